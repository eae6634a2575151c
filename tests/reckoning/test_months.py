"""Month arithmetic against an oracle that walks from day to day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_book import days_of

from mentorbook.reckoning.months import add_months, is_whole_month, month_first, month_last, months_within

DAYS = st.dates(date(2020, 1, 1), date(2032, 12, 31))


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        ("2026-01-31", 1, "2026-02-28"),
        ("2028-01-31", 1, "2028-02-29"),
        ("2028-02-29", 12, "2029-02-28"),
        ("2028-02-29", -48, "2024-02-29"),
        ("2026-10-31", -4, "2026-06-30"),
        ("2026-10-31", 8, "2027-06-30"),
        ("2026-12-15", 1, "2027-01-15"),
        ("2026-01-15", -1, "2025-12-15"),
        ("2026-03-30", -1, "2026-02-28"),
        ("2026-05-05", 0, "2026-05-05"),
        ("9999-12-31", 8, "9999-12-31"),
        ("0001-01-31", -1, "0001-01-01"),
    ],
)
def test_months_are_added_to_the_day_with_the_month_s_end_as_limit(day: str, months: int, expected: str) -> None:
    assert add_months(date.fromisoformat(day), months) == date.fromisoformat(expected)


def walked(day: date, months: int) -> date:
    """The oracle: step from first to first of the month, then forward by days without leaving the month."""
    first = day
    while first.day != 1:
        first -= timedelta(days=1)
    for _ in range(abs(months)):
        first += timedelta(days=31) if months > 0 else timedelta(days=-1)
        while first.day != 1:
            first -= timedelta(days=1)
    reached = first
    while reached.day < day.day and (reached + timedelta(days=1)).month == first.month:
        reached += timedelta(days=1)
    return reached


@given(DAYS, st.integers(-60, 60))
def test_adding_months_is_walking_from_month_to_month(day: date, months: int) -> None:
    assert add_months(day, months) == walked(day, months)


@given(DAYS, DAYS)
def test_the_months_of_a_span_are_its_days_grouped(first: date, last: date) -> None:
    spans = list(months_within(first, last))
    by_month: dict[tuple[int, int], list[date]] = {}
    for day in days_of(first, last):
        by_month.setdefault((day.year, day.month), []).append(day)
    assert spans == [(days[0], days[-1]) for days in by_month.values()]


@given(DAYS)
def test_a_month_runs_from_the_first_to_the_day_before_the_next(day: date) -> None:
    first, last = month_first(day), month_last(day)
    assert first.day == 1
    assert (last + timedelta(days=1)).day == 1
    assert first <= day <= last
    assert is_whole_month(first, last)
    assert is_whole_month(first, day) == (day == last)
    assert is_whole_month(day, last) == (day == first)


def test_the_calendar_s_last_month_ends() -> None:
    assert list(months_within(date(9999, 12, 5), date.max)) == [(date(9999, 12, 5), date.max)]
