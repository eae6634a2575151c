"""A terminal that lacks a letter gets its number instead; what programs read is UTF-8 everywhere."""

import json
import os
import subprocess
import sys
import xml.etree.ElementTree as Xml
from pathlib import Path

import pytest
from base_book import laid_out, with_prose

COMMAND = str(Path(sys.executable).with_name("mentorbook"))
NAME = "records/people/caf\u00e9-\u0142.yaml"


def run(*command: str, cwd: Path, encoding: str) -> subprocess.CompletedProcess[str]:
    told = {**os.environ, "PYTHONIOENCODING": encoding}
    return subprocess.run(
        [COMMAND, *command], cwd=cwd, env=told, capture_output=True, encoding="utf-8", errors="replace", check=False
    )


@pytest.fixture
def book(tmp_path: Path) -> Path:
    change = {"people/p-mtee2.yaml": {"name: ": "name: Zo\u00eb \u0141 "}}
    book = with_prose(laid_out(tmp_path / "book", {"change": change, "today": True}))
    (book / NAME).write_text("id: p-aaaaa\n", encoding="utf-8")
    return book


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [
        ("ascii", "caf\\xe9-\\u0142.yaml"),
        ("latin-1", "caf?-\\u0142.yaml"),
        ("utf-8", "caf\u00e9-\u0142.yaml"),
        ("ascii:strict", "caf\\xe9-\\u0142.yaml"),
    ],
)
def test_the_check_shows_the_name_of_a_file_as_far_as_the_terminal_can(book: Path, encoding: str, shown: str) -> None:
    done = run("check", cwd=book, encoding=encoding)
    assert done.returncode == 1, done.stderr
    assert shown.replace("?", "\ufffd") in done.stdout
    assert done.stderr == ""


@pytest.mark.parametrize("form", ["json", "sarif", "junit", "github", "markdown"])
@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_what_programs_read_is_utf_8(book: Path, form: str, encoding: str) -> None:
    done = run("check", "--format", form, cwd=book, encoding=encoding)
    assert done.returncode == 1, done.stderr
    assert "\ufffd" not in done.stdout
    assert "caf\u00e9" in done.stdout or "caf%C3%A9" in done.stdout
    if form in {"json", "sarif"}:
        json.loads(done.stdout)
    if form == "junit":
        Xml.fromstring(done.stdout.encode())  # noqa: S314 - our own report


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
@pytest.mark.parametrize(
    "command",
    [
        ("status", "--names"),
        ("status", "--names", "--format", "json"),
        ("status", "--names", "--format", "markdown"),
        ("print", "ms-grd1", "--out", "Zo\u00eb\u0142.html"),
        ("print", "ms-grd\u0142"),
        ("check", "--rule", "cadenc\u0142"),
        ("build", "--out", "site/\u0142"),
    ],
    ids=lambda command: " ".join(command).encode("ascii", "replace").decode(),
)
def test_no_command_fails_over_a_letter(book: Path, command: tuple[str, ...], encoding: str) -> None:
    done = run(*command, cwd=book, encoding=encoding)
    assert done.returncode in {0, 1, 2}, done.stderr
    assert "Traceback" not in done.stderr
    assert "itself failed" not in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="other systems keep no such names")
def test_a_name_that_is_no_text_is_told(book: Path) -> None:
    Path(os.fsdecode(os.fsencode(book) + b"/records/people/b\xff.yaml")).write_text("id: p-aaaaa\n")
    for encoding in ("ascii", "utf-8"):
        for form in ("text", "json", "sarif", "junit", "github", "markdown"):
            done = run("check", "--format", form, cwd=book, encoding=encoding)
            assert done.returncode == 1, done.stderr
            assert "dcff" in done.stdout.lower()
