"""Every record in the guides is complete: it says where it belongs, and its kind's schema accepts it as it stands."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from prose import DOCS, section

from mentorbook.reading import Source, read_source
from mentorbook.records import open_register

ROOT = DOCS.parent
SCHEMAS = {path.name.split(".")[0]: json.loads(path.read_text("utf-8")) for path in ROOT.glob("schemas/*.schema.json")}
KINDS = {kind: schema for kind, schema in SCHEMAS.items() if "x-path" in schema}
BLOCK = re.compile(r"^```yaml\n(.*?)^```$", re.DOTALL | re.MULTILINE)
FIRST_LINE = re.compile(r"# records/(.+)\.yaml")


BLOCKS = [
    pytest.param(block, id=f"{guide.name}-{i}")
    for guide in sorted((DOCS / "guides").glob("*.md"))
    for i, block in enumerate(BLOCK.findall(guide.read_text("utf-8")), 1)
]


def place_of(block: str) -> str:
    first = FIRST_LINE.fullmatch(block.split("\n", maxsplit=1)[0])
    assert first, "the first line says where the file belongs: # records/..."
    return first[1]


def read(block: str) -> dict[str, Any]:
    """Return the record as the book's own strict reader reads it."""
    source = read_source(place_of(block), block.encode())
    assert isinstance(source, Source), source
    assert isinstance(source.data, dict)
    return source.data


def kinds_at(path: str, record: dict[str, Any]) -> list[str]:
    """Return the kinds whose path, filled from the record itself, is this path."""
    filled = {
        kind: re.sub(r"\{([^}]+)\}", lambda part: str(record.get(part[1])), schema["x-path"])
        for kind, schema in KINDS.items()
    }
    return [kind for kind, own in filled.items() if own == path]


def test_there_are_guides_with_records_in_them() -> None:
    assert len(BLOCKS) >= 9
    assert {"session", "mentor", "mentorship", "person", "program"} <= KINDS.keys()


@pytest.mark.parametrize("block", BLOCKS)
def test_a_record_in_a_guide_is_one_that_its_schema_accepts(block: str) -> None:
    record = read(block)
    kinds = kinds_at(place_of(block), record)
    assert len(kinds) == 1, f"{place_of(block)} agrees with the content as {kinds}"
    judge = Draft202012Validator(KINDS[kinds[0]], format_checker=Draft202012Validator.FORMAT_CHECKER)
    assert [f"{error.json_path}: {error.message}" for error in judge.iter_errors(record)] == []


@pytest.mark.parametrize("block", BLOCKS)
def test_the_schema_would_refuse_a_mistyped_name(block: str) -> None:
    record = read(block + "\nnotse: 1\n")
    schema = KINDS[kinds_at(place_of(block), record)[0]]
    assert list(Draft202012Validator(schema).iter_errors(record)) != []


@pytest.mark.parametrize("guide", sorted((DOCS / "guides").glob("*.md")), ids=lambda path: path.name)
def test_a_guide_with_people_says_that_they_are_made_up(guide: Path) -> None:
    text = guide.read_text("utf-8")
    assert "made up" in text or not BLOCK.search(text)


def test_every_field_named_for_a_session_is_one_that_the_schema_has() -> None:
    text = (DOCS / "guides/add-a-session.md").read_text("utf-8")
    rows = re.findall(r"^\| (`[^|]+) \|", text, re.MULTILINE)
    named = {name for row in rows for name in re.findall(r"`([a-z_]+)`", row)}
    schema = SCHEMAS["session"]
    known = schema["properties"].keys() | schema["$defs"]["signature"]["properties"].keys()
    assert named
    assert named <= known


def test_every_outcome_of_a_closure_is_explained() -> None:
    text = (DOCS / "guides/start-the-year.md").read_text("utf-8")
    outcomes = SCHEMAS["mentorship"]["properties"]["closure"]["properties"]["outcome"]["enum"]
    assert all(f"| `{outcome}` |" in text for outcome in outcomes)


MISTAKES = [
    ("minutes: 60", "minutes: an hour", 7),
    ("id: 2026-10-08", "id: 2026-10-09", 3),
    ("date: 2026-10-08", "date: 8 October 2026", 4),
    ("  - Walking a family", "  - Seats: walking a family", 16),
    ("attended:\n  - mentor", "attended:\n\t- mentor", 11),
    ("contact: meeting", "contact: metting", 8),
]


@pytest.mark.parametrize(("right", "wrong", "line"), MISTAKES, ids=[wrong.strip() for _, wrong, _ in MISTAKES])
def test_what_the_check_says_to_a_frequent_mistake_stands_in_the_guide(
    right: str, wrong: str, line: int, tmp_path: Path
) -> None:
    guide = (DOCS / "guides/add-a-session.md").read_text("utf-8")
    block = BLOCK.findall(guide)[0]
    assert block.count(right) == 1
    session = tmp_path / f"records/{place_of(block)}.yaml"
    session.parent.mkdir(parents=True)
    session.write_text(block.replace(right, wrong), "utf-8")
    (tmp_path / "schemas").symlink_to(ROOT / "schemas")
    [finding] = open_register(tmp_path)[1]
    assert finding.place.line == line
    said = section(guide, "What the check says") or ""
    assert f"| `{finding.message}` |" in said, finding
    if "minutes" in wrong:
        at = finding.place
        assert f"\n{at.path}:{at.line}:{at.column}: {finding.message}\n" in said
