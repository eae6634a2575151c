"""A log that is not whole says so, on paper and by the status that the command leaves with."""

from pathlib import Path
from typing import Any

import pytest
from base_book import cases, laid_out
from portal_book import run

from mentorbook.book import open_book
from mentorbook.pages.site import render_site


@pytest.fixture(params=cases("unread_sessions.yaml"), ids=lambda case: case["name"])
def case(request: pytest.FixtureRequest) -> dict[str, Any]:
    return request.param


def test_the_log_says_what_is_missing_and_print_leaves_with_its_status(case: dict[str, Any], tmp_path: Path) -> None:
    book = laid_out(tmp_path / "book", {**case, "today": True})
    done = run("print", "ms-hrs1", cwd=book)
    assert done.returncode == case["status"], done.stderr
    assert ("`mentorbook check` says which" in done.stderr) is bool(case["status"])
    log = (book / "ms-hrs1-log.html").read_text(encoding="utf-8")
    assert ("could not be read" in log) is bool(case["says"])
    assert case["says"] in log
    assert log.count('<td class="mb-log__sig"') == 2 * case["sessions"]


def test_the_portal_says_the_same(case: dict[str, Any], tmp_path: Path) -> None:
    book = laid_out(tmp_path / "book", {**case, "today": True})
    pages = {page.path: page.html for each in render_site(open_book(book).edition("program")) for page in each.pages}
    log = pages["mentorships/ms-hrs1-log.html"]
    assert case["says"] in log
    assert ("could not be read" in log) is bool(case["says"])
