"""Dates, times, amounts and lists, as people read them."""

from datetime import date
from typing import Any

import pytest

from mentorbook.views import words

DAY = date(2026, 11, 21)

CASES: list[tuple[str, tuple[Any, ...], str]] = [
    ("full_day", (date(2026, 10, 8),), "8 October 2026"),
    ("short_day", (date(2026, 10, 8),), "8 Oct 2026"),
    ("near_day", (date(2026, 10, 8), DAY), "8 October"),
    ("near_day", (date(2025, 10, 8), DAY), "8 October 2025"),
    ("brief_day", (date(2026, 10, 8), DAY), "8 Oct"),
    ("brief_day", (date(2027, 1, 14), DAY), "14 Jan 2027"),
    ("week_day", (date(2026, 11, 24), DAY), "Tuesday 24 November"),
    ("today", (DAY,), "Saturday, 21 November 2026"),
    ("month_and_year", (DAY,), "November 2026"),
    ("short_month", (date(2026, 9, 1),), "Sep"),
    ("clock", ("00:05",), "12:05 am"),
    ("clock", ("09:30",), "9:30 am"),
    ("clock", ("12:00",), "12:00 pm"),
    ("clock", ("17:30",), "5:30 pm"),
    ("clock", ("noon",), "noon"),
    ("clock_span", ("12:00", "13:00"), "12:00 to 1:00 pm"),
    ("clock_span", ("11:30", "12:30"), "11:30 am to 12:30 pm"),
    ("duration", (0,), "0 min"),
    ("duration", (45,), "45 min"),
    ("duration", (60,), "1 h"),
    ("duration", (580,), "9 h 40 min"),
    ("duration", (60_001,), "1,000 h 1 min"),
    ("hours", (29,), "0"),
    ("hours", (30,), "1"),
    ("hours", (5999,), "100"),
    ("number", (1204,), "1,204"),
    ("number", (2.5,), "2.5"),
    ("number", (2.0,), "2"),
    ("number", (0.25,), "0.25"),
    ("counted", (1, "session"), "1 session"),
    ("counted", (0, "session"), "0 sessions"),
    ("counted", (2, "person", "people"), "2 people"),
    ("counted", (1.5, "CEU hour"), "1.5 CEU hours"),
    ("spelled", (0, "thing"), "no things"),
    ("spelled", (1, "thing"), "one thing"),
    ("spelled", (20,), "twenty"),
    ("spelled", (21,), "21"),
    ("sentence", ("two doors",), "Two doors"),
    ("sentence", ("",), ""),
    ("listed", (["a"],), "a"),
    ("listed", (["a", "b"],), "a and b"),
    ("listed", (["a", "", "b", "c"], "or"), "a, b or c"),
    ("listed", ([],), ""),
    ("for_days", (DAY, DAY), "since today"),
    ("for_days", (date(2026, 11, 20), DAY), "for 1 day"),
    ("for_days", (date(2026, 11, 9), DAY), "for 12 days"),
    ("in_days", (DAY, DAY), "today"),
    ("in_days", (date(2026, 11, 22), DAY), "tomorrow"),
    ("in_days", (date(2026, 11, 20), DAY), "yesterday"),
    ("in_days", (date(2026, 11, 24), DAY), "in 3 days"),
    ("in_days", (date(2027, 1, 16), DAY), "in 8 weeks"),
    ("in_days", (date(2026, 10, 1), DAY), "7 weeks ago"),
    ("left", (DAY, DAY), "last day"),
    ("left", (date(2026, 12, 19), DAY), "28 days left"),
    ("left", (date(2027, 1, 16), DAY), "8 weeks left"),
    ("paragraphs", ("One\nline.\n\n\nTwo.\r\n\r\nThree.",), ("One line.", "Two.", "Three.")),
    ("paragraphs", ("",), ()),
    ("month_spans", ([date(2026, 8, 1), date(2026, 9, 1), date(2026, 10, 1)],), "August, September and October"),
    ("month_spans", ([date(2025, 12, 1), date(2026, 1, 1)],), "December 2025 and January 2026"),
]


@pytest.mark.parametrize(("name", "given", "expected"), CASES, ids=[f"{name}{given}" for name, given, _ in CASES])
def test_words(name: str, given: tuple[Any, ...], expected: object):
    assert getattr(words, name)(*given) == expected


def test_every_way_of_saying_something_is_tried():
    public = {name for name, value in vars(words).items() if callable(value) and value.__module__ == words.__name__}
    assert public - {name for name, _, _ in CASES} == {"month", "span"}  # both are inside others
