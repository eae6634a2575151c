"""A pair's own log is one file that needs nothing else."""

import re
from pathlib import Path

import pytest
from page_reading import ROOT, read_html

from mentorbook.book import open_book
from mentorbook.editions import Edition
from mentorbook.pages.document import log_document
from mentorbook.pages.page import Page

BOOK = open_book(ROOT)
PAIRS = [shown.id for shown in BOOK.edition("program").of("mentorship")]


@pytest.mark.parametrize("mentorship", PAIRS)
def test_it_stands_alone_and_holds_what_the_pair_may_read(mentorship: str):
    document = log_document(BOOK.edition("pair", mentorship), mentorship)
    assert document.startswith("<!doctype html>\n")
    assert '<meta charset="utf-8">' in document
    assert document.endswith("</html>\n")
    body = document[document.index("<body") : document.index("</body>") + len("</body>")]
    reading = read_html(body)
    assert reading.named("script", "link", "img", "a", "button") == []
    assert not re.search(r"url\((?!\"?(?:data:|#))", document)
    assert "default-src 'none'" in document
    assert len(reading.named("h1")) == 1
    assert [other for other in PAIRS if other != mentorship and other in document] == []


def test_a_stylesheet_in_it_is_read_as_written():
    style = log_document(BOOK.edition("pair", PAIRS[0]), PAIRS[0]).partition("<style>")[2].partition("</style>")[0]
    assert '"Page " counter(page) " of " counter(pages)' in style
    assert "&quot;" not in style
    assert "&#34;" not in style


def test_an_unknown_pair_is_no_log(editions: dict[str, Edition]):
    with pytest.raises(KeyError):
        log_document(editions["program"], "ms-0000")
    with pytest.raises(KeyError):
        log_document(editions["public"], PAIRS[0])


def test_a_row_a_session_and_a_cell_for_each_signature(rendered: dict[str, dict[str, Page]], editions):
    answers = editions["program"].reckoning.mentorships
    for mentorship, answer in answers.items():
        reading = read_html(rendered["program"][f"mentorships/{mentorship}-log.html"].html)
        cells = [each for each in reading.named("td") if each.attributes.get("class") == "mb-log__sig"]
        assert len(cells) == 2 * len(answer.sessions)
        drawn = sum(bool(signed.path) for session in answer.sessions for signed in session.signed)
        assert len(reading.named("svg")) == drawn
        unsigned = sum(len(session.missing_roles) for session in answer.sessions)
        assert sum("not signed yet" in each.text for each in cells) == unsigned


def test_no_digest_or_code_is_pretended(rendered: dict[str, dict[str, Page]]):
    for path, page in rendered["program"].items():
        if path.endswith("-log.html"):
            assert "sha256" not in page.html
            assert page.wide


def test_nothing_is_written_outside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    log_document(BOOK.edition("pair", PAIRS[0]), PAIRS[0])
    assert list(tmp_path.iterdir()) == []
