"""A thousand mentorships: the desk shows all that is small, leads to the rest, and each page stays light."""

import re
from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest
from small_edition import DAY, MENTEE, MENTOR, PAIR, PROGRAM, small_edition, todo

from mentorbook.editions import Edition, Shown
from mentorbook.exports.calendar import calendars
from mentorbook.pages.officers import desk
from mentorbook.pages.page import Page
from mentorbook.views.desk import MOST_ON_A_PAGE, desk_view, fitting
from mentorbook.views.forms.ways import ways_of

SIZE = 1000
MOST_BYTES = 300_000
SHELL_BYTES = 100_000  # what the theme puts around a page, with room to spare
WAYS = ways_of("", "https://github.com/a-rather-long-organisation/records", "main", "", "https://portal.example/a/b")


@pytest.fixture(scope="module")
def large() -> Edition:
    """A thousand pairs, each with a quiet month; every other one waits for an evaluation, and seven for a signature."""
    pairs, todos = {}, []
    for number in range(SIZE):
        pair = replace(PAIR, id=f"ms-{number:04}")
        pairs[pair.id] = pair
        of = {"record": f"mentorship/{pair.id}", "mentorship": pair.id, "actor": (MENTOR, MENTEE)}
        todos.append(todo("ask-after", **of))
        if number % 2:
            todos.append(todo("evaluate", **of | {"by": DAY + timedelta(number - 100), "actor": (MENTOR,)}))
        if number < 7:
            todos.append(todo("sign", **of | {"record": f"session/{pair.id}/2026-09-10"}))
    edition = small_edition(*todos)
    assert edition.reckoning is not None
    program = Shown("program", "hourly", {**PROGRAM, "timezone": "America/New_York"})
    records = {**edition.records, "program": (edition.of("program")[0], program)}
    schemas = {kind: {} for kind in ("session", "agreement", "goal", "evaluation", "mentorship")}
    return replace(edition, reckoning=replace(edition.reckoning, mentorships=pairs), records=records, schemas=schemas)


@pytest.fixture(scope="module")
def pages(large: Edition) -> dict[str, Page]:
    return {page.path: page for page in desk(large, WAYS).pages}


def test_every_page_stays_light(pages: dict[str, Page]):
    for path, page in pages.items():
        assert len(page.html.encode()) < MOST_BYTES - SHELL_BYTES, path


def test_the_ways_through_the_pages_of_a_list_have_a_name_each(pages: dict[str, Page]):
    found = re.findall(r'<nav[^>]* aria-label="([^"]+)"', pages["desk/index.ask-after.html"].html)
    assert len(found) == len(set(found)) == 2


def test_small_groups_stand_whole_and_large_ones_lead_to_their_pages(large: Edition, pages: dict[str, Page]):
    shown = {group.id: (len(group.tasks), group.count) for group in desk_view(large).groups if group.tasks}
    assert shown == {"ask-after": (36, SIZE), "sign": (7, 7), "evaluate": (36, SIZE // 2)}
    assert 'href="index.ask-after.html">And 964 more' in pages["desk/index.html"].html
    assert "desk/index.sign.html" not in pages


def test_every_todo_stands_once_on_the_pages_of_its_group(large: Edition, pages: dict[str, Page]):
    assert large.reckoning is not None
    for verb in ("ask-after", "evaluate"):
        own = [page.html for path, page in pages.items() if path.startswith(f"desk/hourly.{verb}.")]
        records = [one for html in own for one in re.findall(r'data-record="([^"]+)"', html)]
        assert Counter(records) == Counter(each.record for each in large.reckoning.todos if each.verb == verb)
        assert all(html.count("data-record") <= MOST_ON_A_PAGE for html in own)
        assert len(own) == -(-len(records) // MOST_ON_A_PAGE)
    assert "Back to the desk" in pages["desk/hourly.evaluate.2.html"].html


def test_navigation_counts_and_the_calendar_holds_each_day_ahead(large: Edition):
    assert [(link.path, link.count) for link in desk(large, WAYS).links] == [
        ("desk/free.html", 0),
        ("desk/hourly.html", 1507),
    ]
    files = dict(calendars(large))
    assert files["dates/desks/hourly.ics"] == files["dates/desks/index.ics"].replace(b"The desk", b"The desk of Hourly")
    assert files["dates/desks/index.ics"].count(b"BEGIN:VEVENT") == 450
    assert len(files) == 450 + 2
    assert "dates/todos/evaluate.mentorship.ms-0099.ics" not in files, "its day is past"
    assert b"DTSTART;VALUE=DATE:20261122" in files["dates/todos/evaluate.mentorship.ms-0101.ics"]


@pytest.mark.parametrize(
    ("counts", "most"),
    [((), 1), ((5,), 80), ((40, 40), 40), ((1, 2, 500), 77), ((500, 500), 40), ((10, 35, 500), 35)],
)
def test_groups_share_the_room(counts: tuple[int, ...], most: int):
    assert fitting(counts) == most
