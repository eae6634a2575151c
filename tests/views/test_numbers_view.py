"""Numbers: what is shown, what is not, and what is seen in them."""

from dataclasses import replace
from datetime import date

import pytest
from small_edition import DAY, OTHER, PAIR, month, session, small_edition

from mentorbook.editions import Tally
from mentorbook.reckoning import MonthState
from mentorbook.views.dashboard import at_work_on, dashboard_view, figures, held, months_kept, year_before
from mentorbook.views.numbers import numbers_view
from mentorbook.views.series import Point, month_series, seen, tally_series
from mentorbook.views.tallies import period, too_few


def points(*values: tuple[int | None, int | None], hidden: tuple[int, ...] = ()) -> tuple[Point, ...]:
    names = ("January", "February", "March", "April", "May", "June")
    return tuple(
        Point(names[index], names[index][:3], now, was, index == len(values) - 1, index in hidden)
        for index, (now, was) in enumerate(values)
    )


@pytest.mark.parametrize(
    ("given", "says"),
    [
        (points((3, 1), (9, 2), (4, None)), "February had the most of any month, 9"),
        (points((3, 1), (4, 2), (9, None)), "March had the most of any month so far, 9"),
        (points((5, None), (5, None), (1, None)), "January and February had the most of any month, 5 each"),
        (points((3, 1), (4, 2), (5, 3), (0, 4)), "up on last year in every month"),
        (points((3, 1), (4, 5), (5, 3), (0, 4)), "March had the most of any month, 5"),
        (
            points((5, None), (5, None), (5, None), (5, None), (1, None)),
            "four months had the most of any month, 5 each",
        ),
        (points((None, None), (7, None), (1, None), hidden=(0,)), "February had the most of the months shown, 7"),
        (points((None, None), (0, None), hidden=(0,)), "no month has a number that may be shown"),
        (points((0, None), (0, None)), "none so far this year"),
    ],
)
def test_the_title_says_what_is_seen(given: tuple[Point, ...], says: str):
    assert seen(given, DAY.day) == says


def test_minutes_become_hours_and_months_end_with_the_last_that_is_over():
    tallies = [Tally("minutes", "", 90, f"2026-{number:02}", 5) for number in range(1, 13)]
    tallies += [Tally("minutes", "", None, "2025-03", 5), Tally("minutes", "hourly", 7, "2026-01", 5)]
    series = tally_series(small_edition(tallies=tuple(tallies)), "minutes")
    assert series is not None
    assert [point.now for point in series.points] == [2] * 10
    assert not any(point.open for point in series.points)
    assert tally_series(small_edition(), "sessions") is None


@pytest.mark.parametrize(
    ("minutes", "title"),
    [
        ({"2026-07": 220, "2026-09": 255}, "Hours: September had the most of any month, 4"),
        ({"2026-07": 255, "2026-09": 255}, "Hours: July and September had the most of any month, 4 each"),
        ({"2026-09": 20}, "Hours: September had the most of any month, less than one"),
        (
            {f"{year}-{month:02}": 240 + year - 2025 for year in (2025, 2026) for month in range(1, 11)},
            "Hours: up on last year in every month",
        ),
    ],
)
def test_hours_are_compared_by_their_minutes_and_said_to_be_rounded(minutes: dict[str, int], title: str):
    series = month_series("minutes", minutes, DAY)
    assert series.title == title
    assert series.rounding == "Hours are rounded, each number by itself, so months need not add up to the year."
    assert series.rounding in series.says
    assert not month_series("sessions", minutes, DAY).rounding


def test_pairs_by_month_are_told_as_rounded_down():
    months = [Tally("pairs", "", 10 if number > 6 else None, f"2026-{number:02}", 5, at_least=True)
              for number in range(1, 11)]  # fmt: skip
    series = tally_series(small_edition(tallies=tuple(months)), "pairs")
    assert series is not None
    assert series.title == "Pairs at work: four months had the most of the months shown, 10 or more each"
    assert "rounded down to whole groups of five" in series.rounding
    assert series.rounding in series.says
    sessions = tally_series(small_edition(tallies=(Tally("sessions", "", 9, "2026-03", 5),)), "sessions")
    assert sessions is not None
    assert not sessions.rounding


def test_in_january_the_numbers_are_about_the_year_that_is_over():
    edition = small_edition(tallies=(Tally("sessions", "", 9, "2025-03", 5),), as_of=date(2026, 1, 31))
    series = tally_series(edition, "sessions")
    assert series is not None
    assert (series.year, len(series.points)) == (2025, 12)
    assert period(edition) == "1 January to 31 December 2025"


