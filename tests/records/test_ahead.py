"""What lies ahead of today is told, once, by its rule; on a day that somebody names nothing lies ahead."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from base_book import PROJECT, cases, laid_out
from git_book import commit, git
from portal_book import run

from mentorbook.book import open_book
from mentorbook.records import load_kinds

CASES = cases("ahead.yaml")
SESSION = CASES[-2]
RULES = {"dates", "session-dates"}
DAY = "2026-11-21"


@pytest.fixture(params=CASES, ids=lambda case: case["name"])
def case(request: pytest.FixtureRequest) -> dict[str, Any]:
    return request.param


def told(book: Path, *arguments: str) -> tuple[int, list[dict[str, Any]]]:
    done = run("check", "--format", "json", *arguments, cwd=book)
    assert done.stderr == ""
    return done.returncode, [each for each in json.loads(done.stdout)["findings"] if each["rule"] in RULES]


def test_it_is_told_once_where_it_stands(case: dict[str, Any], tmp_path: Path) -> None:
    book = open_book(laid_out(tmp_path / "book", {**case, "today": True}))
    found = [finding for finding in book.findings() if finding.rule in RULES]
    assert [[each.rule, each.severity.value, each.pointer] for each in found] == [case["told"]]
    assert found[0].record == case["record"]
    assert "lies ahead" in found[0].message
    assert book.as_of == date.fromisoformat(DAY)


def test_it_is_not_shown_yet(case: dict[str, Any], tmp_path: Path) -> None:
    book = open_book(laid_out(tmp_path / "book", {**case, "today": True}))
    kind, _, name = case["record"].partition("/")
    assert book.edition("program").get(kind, name) is None


def test_on_a_named_day_it_is_not_told(case: dict[str, Any], tmp_path: Path) -> None:
    book = open_book(laid_out(tmp_path / "book", {**case, "today": True}), date.fromisoformat(DAY))
    assert not [finding for finding in book.findings() if finding.rule in RULES]


def test_every_dated_kind_has_a_case() -> None:
    dated = {kind.name for kind in load_kinds(PROJECT).values() if kind.dated}
    assert dated == {case["record"].partition("/")[0] for case in CASES}


def test_the_check_tells_it_today_and_not_on_a_named_day(tmp_path: Path) -> None:
    book = laid_out(tmp_path / "book", {**SESSION, "today": True})
    code, found = told(book)
    assert (code, [each["rule"] for each in found]) == (1, ["session-dates"])
    for day in ("2026-11-20", DAY, "2026-11-23"):
        assert told(book, "--as-of", day) == (0, [])


def test_with_a_revision_to_compare_with_it_is_this_change_that_brought_it_in(tmp_path: Path) -> None:
    book = laid_out(tmp_path / "book", {"today": True})
    git(book, "init", "-q", "-b", "main")
    before = commit(book)
    for name, text in SESSION["add"].items():
        (book / "records" / name).write_text(text, encoding="utf-8")
    code, found = told(book, "--since", before)
    assert (code, [each["from_this_change"] for each in found]) == (1, [True])
    code, found = told(book, "--since", commit(book))
    assert (code, [each["from_this_change"] for each in found]) == (0, [False])
    assert told(book, "--since", before, "--as-of", DAY) == (0, [])
