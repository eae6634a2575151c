"""mentorbook build, serve and print spare what is not theirs and say what to do instead."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
COMMAND = str(Path(sys.executable).with_name("mentorbook"))


@pytest.fixture
def own_book(tmp_path: Path) -> Path:
    book = tmp_path / "book"
    for folder in ("records", "schemas", "docs"):
        shutil.copytree(PROJECT / folder, book / folder)
    shutil.copy(PROJECT / "mkdocs.yml", book)
    return book


def done(book: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([COMMAND, *arguments], cwd=book, capture_output=True, text=True, check=False)


def files(folder: Path) -> set[Path]:
    return {path for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    "out", ["records", "schemas", ".", "..", "docs/portal", "../precious", "../precious/letter.txt"]
)
def test_a_build_empties_no_folder_that_is_not_a_portal(own_book: Path, out: str) -> None:
    precious = own_book.parent / "precious"
    precious.mkdir()
    (precious / "letter.txt").write_text("Dear Ines")
    before = files(own_book.parent)
    outcome = done(own_book, "build", "--out", out)
    assert outcome.returncode == 2, outcome.stderr
    assert "Nothing was written" in outcome.stderr
    assert files(own_book.parent) == before


def test_a_portal_is_written_anew_over_an_older_one(own_book: Path) -> None:
    for edition in ("public", "program"):
        assert done(own_book, "build", "--edition", edition, "--out", "../portal").returncode == 0
    assert (own_book.parent / "portal/desk/index.html").is_file()


def test_a_build_that_wrote_nothing_does_not_point_to_an_older_portal(own_book: Path) -> None:
    (own_book / "mkdocs.yml").write_text("site_name: [", encoding="utf-8")
    assert done(own_book, "build", "--out", "../portal").stdout == "No portal was written.\n"
    portal = own_book.parent / "portal"
    for name in ("index.html", "404.html", "sitemap.xml", "assets/mentorbook.css"):
        (portal / name).parent.mkdir(parents=True, exist_ok=True)
        (portal / name).write_text("older", encoding="utf-8")
    outcome = done(own_book, "build", "--out", "../portal")
    assert outcome.stdout == f"No portal was written. What is in {portal} is from an earlier build.\n"
    assert outcome.returncode == 1


def test_a_taken_port_is_said(own_book: Path) -> None:
    program = f"""
import socket, subprocess
taken = socket.socket()
taken.bind(("127.0.0.1", 0))
taken.listen()
port = str(taken.getsockname()[1])
done = subprocess.run([{COMMAND!r}, "serve", "--port", port], capture_output=True, text=True)
print(done.returncode, "is taken" in done.stderr, "Traceback" in done.stderr)
"""
    outcome = subprocess.run([sys.executable, "-c", program], cwd=own_book, capture_output=True, text=True, check=False)
    assert outcome.stdout.split() == ["2", "True", "False"]


def test_a_log_that_cannot_be_written_is_said(own_book: Path) -> None:
    known = sorted(path.name for path in (own_book / "records/mentorships").iterdir())[0]
    outcome = done(own_book, "print", known, "--out", "nowhere/log.html")
    assert (outcome.returncode, "cannot be written" in outcome.stderr) == (2, True)