def test_a_number_that_may_not_be_shown_is_absent_and_the_reason_is_told():
    view = numbers_view(small_edition())
    assert [(count.name, count.value) for count in view.counts] == [("pairs", "12")]
    assert [(plate.short, [count.value for count in counts]) for plate, counts in view.programs] == [("Hourly", [""])]
    assert view.hidden.startswith("Five people or more stand behind every number here. Fewer than five: not shown")


@pytest.mark.parametrize(
    "changes",
    [
        {"tallies": ()},
        {"tallies": (Tally("pairs", "", None, minimum=5), Tally("pairs", "hourly", None, minimum=5))},
        {"tallies": (Tally("pairs", "", 0, minimum=1), Tally("sessions", "", 0, "2026-03", 1))},
        {"records": {}},
    ],
)
def test_where_there_is_no_number_there_is_one_sentence(changes: dict):
    view = numbers_view(small_edition(**changes))
    assert (view.counts, view.programs, view.series, view.hidden) == ((), (), (), "")


def test_a_group_of_one_is_told_in_the_singular():
    assert too_few(1) == "At least one person stands behind every number here."


@pytest.mark.parametrize(
    ("day", "before"), [(date(2024, 2, 29), date(2023, 2, 28)), (date(2026, 11, 21), date(2025, 11, 21))]
)
def test_a_year_before(day: date, before: date):
    assert year_before(day) == before


def test_what_was_held_between_two_days():
    answer = replace(
        PAIR,
        sessions=(
            session("2025-12-31"),
            session("2026-01-01", 30),
            session("2026-02-01", 15, counts=False),
            session("2026-02-01-2", 20),
            session("2026-03-01", None, "attempt"),
            session("2026-04-01", None, "check-in"),
            session("2026-11-21", 10),
        ),
    )
    assert held((answer,), date(2026, 1, 1), DAY) == (4, 60)


def test_who_was_at_work_on_a_day():
    closed = replace(PAIR, closed=date(2026, 10, 1))
    waiting = replace(PAIR, started=None)
    assert at_work_on((PAIR, closed, waiting), date(2026, 9, 30)) == 2
    assert at_work_on((PAIR, closed, waiting), date(2026, 10, 1)) == 1
    assert at_work_on((PAIR, closed, waiting), date(2026, 7, 31)) == 0


def test_months_kept_stand_beside_those_of_last_year_by_the_same_day():
    last_year = [month(each, MonthState.KEPT, 60) for each in range(8, 13)]
    moved = tuple(replace(each, first=each.first.replace(year=2025), last=each.last.replace(year=2025))
                  for each in last_year)  # fmt: skip
    assert months_kept((replace(PAIR, months=moved),), date(2025, 11, 21)) == (3, 3)
    figure = figures(small_edition(), (replace(PAIR, months=moved + PAIR.months),))[-1]
    assert (figure.value, figure.was) == ("1 of 3", "3 of 3 by then last year")


def test_room_that_is_elsewhere_is_no_room_everywhere():
    edition = small_edition()
    placed = tuple(
        replace(each, data={**each.data, "place": {"county": "Larkspur"}}) if each.id == OTHER else each
        for each in edition.of("person")
    )
    edition = replace(edition, records={**edition.records, "person": placed})
    assert dashboard_view(edition, "hourly").lede.endswith("for a match, and there is room, but not everywhere.")


def test_a_program_s_own_page_does_not_name_it_where_room_is_short():
    edition = small_edition()
    assert edition.reckoning is not None
    edition = replace(edition, reckoning=replace(edition.reckoning, mentors={}))
    assert dashboard_view(edition).lede.endswith("More people wait than there is room for in Hourly.")
    assert dashboard_view(edition, "hourly").lede.endswith("More people wait than there is room for.")


def test_the_dashboard_leaves_nothing_out():
    view = dashboard_view(small_edition())
    assert [(figure.value, figure.counts) for figure in view.figures] == [
        ("2", "pairs at work"),
        ("6", "sessions this year"),
        ("5", "hours together"),
        ("2 of 6", "months asked were kept this year"),
    ]
    assert [(each.name, each.mentors, each.room, each.waiting) for each in view.coverage] == [
        ("Free", 0, 0, 0),
        ("Hourly", 1, 1, 1),
    ]
    assert view.coverage[0].badge is not None
    assert view.lede == "More pairs are at work than a year ago. One person waits for a match, and there is room."
    assert months_kept((PAIR,), date(2025, 11, 21)) == (0, 0)
    assert MonthState.OPEN not in (MonthState.KEPT, MonthState.SHORT, MonthState.MISSED)
