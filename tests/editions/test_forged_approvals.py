"""Who was approved by somebody without the office is on no list that anybody reads."""

from pathlib import Path
from typing import Any

import pytest
from base_book import cases, laid_out, with_prose
from portal_book import run

from mentorbook.book import Book, open_book
from mentorbook.pages.site import render_site
from mentorbook.views.mentors import mentors_views

CASES = cases("forged_approvals.yaml")
MENTOR = "mentors/car-seats/p-ment1.yaml"
DIRECTORY = """directory:
  name: Zelda Quimby
  languages: [English]
  consented_on: 2026-07-01
applied_on:"""
OWN_WORDS = "Zelda Quimby"


def written(root: Path, case: dict[str, Any]) -> Path:
    """Return the book with the case's approval, and a line for the public directory."""
    approval = {"by: p-c00rd\n  on: 2026-02-16": f"by: {case['approval']['by']}\n  on: {case['approval']['on']}"}
    held = case.get("orientation", {"instructor": "p-1nstr", "assigned_by": "p-c00rd"})
    lines = "instructor: {}\n  assigned_by: {}".format
    oriented = {lines("p-1nstr", "p-c00rd"): lines(held["instructor"], held["assigned_by"])}
    office = {f"programs/{name}.yaml": words for name, words in case.get("programs", {}).items()}
    changes = {MENTOR: {**approval, **oriented, "applied_on:": DIRECTORY}, **office}
    return laid_out(root, {"change": changes, "today": True})


@pytest.fixture(params=CASES, ids=lambda case: case["name"])
def case(request: pytest.FixtureRequest) -> dict[str, Any]:
    return request.param


@pytest.fixture
def book(case: dict[str, Any], tmp_path: Path) -> Book:
    book = open_book(written(tmp_path / "book", case))
    assert not [finding for finding in book.findings() if finding.rule in {"schema", "link", "path", "unreadable"}]
    return book


def test_the_resource_list_holds_who_was_approved_by_the_office(case: dict[str, Any], book: Book) -> None:
    rows = [
        row.path
        for view in mentors_views(book.edition("program"))
        for group in view.groups
        if group.id == "list-car-seats"
        for row in group.rows
    ]
    assert rows == (["people/p-ment1.html"] if case["listed"] else [])


def test_the_public_reads_of_nobody_else(case: dict[str, Any], book: Book) -> None:
    edition = book.edition("public")
    assert [entry.data["name"] for entry in edition.directory] == ([OWN_WORDS] if case["listed"] else [])
    pages = "".join(page.html for section in render_site(edition) for page in section.pages)
    assert (OWN_WORDS in pages) is case["listed"]
    counted = {t.program: t.value for t in book.edition("program").tallies if t.name == "mentors"}
    assert counted["car-seats"] == int(case["listed"])


@pytest.mark.parametrize("name", ["by the coordinator", "by a coordinator who had left"])
def test_a_public_build_holds_none_of_it_and_a_forged_one_fails(tmp_path: Path, name: str) -> None:
    case = next(each for each in CASES if each["name"] == name)
    book = with_prose(written(tmp_path / "book", case))
    done = run("build", cwd=book)
    assert done.returncode == int(not case["listed"]), done.stdout + done.stderr
    pages = [path.read_bytes() for path in (book / "site/public").rglob("*") if path.is_file()]
    assert any(OWN_WORDS.encode() in page for page in pages) is case["listed"]
