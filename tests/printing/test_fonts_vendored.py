"""The typefaces lie apart, each with its version, licence and hash, and are what the manifest says."""

import json
from hashlib import sha256

import pytest

from mentorbook.printing.faces import FONTS, covered

MANIFEST = json.loads((FONTS / "manifest.json").read_text("utf-8"))


@pytest.mark.parametrize("font", MANIFEST["fonts"], ids=lambda font: font["file"])
def test_a_typeface_is_what_the_manifest_says(font: dict[str, str]) -> None:
    content = (FONTS / font["file"]).read_bytes()
    assert sha256(content).hexdigest() == font["sha256"]
    assert font["licence"] == "OFL-1.1"
    assert font["version"].encode("utf-16-be") in content
    assert font["copyright"].encode("utf-16-be") in content


def test_nothing_else_lies_there_and_the_licence_does() -> None:
    named = {font["file"] for font in MANIFEST["fonts"]}
    assert {path.name for path in FONTS.iterdir()} == {*named, "manifest.json", MANIFEST["licence_file"]}
    licence = (FONTS / MANIFEST["licence_file"]).read_bytes()
    assert sha256(licence).hexdigest() == MANIFEST["licence_sha256"]
    assert b"SIL OPEN FONT LICENSE Version 1.1" in licence


@pytest.mark.parametrize(
    ("letters", "are"),
    [
        ("AZazÀÿĀſƀɏẀỹ", True),
        ("ΑΩαωΐώ", True),
        ("АЯаяЀӿ", True),
        ("אתבּ", True),
        ("ابيپگ", True),
        ("–—‘’“”…€", True),
        ("张한の", False),
        ("🎉✓", False),
        ("अक", False),
    ],
)
def test_what_can_be_printed(letters: str, are: bool) -> None:  # noqa: FBT001 - a case
    assert all(ord(each) in covered() for each in letters) is are
