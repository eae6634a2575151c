"""mentorbook print --rev: the sheet of the records as they were, which says so."""

import subprocess
from pathlib import Path

import pytest
from portal_book import copied, run
from pypdf import PdfReader


def git(book: Path, *words: str) -> str:
    told = ["-c", "user.name=Ada", "-c", "user.email=ada@a.example"]
    return subprocess.run(["git", *told, *words], cwd=book, check=True, capture_output=True, text=True).stdout


@pytest.mark.parametrize("record", ["ms-b75n", "p-7x91z"])
def test_a_sheet_of_a_revision_names_it(record: str, tmp_path: Path) -> None:
    book = copied(tmp_path / "book")
    git(book, "init", "-q", "-b", "main")
    git(book, "add", "--all")
    git(book, "commit", "-qm", "Begin")
    commit = git(book, "rev-parse", "--short=7", "HEAD").strip()
    (book / "records/mentorships/ms-b75n/sessions/2026-11-17.yaml").unlink()
    texts = []
    for rev in ((), ("--rev", "main")):
        done = run("print", record, "--out", "sheet.pdf", *rev, cwd=book)
        assert done.returncode == 0, done.stderr
        texts.append(" ".join(" ".join(each.extract_text() for each in PdfReader(book / "sheet.pdf").pages).split()))
    assert ["17 Nov 2026" in text for text in texts] == [False, True]
    assert [f"Records of revision main, commit {commit}." in text for text in texts] == [False, True]
