"""Of what lies under docs/ only what is meant for readers reaches the site, and nothing there holds a build up."""

import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from base_book import PROJECT, laid_out, with_prose

COMMAND = str(Path(sys.executable).with_name("mentorbook"))
FILES: dict[str, Any] = yaml.safe_load((PROJECT / "tests/cases/docs_files.yaml").read_text(encoding="utf-8"))
WORDS = "Quorwisp"
PATIENCE = 60  # seconds; a build takes two


def build(book: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([COMMAND, "build"], cwd=book, capture_output=True, text=True, check=False, timeout=PATIENCE)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return with_prose(laid_out(tmp_path / "book", {"today": True}))


def test_only_what_is_for_readers_is_published(book: Path) -> None:
    for name in (*FILES["published"], *FILES["kept"]):
        path = book / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"# {WORDS}\n\n{WORDS} in {path.suffix}\n", encoding="utf-8")
    secret = book.parent / "secret.md"
    secret.write_text(f"# {WORDS}", encoding="utf-8")
    (book / "docs/link.md").symlink_to(secret)
    done = build(book)
    assert done.returncode == 1, "what is not published is told, and fails the build"
    site = book / "site/public"
    there = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    expected = {name.replace(".md", ".html") for name in FILES["published"]}
    assert expected <= there
    found = {name for name in there if WORDS.encode() in (site / name).read_bytes()}
    assert found - {"search/search_index.json", "search/search_index.js"} == expected
    for name in (*FILES["kept"], "link.md"):
        if not any(part.startswith(".") for part in Path(name).parts):  # those the generator passes over itself
            assert f"docs/{name} is " in done.stderr


@pytest.mark.parametrize("name", ["page.md", "page.png", "notes.txt", "folder/page.md", ".hidden"])
def test_a_pipe_under_docs_is_refused_and_not_waited_for(book: Path, name: str) -> None:
    (book / "docs" / name).parent.mkdir(exist_ok=True)
    os.mkfifo(book / "docs" / name)
    done = build(book)
    assert done.returncode == 1
    assert f"docs/{name} is a pipe between programs (FIFO), not a file. Take it away." in done.stderr
    assert "Traceback" not in done.stderr
    assert not (book / "site").exists()


def test_a_socket_under_docs_is_refused(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(book / "docs")  # an address may not be long
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("page.md")
        done = build(book)
    assert (done.returncode, "docs/page.md is a socket of a program" in done.stderr) == (1, True)


@pytest.mark.parametrize("target", [".", "..", "folder", "../../outside", "/"])
def test_a_link_to_a_folder_is_refused_and_not_followed(book: Path, target: str) -> None:
    (book / "docs/folder").mkdir()
    (book.parent / "outside").mkdir()
    (book.parent / "outside/secret.md").write_text(f"# {WORDS}")
    for name in ("one", "folder/two"):
        (book / "docs" / name).symlink_to(target if name == "one" else book / "docs", target_is_directory=True)
    done = build(book)
    assert done.returncode == 1
    for name in ("one", "folder/two"):
        assert f"docs/{name} is a symbolic link to a folder. Put the folder itself there" in done.stderr
    assert not (book / "site").exists()


def test_a_link_that_leads_to_itself_or_nowhere_is_not_published(book: Path) -> None:
    for name, target in (("self.md", "self.md"), ("gone.md", "nowhere.md"), ("a.md", "b.md"), ("b.md", "a.md")):
        (book / "docs" / name).symlink_to(target)
    done = build(book)
    assert done.returncode == 1
    for name in ("self.md", "gone.md", "a.md", "b.md"):
        assert f"docs/{name} is reached over a symbolic link and is not published" in done.stderr
    assert "Traceback" not in done.stderr
    assert (book / "site/public/index.html").is_file()
