"""The officers' portal never lands where the public one is, whoever starts the build."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from base_book import laid_out, with_prose
from portal_book import run

from mentorbook.asked import apart


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return with_prose(laid_out(tmp_path / "book", {"today": True}))


def tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def mkdocs(book: Path, edition: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    told = {"MENTORBOOK_EDITION": edition, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-P", "-m", "mkdocs", "build", "-q", *arguments]
    return subprocess.run(command, cwd=book, env={**os.environ, **told}, capture_output=True, text=True, check=False)


def test_each_edition_has_its_own_folder_and_leaves_the_other_alone(book: Path) -> None:
    assert run("build", cwd=book).returncode == 0
    public = tree(book / "site/public")
    assert run("build", "--edition", "program", cwd=book).returncode == 0
    assert tree(book / "site/public") == public
    officers = tree(book / "site/program")
    assert "desk/index.html" in officers
    assert "desk/index.html" not in public
    assert run("build", cwd=book).returncode == 0
    assert (tree(book / "site/public"), tree(book / "site/program")) == (public, officers)


@pytest.mark.parametrize("out", ["site/public", "site/Public", "site/public/inner", "../public"])
def test_the_officers_portal_is_not_written_where_the_public_one_goes(book: Path, out: str) -> None:
    for name in ("program", "public"):
        (book.parent / name).mkdir()
    (book.parent / "program/letter.txt").write_text("Dear Ines")
    before = tree(book.parent)
    done = run("build", "--edition", "program", "--out", out, cwd=book)
    assert done.returncode == 2, done.stdout + done.stderr
    assert "is where the public edition goes. Nothing was written." in done.stderr
    assert tree(book.parent) == before


@pytest.mark.parametrize("arguments", [(), ("--site-dir", "site/public"), ("--site-dir", "site/public/inner")])
def test_the_generator_itself_keeps_them_apart(book: Path, arguments: tuple[str, ...]) -> None:
    assert mkdocs(book, "program", *arguments).returncode == 0
    assert not (book / "site/public").exists()
    assert list((book / "site/program").rglob("desk/index.html"))
    assert mkdocs(book, "", *arguments).returncode == 0
    assert list((book / "site/public").rglob("index.html"))
    assert not list((book / "site/public").rglob("desk/index.html"))


@pytest.mark.parametrize(
    ("site", "lands"),
    [
        ("/book/site/public", "/book/site/program"),
        ("/book/site", "/book/site"),
        ("/book/public/en", "/book/program/en"),
        ("/srv/public", "/srv/program"),
        ("/srv/public/site", "/srv/public/site"),
    ],
)
def test_where_it_goes_instead(site: str, lands: str) -> None:
    assert apart(Path(site), Path("/book")) == Path(lands)
