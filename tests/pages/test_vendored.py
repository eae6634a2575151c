"""The browser's libraries lie apart, each with its version, licence and hash, and are what the manifest says."""

import json
from hashlib import sha256
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "plugins/mentorbook/pages/assets/vendor"
MANIFEST = json.loads((FOLDER / "manifest.json").read_text("utf-8"))
LIBRARIES = {each["name"]: each for each in MANIFEST["libraries"]}


@pytest.mark.parametrize("name", LIBRARIES)
def test_a_library_is_what_the_manifest_says(name: str) -> None:
    library = LIBRARIES[name]
    assert sha256((FOLDER / library["file"]).read_bytes()).hexdigest() == library["sha256"]
    assert sha256((FOLDER / library["licence_file"]).read_bytes()).hexdigest() == library["licence_sha256"]
    assert library["licence"] in {"MIT", "Apache-2.0"}
    assert library["npm"].startswith("sha512-")


@pytest.mark.parametrize("name", LIBRARIES)
def test_a_library_runs_under_the_pages_policy(name: str) -> None:
    text = (FOLDER / LIBRARIES[name]["file"]).read_text("utf-8")
    assert "eval(" not in text
    assert "new Function" not in text
    assert "http://" not in text.replace("http://json-schema.org", "").replace("http://www.w3.org", "")


def test_nothing_else_lies_there() -> None:
    named = {name for each in LIBRARIES.values() for name in (each["file"], each["licence_file"])}
    assert {path.name for path in FOLDER.iterdir()} == {*named, "manifest.json"}
