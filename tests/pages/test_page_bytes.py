"""Same edition, same bytes; a page is made when it is asked for; and an empty book is a book."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from page_reading import EDITIONS, ROOT, read_html

from mentorbook.book import open_book
from mentorbook.editions import Audience, Edition
from mentorbook.pages import rendering
from mentorbook.pages.page import Page
from mentorbook.pages.site import render_site
from mentorbook.reckoning import Reckoning


@pytest.mark.parametrize("audience", EDITIONS)
def test_the_same_book_gives_the_same_bytes(audience: str, rendered: dict[str, dict[str, Page]]):
    again = open_book(ROOT).edition(audience, with_matching=True)
    assert {page.path: page for section in render_site(again) for page in section.pages} == rendered[audience]


def test_a_mentorship_is_rendered_only_when_it_is_asked_for(
    editions: dict[str, Edition], monkeypatch: pytest.MonkeyPatch
):
    made: list[str] = []
    template = rendering.environment().get_template

    def counted(name: str, *more: object) -> object:
        made.append(name)
        return template(name, *more)

    monkeypatch.setattr(rendering.environment(), "get_template", counted)
    sections = render_site(editions["program"])
    assert "mentorship.html" not in made
    pages = iter(next(section for section in sections if section.name == "mentorships").pages)
    assert next(pages).path == "mentorships/index.html"
    assert "mentorship.html" not in made


def empty(audience: Audience) -> Edition:
    day = date(2026, 11, 21)
    reckoning = None if audience is Audience.PUBLIC else Reckoning(day)
    return Edition(
        audience, day, example=False, records={}, labels={}, names={}, directory=(), tallies=(), reckoning=reckoning
    )


@pytest.mark.parametrize("audience", EDITIONS)
def test_an_empty_book_says_what_comes_first(audience: str):
    for section in render_site(empty(Audience(audience))):
        for page in section.pages:
            reading = read_html(page.html)
            assert len(reading.named("h1")) == 1, page.path
            assert "made up" not in page.html, page.path
            for table in reading.named("table"):
                assert table.text.strip(), page.path


@pytest.mark.parametrize("audience", EDITIONS)
def test_the_folder_without_records_is_an_empty_book(audience: str, tmp_path: Path):
    (tmp_path / "schemas").symlink_to(ROOT / "schemas")
    (tmp_path / "records").mkdir()
    edition = open_book(tmp_path, date(2026, 11, 21)).edition(audience)
    assert [page.path for section in render_site(edition) for page in section.pages]


@pytest.mark.parametrize("audience", EDITIONS)
def test_a_commit_is_shown_only_where_it_was_passed_in(audience: str, editions: dict[str, Edition]):
    edition = replace(editions[audience], commit="8c1e04d", example=False)
    for section in render_site(edition):
        for page in section.pages:
            stamp = page.html.rpartition("mb-stamp")[2]
            assert "Built from commit <code>8c1e04d</code>" in stamp
            assert "made up" not in stamp


def test_the_book_can_be_shown_as_it_stood_on_other_days():
    for day in (date(2024, 2, 29), date(2025, 9, 1), date(2026, 1, 1), date(2026, 3, 31), date(2027, 12, 31)):
        book = open_book(ROOT, day)
        for audience in EDITIONS:
            for section in render_site(book.edition(audience)):
                for page in section.pages:
                    read_html(page.html)
