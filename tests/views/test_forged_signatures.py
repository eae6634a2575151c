"""A signature by somebody else, or under words that were changed, counts for nobody: on paper and on the page."""

import re
from pathlib import Path
from typing import Any

import pytest
from base_book import cases, laid_out

from mentorbook.book import open_book
from mentorbook.editions import Edition
from mentorbook.pages.document import log_document
from mentorbook.pages.site import render_site

SESSION = "mentorships/ms-grd1/sessions/2026-09-10.yaml"
CELL = re.compile(r'<td class="mb-log__sig"[^>]*>(.*?)</td>', re.DOTALL)
PAPERS = {
    "mentorships/ms-grd1/agreement.yaml": """mentorship: ms-grd1
agreed_on: 2026-08-31
schedule:
  how_often: Once a week
""",
    "mentorships/ms-grd1/evaluations/2026-10-30.yaml": """mentorship: ms-grd1
id: 2026-10-30
date: 2026-10-30
by: p-ment2
recommendation: continue
""",
}
SIGNED = """signatures:
  - role: mentor
    by: p-ment2
    name: Milo the Mentor
    on: 2026-11-02
    method: typed
  - role: mentee
    by: {by}
    name: Theo the Mentee
    on: 2026-11-02
    method: typed
"""


def text_of(html: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", html).split())


def page_of(edition: Edition, path: str) -> str:
    return next(page.html for section in render_site(edition) for page in section.pages if page.path == path)


@pytest.mark.parametrize("case", cases("forged_signatures.yaml"), ids=lambda case: case["name"])
def test_the_log_and_the_page_count_it_for_nobody(case: dict[str, Any], tmp_path: Path) -> None:
    book = open_book(laid_out(tmp_path / "book", {"change": {SESSION: case["change"]}, "today": True}))
    program, pair = book.edition("program"), book.edition("pair", "ms-grd1")
    for log in (page_of(program, "mentorships/ms-grd1-log.html"), log_document(pair, "ms-grd1")):
        cells = [text_of(cell) for cell in CELL.findall(log)[:2]]
        assert [says in cell for says, cell in zip(case["log"], cells, strict=True)] == [True, True], cells
        assert f"{int(case['both'])} of 1 meeting" in text_of(log)
    page = text_of(page_of(program, "mentorships/ms-grd1.html"))
    assert f"{int(case['both'])} of 1 meeting signed by both" in page
    assert case["badge"] in page


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize(("by", "shown"), [("p-mtee2", True), ("p-ment2", False), ("p-mtee1", False)])
def test_agreement_and_evaluation_show_no_signature_by_somebody_else(
    paper: str,
    by: str,
    shown: bool,  # noqa: FBT001 - a case's own value
    tmp_path: Path,
) -> None:
    book = open_book(laid_out(tmp_path / "book", {"add": {paper: PAPERS[paper] + SIGNED.format(by=by)}, "today": True}))
    page = page_of(book.edition("program"), "mentorships/ms-grd1.html")
    assert "Milo the Mentor" in page
    assert ("Theo the Mentee" in page) is shown
    errors = [finding.rule for finding in book.findings() if finding.severity == "error"]
    assert errors == ([] if shown else ["signatures"])
