"""What an editor shows of records: yaml-language-server, by the modeline of each and by .vscode/settings.json."""

import json
import re
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from language_server import PROJECT, LanguageServer

from mentorbook.records import Kind, load_kinds

pytestmark = pytest.mark.xdist_group("editors")

KINDS = load_kinds(PROJECT)
SETTINGS = json.loads((PROJECT / ".vscode/settings.json").read_text("utf-8"))
CASES = yaml.load((PROJECT / "tests/cases/editor_mistakes.yaml").read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - text only
RECORDS = sorted((PROJECT / "records").rglob("*.yaml"))
BY_MODELINE, BY_SETTINGS = "modeline", "settings"
WAYS = pytest.mark.parametrize("way", [BY_MODELINE, BY_SETTINGS])


class Editor:
    """An editor with the book's folder open, that knows schemas in one of the two ways."""

    def __init__(self, way: str) -> None:
        self.way = way
        self.reached = Path(tempfile.mkdtemp()) / "reached"
        own = nested(SETTINGS)
        if way == BY_MODELINE:
            del own["yaml"]["schemas"]
        self.server = LanguageServer(PROJECT, own, self.reached)
        self.opened = 0

    def text_of(self, path: Path) -> str:
        """A record's text as this way needs it: with its modeline, or without."""
        text = path.read_text("utf-8")
        return text if self.way == BY_MODELINE else text.partition("\n")[2]

    def another(self, kind: Kind) -> Path:
        """A place for one more record of a kind, where no file lies."""
        self.opened += 1
        return PROJECT / f"records/{re.sub(r'{[a-z]+}', f'{self.way}-{self.opened}', kind.path)}.yaml"

    def says(self, kind: Kind, text: str) -> tuple[Path, list[dict[str, Any]]]:
        """What is said of a text as a new record of a kind."""
        path = self.another(kind)
        return path, self.server.diagnostics({path: text})[path]


@pytest.fixture(scope="module")
def editors() -> Iterator[dict[str, Editor]]:
    made = {way: Editor(way) for way in (BY_MODELINE, BY_SETTINGS)}
    yield made
    for editor in made.values():
        editor.server.stop()


def nested(settings: dict[str, Any]) -> dict[str, Any]:
    """Return settings as an editor hands them on: a dot leads inside."""
    found: dict[str, Any] = {}
    for name, value in settings.items():
        *around, last = [name] if name.startswith("[") else name.split(".")
        inside = found
        for step in around:
            inside = inside.setdefault(step, {})
        inside[last] = value
    return found


def kind_of(path: Path) -> Kind:
    relative = path.relative_to(PROJECT / "records").as_posix()
    return next(
        kind for kind in KINDS.values() if re.fullmatch(re.sub(r"{[a-z]+}", "[^/]+", kind.path) + ".yaml", relative)
    )


@WAYS
def test_no_record_of_the_example_book_is_marked(way: str, editors: dict[str, Editor]) -> None:
    editor = editors[way]
    assert len(RECORDS) > 290
    said = editor.server.diagnostics({path: editor.text_of(path) for path in RECORDS})
    assert {path: told for path, told in said.items() if told} == {}


@WAYS
@pytest.mark.parametrize("kind", sorted(KINDS))
def test_each_kind_is_held_to_its_own_schema(kind: str, way: str, editors: dict[str, Editor]) -> None:
    editor = editors[way]
    text = editor.text_of(next(path for path in RECORDS if kind_of(path).name == kind))
    _, (told,) = editor.says(KINDS[kind], f"{text}weather: fine\n")
    assert told["source"] == f"yaml-schema: {KINDS[kind].title}"
    assert told["message"] == "Property weather is not allowed."
    assert told["range"]["start"] == {"line": text.count("\n"), "character": 0}


@WAYS
@pytest.mark.parametrize("case", [pytest.param(case, id=case["name"]) for case in CASES])
def test_a_mistake_is_marked_at_its_line(case: dict[str, str], way: str, editors: dict[str, Editor]) -> None:
    editor = editors[way]
    path = PROJECT / case["record"]
    before = editor.text_of(path)
    found = next(line for line in before.split("\n") if case["find"] in line)
    text = before.replace(found, case["write"], 1)
    assert text != before
    _, told = editor.says(kind_of(path), text)
    if not case["says"]:
        assert told == []
        return
    at = next(
        number for number, line in enumerate(text.split("\n")) if line.startswith(case["at"]) or case["at"] in line
    )
    marked = {(each["range"]["start"]["line"], case["says"] in each["message"]) for each in told}
    assert (at, True) in marked, told


@WAYS
def test_a_field_is_explained_and_its_choices_are_offered(way: str, editors: dict[str, Editor]) -> None:
    editor = editors[way]
    kind = KINDS["session"]
    text = editor.text_of(PROJECT / "records/mentorships/ms-00b2/sessions/2025-12-08.yaml")
    line = text.split("\n").index("mode: video") + 1
    path, _ = editor.says(kind, text)
    mode = kind.field.properties["mode"]
    shown = editor.server.ask_at("hover", path, line, 2)["contents"]["value"]
    assert mode.title in shown
    assert mode.description in shown
    path, _ = editor.says(kind, text.replace("mode: video", "mode: "))
    offered = {each["label"] for each in editor.server.ask_at("completion", path, line, 7)["items"]}
    assert offered >= set(mode.schema["enum"])
    path, _ = editor.says(kind, text.replace("mode: video\n", "m\n"))
    offered = {each["label"] for each in editor.server.ask_at("completion", path, line, 2)["items"]}
    assert {"mode", "notes", "reflection"} <= offered


def test_nothing_is_reached_for(editors: dict[str, Editor], tmp_path: Path) -> None:
    for editor in editors.values():
        editor.says(KINDS["session"], "date: 2026-03-14\n")
        assert not editor.reached.exists(), editor.reached.read_text("utf-8")
    open_to_all = nested(SETTINGS)["yaml"] | {"schemaStore": {"enable": True}}
    reached = tmp_path / "reached"
    curious = LanguageServer(PROJECT, {"yaml": open_to_all}, reached)
    curious.diagnostics({PROJECT / "other.yaml": "a: 1\n"})
    curious.stop()
    assert "schemastore" in reached.read_text("utf-8"), "the probe sees what is reached for"


def test_the_settings_name_each_kind_by_its_own_path() -> None:
    assert SETTINGS["yaml.schemas"] == {
        f"schemas/{name}.schema.json": f"records/{re.sub('{[a-z]+}', '*', kind.path)}.yaml"
        for name, kind in KINDS.items()
    }


def test_the_advised_extension_is_the_one_that_speaks_with_this_server() -> None:
    advised = json.loads((PROJECT / ".vscode/extensions.json").read_text("utf-8"))
    assert advised == {"recommendations": ["redhat.vscode-yaml"]}
    assert SETTINGS["redhat.telemetry.enabled"] is False


def test_the_lock_names_no_registry() -> None:
    for path in (PROJECT / "tests/peers").glob("*.json"):
        assert "resolved" not in path.read_text("utf-8")
    lock = json.loads((PROJECT / "tests/peers/package-lock.json").read_text("utf-8"))
    assert all("integrity" in each for name, each in lock["packages"].items() if name)


def test_the_guides_settings_read_well_and_switch_the_catalogue_off() -> None:
    guide = (PROJECT / "docs/guides/in-an-editor.md").read_text("utf-8")
    blocks = dict(re.findall(r"^```(\w+)\n(.*?)^```$", guide, re.DOTALL | re.MULTILINE))
    helix = tomllib.loads(blocks["toml"])["language-server"]["yaml-language-server"]["config"]
    zed = json.loads(blocks["json"])["lsp"]["yaml-language-server"]["settings"]
    assert helix["yaml"]["schemaStore"] == zed["yaml"]["schemaStore"] == {"enable": False}
    assert "schemaStore = { enable = false" in blocks["lua"]
    assert "(:schemaStore (:enable :json-false))" in blocks["lisp"]
    assert KINDS["session"].modeline in guide
