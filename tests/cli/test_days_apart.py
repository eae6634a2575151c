"""A book can be looked at on every day that its records may name, and on no other."""

import json
import os
import re
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from base_book import PROJECT, laid_out, with_prose
from portal_book import run

from mentorbook.book import open_book
from mentorbook.pages.site import render_site
from mentorbook.records import SOUND_DAYS

COMMANDS = [("check",), ("status",), ("print", "ms-car1"), ("build",), ("build", "--edition", "program"), ("serve",)]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("day", ["0001-01-01", "1899-12-31", "2200-01-01", "9999-12-31"])
def test_a_day_beyond_is_wrong_usage_and_the_range_is_named(command: tuple[str, ...], day: str, tmp_path: Path) -> None:
    done = run(*command, "--as-of", day, "--root", str(PROJECT), cwd=tmp_path)
    assert done.returncode == 2
    assert "write a day from 1900-01-01 to 2199-12-31" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_generator_says_so_too(day: str, tmp_path: Path) -> None:
    book = with_prose(laid_out(tmp_path / "book", {"today": True}))
    told = {"MENTORBOOK_AS_OF": day, "MENTORBOOK_EDITION": "program", "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(
        [sys.executable, "-P", "-m", "mkdocs", "build", "-q"],
        cwd=book, env={**os.environ, **told}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert f"MENTORBOOK_AS_OF: '{day}' is too far. Write a day from 1900-01-01 to 2199-12-31." in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("day", [*SOUND_DAYS, date(1900, 2, 28), date(2196, 2, 29)])
@pytest.mark.parametrize("case", [{}, {"today": True}], ids=["", "example"])
def test_all_pages_of_both_editions_are_made_on_the_first_and_the_last_day(
    day: date, case: dict[str, bool], tmp_path: Path
) -> None:
    book = open_book(laid_out(tmp_path / "book", case), day)
    for audience in ("public", "program"):
        assert all(page.html for section in render_site(book.edition(audience)) for page in section.pages)


@pytest.mark.parametrize("day", SOUND_DAYS)
def test_all_pages_of_the_example_book_are_made_on_them(day: date) -> None:
    edition = open_book(PROJECT, day).edition("program")
    assert all(page.html for section in render_site(edition) for page in section.pages)


@pytest.mark.parametrize("path", sorted((PROJECT / "schemas").glob("*.schema.json")), ids=lambda path: path.name)
def test_records_may_name_the_same_days(path: Path) -> None:
    form = json.loads(path.read_text(encoding="utf-8")).get("$defs", {}).get("date")
    if form:
        allowed = re.compile(form["pattern"])
        first, last = SOUND_DAYS
        told = [first - timedelta(1), first, last, last + timedelta(1)]
        assert [bool(allowed.match(day.isoformat())) for day in told] == [False, True, True, False]
