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


def test_what_tests_use_is_what_its_own_manifest_says_and_is_no_part_of_the_product() -> None:
    folder = Path(__file__).parents[1] / "vendor"
    libraries = json.loads((folder / "manifest.json").read_text("utf-8"))["libraries"]
    for library in libraries:
        assert sha256((folder / library["file"]).read_bytes()).hexdigest() == library["sha256"]
        assert sha256((folder / library["licence_file"]).read_bytes()).hexdigest() == library["licence_sha256"]
        assert library["name"] not in LIBRARIES
    named = {name for each in libraries for name in (each["file"], each["licence_file"])}
    assert {path.name for path in folder.iterdir()} == {*named, "manifest.json"}
    assert {each["licence"] for each in libraries} == {"MPL-2.0"}


@pytest.mark.parametrize("name", LIBRARIES)
def test_a_library_runs_under_the_pages_policy(name: str) -> None:
    text = (FOLDER / LIBRARIES[name]["file"]).read_text("utf-8")
    assert "eval(" not in text
    assert "new Function" not in text
    assert "http://" not in text.replace("http://json-schema.org", "").replace("http://www.w3.org", "")


def test_nothing_else_lies_there() -> None:
    named = {name for each in LIBRARIES.values() for name in (each["file"], each["licence_file"])}
    assert {path.name for path in FOLDER.iterdir()} == {*named, "manifest.json"}
