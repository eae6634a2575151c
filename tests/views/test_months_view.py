"""Months as cells, and the sums beside them."""

from dataclasses import replace
from datetime import date

import pytest
from small_edition import CLOSED_PAIR, DAY, FREE_PAIR, PAIR, month, small_edition

from mentorbook.reckoning import MentorshipAnswer, Month, MonthState
from mentorbook.views import months
from mentorbook.views.dashboard import months_kept
from mentorbook.views.mentorship import road, road_tells
from mentorbook.views.mentorships import STATE_LISTS, mentorships_views

K, S, M, O, A, U = (  # noqa: E741 - short names for a table
    MonthState.KEPT,
    MonthState.SHORT,
    MonthState.MISSED,
    MonthState.OPEN,
    MonthState.AHEAD,
    MonthState.UNASKED,
)


@pytest.mark.parametrize(
    ("given", "look", "note", "aloud"),
    [
        (month(8, K, 60, meetings=1), "kept", "60 min", "kept, 1 contact"),
        (month(8, K, 0, meetings=2, asked=None), "contact", "2 meetings", "2 contacts"),
        (month(8, S, 45, meetings=1), "short", "45 min", "short, 45 of 60 minutes"),
        (month(8, M), "missed", "none", "missed"),
        (month(11, O), "soon", "none yet", "open, 9 days left"),
        (month(11, O, 30, meetings=1), "soon", "30 min", "open, 9 days left"),
        (month(11, O, asked=None), "soon", "none yet", "open, 9 days left"),
        (month(8, O), "soon", "unread", "a session could not be read"),
        (month(12, A), "ahead", "", "ahead"),
        (month(8, U, meetings=1, asked=None), "contact", "1 meeting", "1 contact"),
        (month(8, U, asked=None), "none", "", "no contact, and none asked"),
    ],
)
def test_a_month(given: Month, look: str, note: str, aloud: str):
    assert (months.look(given), months.note(given, DAY), months.aloud(given, DAY)) == (look, note, aloud)


PART_KEPT = month(8, K, 60, meetings=1, asked=None)


@pytest.mark.parametrize(
    ("given", "in_minutes", "note"),
    [
        (PART_KEPT, True, "60 min"),
        (PART_KEPT, False, "1 meeting"),
        (replace(PART_KEPT, minutes=0), True, "1 meeting"),
        (replace(PART_KEPT, meetings=0, check_ins=2), False, "2 check-ins"),
        (replace(PART_KEPT, check_ins=2), False, "3 contacts"),
    ],
)
def test_a_number_has_its_unit(given: Month, note: str, *, in_minutes: bool):
    assert months.note(given, DAY, in_minutes=in_minutes) == note


def test_a_part_of_a_month_is_kept_and_not_counted():
    answer = replace(PAIR, months=(PART_KEPT, *PAIR.months[1:]))
    assert months.kept_of(answer) == (0, 2)
    assert months.standing(answer) == "0 of 2"
    assert months_kept((answer,), DAY) == (0, 2)
    assert road_tells(small_edition(), answer) == "Month 4. None of two months kept."
    begun = replace(PAIR, months=(replace(PART_KEPT, first=date(2026, 11, 7), last=date(2026, 11, 30)),))
    assert months.standing(begun) == "1 contact"
    assert road_tells(small_edition(), begun) == "Month 1."


@pytest.mark.parametrize(
    ("answer", "kept", "standing", "quiet"),
    [
        (PAIR, (1, 3), "1 of 3", 2),
        (FREE_PAIR, (0, 0), "2 contacts", 0),
        (replace(PAIR, months=()), (0, 0), "", 0),
        (replace(PAIR, months=PAIR.months[:1]), (1, 1), "1 of 1", 0),
    ],
)
def test_sums(answer: MentorshipAnswer, kept: tuple[int, int], standing: str, quiet: int):
    assert months.kept_of(answer) == kept
    assert months.standing(answer) == standing
    assert months.quiet(answer) == quiet


@pytest.mark.parametrize(
    ("answer", "tells"),
    [
        (PAIR, "Month 4. One of three months kept."),
        (replace(PAIR, ends=date(2027, 7, 31)), "Month 4 of 4. One of three months kept."),
        (FREE_PAIR, "Month 2. The program asks for no monthly contact; dots are months with contact."),
        (CLOSED_PAIR, "One of three months kept."),
        (replace(PAIR, months=PAIR.months[:1]), "The first month is kept."),
    ],
)
def test_the_road_tells_where_today_is(answer: MentorshipAnswer, tells: str):
    assert road_tells(small_edition(), answer) == tells


@pytest.mark.parametrize(
    ("day", "first", "last"),
    [
        (DAY, (2025, 11), (2026, 10)),
        (date(2026, 1, 31), (2025, 1), (2026, 0)),
        (date(2024, 12, 1), (2024, 0), (2024, 11)),
    ],
)
def test_the_grid_has_this_month_and_eleven_before_it(day: date, first: tuple[int, int], last: tuple[int, int]):
    columns = months.columns(day)
    assert (len(columns), columns[0], columns[-1]) == (12, first, last)


@pytest.mark.parametrize(
    ("day", "end"),
    [(DAY, date(2026, 11, 30)), (date(2024, 2, 1), date(2024, 2, 29)), (date(2026, 12, 31), date(2026, 12, 31))],
)
def test_a_months_end(day: date, end: date):
    assert months.month_end(day) == end


def test_quiet_ones_stand_first_and_programs_that_ask_before_those_that_do_not():
    [view] = mentorships_views(small_edition())
    assert view.grid is not None
    assert [(group.plate.short, group.asks) for group in view.grid.groups] == [
        ("Hourly", "60 minutes each month"),
        ("Free", "No monthly contact asked"),
    ]
    assert [cell.state for cell in view.grid.groups[0].rows[0].cells[-5:]] == ["out", "kept", "short", "missed", "soon"]
    assert view.grid.groups[0].rows[0].cells[-1].today
    assert view.grid.dots
    assert [line.when for line in view.others] == ["closed 31 Oct 2026"]
    assert view.lede == "Three mentorships, two at work. One has a quiet month."


def test_each_state_has_its_list_and_an_empty_one_says_so():
    views = {chosen.name: next(mentorships_views(small_edition(), chosen)) for chosen in STATE_LISTS}
    assert views["proposed"].empty is not None
    assert views["proposed"].empty.says == "No mentorship stands at “proposed” today."
    assert [views[name].empty for name in ("running", "quiet", "closed")] == [None, None, None]


@pytest.mark.parametrize(
    ("count", "narrow", "wide"),
    [(1, 6, 12), (7, 4, 12), (12, 6, 12), (13, 5, 13), (14, 5, 7), (15, 5, 8), (24, 6, 12), (25, 5, 9), (60, 6, 12)],
)
def test_the_roads_rows_are_about_equally_long(count: int, narrow: int, wide: int):
    all_months = tuple(month(1 + number % 12, MonthState.KEPT) for number in range(count))
    drawn = road(small_edition(), replace(PAIR, months=all_months), ())
    assert (drawn.narrow, drawn.wide) == (narrow, wide)


def test_months_to_come_of_which_nothing_is_asked_lie_ahead():
    later = month(12, MonthState.UNASKED, asked=None)
    drawn = months.road(small_edition(), replace(FREE_PAIR, months=(*FREE_PAIR.months, later)), {})
    assert [each.state for each in drawn] == ["contact", "none", "ahead"]
    assert drawn[-1].aloud == "ahead"
