"""A schema that breaks the dialect stops the start, with its place; nothing is fetched and nothing hangs."""

import json
import shutil
import time
from pathlib import Path
from typing import Any

import pytest

from mentorbook.findings import MentorbookError
from mentorbook.records import load_kinds

PROJECT = Path(__file__).parents[2]
TEXT = {"title": "Note", "description": "A note.", "type": "string", "x-audience": "public"}

BROKEN: dict[str, tuple[Any, str]] = {
    "remote reference": ({**TEXT, "$ref": "https://example.org/x.json"}, "pattern"),
    "file reference": ({**TEXT, "$ref": "file:///etc/passwd"}, "pattern"),
    "reference to nothing": ({**TEXT, "$ref": "#/$defs/minuts"}, "Did you mean `minutes`"),
    "exploding pattern": ({**TEXT, "pattern": "^(a+)+$(?!\\n)"}, "for ever"),
    "slow pattern": ({**TEXT, "pattern": "^a*a*a*b$(?!\\n)"}, "can take long"),
    "nested bounds": ({**TEXT, "pattern": "^((a{0,99}){0,99}){0,99}$(?!\\n)"}, "can take long"),
    "no expression at all": ({**TEXT, "pattern": "^($(?!\\n)"}, "no regular expression"),
    "pattern that lets a newline pass": ({**TEXT, "pattern": "^a$"}, "pattern"),
    "pattern with digits of every script": ({**TEXT, "pattern": "^\\d$(?!\\n)"}, "not"),
    "keyword typo": ({**TEXT, "maxLenght": 3}, "Did you mean `maxLength`"),
    "unknown format": ({**TEXT, "format": "uri"}, "enum"),
    "no audience": ({k: v for k, v in TEXT.items() if k != "x-audience"}, "`x-audience` is missing"),
    "no audience behind a reference": ({"title": "N", "description": "N.", "$ref": "#/$defs/line"}, "public, pair or"),
    "unknown audience": ({**TEXT, "x-audience": "everybody"}, "enum"),
    "no title": ({k: v for k, v in TEXT.items() if k != "title"}, "`title` is missing"),
    "no description": ({k: v for k, v in TEXT.items() if k != "description"}, "`description` is missing"),
    "open object": ({"title": "N", "description": "N.", "type": "object", "properties": {"a": TEXT}}, "additionalProp"),
    "endless list": ({"title": "N", "description": "N.", "type": "array", "items": TEXT}, "maxItems"),
    "audience of a list": (
        {"title": "N", "description": "N.", "type": "array", "maxItems": 2, "items": TEXT, "x-audience": "public"},
        "only a leaf",
    ),
    "words without labels": ({**TEXT, "enum": ["a"], "x-labels": {"b": "B"}}, "one label"),
    "example that does not fit": ({**TEXT, "maxLength": 1, "examples": ["long"]}, "example"),
    "link to no kind": ({**TEXT, "x-ref": "persons/{.}"}, "persons/"),
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(PROJECT / "schemas", tmp_path / "schemas")
    return tmp_path


@pytest.mark.parametrize("name", BROKEN)
def test_a_schema_that_breaks_the_dialect_stops_the_start_at_its_place(root: Path, name: str) -> None:
    part, says = BROKEN[name]
    path = root / "schemas/session.schema.json"
    schema = json.loads(path.read_text())
    schema["properties"] = {"broken": part, **schema["properties"]}
    path.write_text(text := json.dumps(schema, indent=2, ensure_ascii=False))
    begin = time.monotonic()
    with pytest.raises(MentorbookError) as caught:
        load_kinds(root)
    assert time.monotonic() - begin < 2
    lines = text.splitlines()
    first = next(number for number, line in enumerate(lines, 1) if '"broken"' in line)
    last = next(number for number, line in enumerate(lines, 1) if '"mentorship": {' in line)
    assert any(says in finding.message for finding in caught.value.findings)
    for finding in caught.value.findings:
        assert (finding.rule, finding.place.path) == ("schema", "schemas/session.schema.json")
        assert first <= finding.place.line < last


def test_a_definition_that_contains_itself_is_refused(root: Path) -> None:
    path = root / "schemas/session.schema.json"
    schema = json.loads(path.read_text())
    schema["$defs"]["signature"]["properties"]["again"] = {
        "title": "A",
        "description": "A.",
        "$ref": "#/$defs/signature",
    }
    path.write_text(json.dumps(schema, indent=2))
    with pytest.raises(MentorbookError, match="contains itself"):
        load_kinds(root)


def test_a_missing_dialect_and_a_broken_file_are_said(root: Path) -> None:
    (root / "schemas/goal.schema.json").write_text('{"title": ')
    with pytest.raises(MentorbookError, match=r"goal\.schema\.json"):
        load_kinds(root)
    (root / "schemas/dialect.schema.json").unlink()
    (root / "schemas/goal.schema.json").unlink()
    with pytest.raises(MentorbookError, match="dialect"):
        load_kinds(root)


def test_the_project_s_own_schemas_hold_and_repeat_their_definitions_alike() -> None:
    assert len(load_kinds(PROJECT)) == 11
    seen: dict[str, Any] = {}
    for path in sorted((PROJECT / "schemas").glob("*.schema.json")):
        if not path.name.startswith("dialect"):
            for name, definition in json.loads(path.read_text())["$defs"].items():
                assert seen.setdefault(name, definition) == definition, f"{name} differs in {path.name}"
