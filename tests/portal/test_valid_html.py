"""The Nu Html Checker, which is another project's, has nothing to say of any sort of page but what is known and why."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from base_book import cases
from kinds_of_pages import kinds
from portal_book import PROJECT, Building

pytestmark = pytest.mark.browser
CHECKER = PROJECT / ".venv/peer-node/node_modules/vnu-jar/build/dist/vnu.jar"
BASELINE = cases("html_baseline.yaml")


def messages(paths: list[Path]) -> list[dict[str, str]]:
    """What the checker says of some pages."""
    assert CHECKER.exists(), "run ./scripts/test once: it sets the checker up"
    java = shutil.which("java")
    assert java, "These tests need Java: scripts/setup --browser installs it."
    command = [java, "-jar", str(CHECKER), "--format", "json", "--stdout", "--exit-zero-always", *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    said: list[dict[str, str]] = json.loads(done.stdout)["messages"]
    return said


def known(said: dict[str, str]) -> list[int]:
    """The numbers of the baseline's entries that a message is."""
    return [
        number
        for number, entry in enumerate(BASELINE)
        if re.fullmatch(entry["says"], said["message"]) and re.search(entry["at"], said.get("extract", ""))
    ]


def test_the_checker_says_what_is_known_and_nothing_else(portal: Building) -> None:
    public, program = portal("public"), portal("program")
    paths = [public / name for name in kinds(public)] + [program / name for name in kinds(program, public)]
    said = messages(paths)
    new = [f"{each['url']}:{each['lastLine']}: {each['message']} {each['extract']}" for each in said if not known(each)]
    assert new == []
    assert {number for each in said for number in known(each)} == set(range(len(BASELINE))), "an entry is said no more"


def test_the_checker_finds_what_is_there(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<!doctype html><html lang='en'><title>A</title><p><div id=a></div><p id=a>", encoding="utf-8")
    said = messages([page])
    assert any("Duplicate ID" in each["message"] for each in said)
    assert not any(map(known, said))
