"""mentorbook print: a log or somebody's hours, as HTML or PDF, on the paper asked for."""

from io import BytesIO
from pathlib import Path

import pytest
from portal_book import PROJECT, run
from pypdf import PdfReader

LOG, HOURS = "ms-b75n", "p-v6e0b"


@pytest.mark.parametrize(
    ("arguments", "file", "begins"),
    [
        ([LOG], f"{LOG}-log.html", b"<!doctype html>"),
        ([HOURS], f"{HOURS}-hours.html", b"<!doctype html>"),
        ([LOG, "--format", "pdf"], f"{LOG}-log.pdf", b"%PDF"),
        ([HOURS, "--format", "pdf"], f"{HOURS}-hours.pdf", b"%PDF"),
        ([HOURS, "--out", "here.pdf", "--paper", "a4"], "here.pdf", b"%PDF"),
        ([LOG, "--out", "here.PDF"], "here.PDF", b"%PDF"),
        ([LOG, "--out", "here.htm", "--format", "html"], "here.htm", b"<!doctype html>"),
    ],
)
def test_it_writes_the_file_that_it_names(arguments: list[str], file: str, begins: bytes, tmp_path: Path) -> None:
    done = run("print", *arguments, "--root", str(PROJECT), cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert f"in {file}. Open it and print it." in done.stdout
    assert [path.name for path in tmp_path.iterdir()] == [file]
    assert (tmp_path / file).read_bytes().startswith(begins)


@pytest.mark.parametrize(("paper", "width"), [((), 612), (("--paper", "letter"), 612), (("--paper", "a4"), 595)])
def test_the_paper_is_the_programs_or_the_one_named(paper: tuple[str, ...], width: int, tmp_path: Path) -> None:
    run("print", LOG, "--format", "pdf", *paper, "--root", str(PROJECT), cwd=tmp_path)
    (page, *_) = PdfReader(BytesIO((tmp_path / f"{LOG}-log.pdf").read_bytes())).pages
    assert round(page.mediabox.width) == width


def test_the_day_and_the_period_are_those_asked_for(tmp_path: Path) -> None:
    asked = ("--as-of", "2026-10-01", "--from", "2026-06-01", "--to", "2026-08-31")
    run("print", HOURS, *asked, "--format", "pdf", "--root", str(PROJECT), cwd=tmp_path)
    reader = PdfReader(BytesIO((tmp_path / f"{HOURS}-hours.pdf").read_bytes()))
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    assert "1 June 2026 to 31 August 2026" in text
    assert "As of 1 October 2026" in text
    assert "8 Jun 2026" in text
    assert "16 Sep 2026" not in text
    assert reader.metadata
    assert reader.metadata["/CreationDate"] == "D:20261001000000Z"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["ms-b75m"], "Did you mean ms-b75n?"),
        (["p-v6e0c"], "Did you mean p-v6e0b?"),
        (["p-00000"], "There is no sound person 'p-00000'."),
        ([LOG, "--from", "2026-01-01"], "--from and --to are for a person's hours"),
        ([HOURS, "--from", "2026-02-01", "--to", "2026-01-01"], "is before --from"),
        ([HOURS, "--portal", "https://portal.example.org"], "--portal is for a mentorship's log"),
        ([LOG, "--portal", "portal.example.org"], "this is no address"),
        ([LOG, "--paper", "a4"], "--paper is for a PDF"),
        ([LOG, "--format", "docx"], "is not one of 'html', 'pdf'"),
        ([LOG, "--format", "html", "--out", "log.pdf"], "is no name for html"),
        ([HOURS, "--format", "pdf", "--out", "hours.html"], "is no name for pdf"),
        ([LOG, "--out", "nowhere/log.html"], "Name another file with --out."),
    ],
)
def test_a_wrong_use_is_told_and_writes_nothing(arguments: list[str], says: str, tmp_path: Path) -> None:
    done = run("print", *arguments, "--root", str(PROJECT), cwd=tmp_path)
    assert done.returncode == 2
    assert says in " ".join(done.stderr.split())
    assert list(tmp_path.iterdir()) == []


def test_what_is_printed_of_a_person_as_html_stands_alone_and_says_the_same(tmp_path: Path) -> None:
    run("print", HOURS, "--root", str(PROJECT), cwd=tmp_path)
    html = (tmp_path / f"{HOURS}-hours.html").read_text("utf-8")
    assert "default-src 'none'" in html
    assert not [word for word in ("<script", "<link", "<img", "href=") if word in html]
    assert html.count("<h1") == 1
    assert html.count("<table") == html.count("</table>") == 4
    for said in ("5.5 CEU hours (of which 5 count) and 4 h of community education", "With Odalys Pereira, phone"):
        assert said in html
