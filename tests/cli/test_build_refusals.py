"""What a disk refuses a build is said in one clear line, never as a traceback."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from base_book import laid_out, with_prose
from portal_book import run


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return with_prose(laid_out(tmp_path / "book", {"today": True}))


def said(done: CompletedProcess[str], status: int, words: str) -> None:
    told = done.stdout + done.stderr
    assert done.returncode == status, told
    assert [line for line in told.splitlines() if words in line], told
    assert "Traceback" not in told
    assert "itself failed" not in told


@pytest.mark.parametrize("content", [b"# Caf\xe9\n", "# Café\n".encode("utf-16"), b"\xff\xfe\x00"])
def test_a_page_that_is_not_utf_8(book: Path, content: bytes) -> None:
    (book / "docs/page.md").write_bytes(content)
    done = run("build", cwd=book)
    said(done, 1, "A page under docs/ is not written in UTF-8. Save it as UTF-8 text.")
    assert "page.md" in done.stderr


@pytest.mark.parametrize("out", ["file/inner", "../file/a/b"])
def test_a_folder_that_cannot_be_made(book: Path, out: str) -> None:
    (book / "site").write_text("")
    (book.parent / "file").write_text("")
    said(
        run("build", "--out", out if out[0] == "." else "site/inner", cwd=book),
        1,
        "cannot be read or written: Not a dir",
    )


@pytest.mark.skipif(not hasattr(os, "geteuid") or sys.platform != "linux", reason="these folders are Linux's")
def test_a_folder_where_nothing_can_be_written(book: Path) -> None:
    said(run("build", "--out", "/proc/portal", cwd=book), 1, "/proc/portal cannot be read or written: ")


def test_a_folder_behind_links_that_lead_round(book: Path) -> None:
    (book.parent / "one").symlink_to("two")
    (book.parent / "two").symlink_to("one")
    done = run("build", "--out", "../one/portal", cwd=book)
    assert done.returncode in (1, 2)
    said(done, done.returncode, "cannot be ")


def pipe(path: Path) -> None:
    os.mkfifo(path)


def folder(path: Path) -> None:
    path.mkdir()


@pytest.mark.parametrize("make", [pipe, folder])
@pytest.mark.parametrize("command", [("build",), ("serve", "--port", "18479")])
def test_settings_that_are_no_file(book: Path, make: Callable[[Path], None], command: tuple[str, ...]) -> None:
    (book / "mkdocs.yml").unlink()
    make(book / "mkdocs.yml")
    said(run(*command, cwd=book), 2, "mkdocs.yml is no file that can be read.")


@pytest.mark.parametrize("content", [b"site_name: Caf\xe9\n", b"nav: [\n", b""])
def test_settings_that_cannot_be_read(book: Path, content: bytes) -> None:
    (book / "mkdocs.yml").write_bytes(content)
    said(run("build", cwd=book), 1, "")


@pytest.mark.parametrize("day", ["1900-01-01", "2107-01-01"])
def test_a_day_before_or_after_what_files_can_be_dated_with(book: Path, day: str) -> None:
    said(run("build", "--edition", "program", "--as-of", day, cwd=book), 0, "The program edition is in ")
    assert (book / "site/program/sitemap.xml.gz").is_file()
