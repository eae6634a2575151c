"""The days of a cycle, against a slow and obvious count, over all dates from 2020 to 2032 and in five zones."""

from datetime import UTC, date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_book import days_of

from mentorbook.reckoning.certifications.window import cycle_days, may_end
from mentorbook.records.day import day_of

ZONES = ("America/New_York", "America/Los_Angeles", "Europe/London", "Asia/Kolkata", "Pacific/Kiritimati")
FIRST, LAST = date(2020, 1, 1), date(2032, 12, 31)
DAYS = st.dates(FIRST, LAST)
ONE = timedelta(days=1)


@cache
def months_before(day: date, months: int) -> date:
    """Step back a day at a time, until so many months lie between and the day of the month is not later."""
    found = day
    while (day.year - found.year) * 12 + day.month - found.month < months or found.day > day.day:
        found -= ONE
    return found


@cache
def months_after(day: date, months: int) -> date:
    """Step ahead a day at a time: to the same day of the month, or to the last of a shorter one."""
    found = day
    while (found.year - day.year) * 12 + found.month - day.month < months:
        found += ONE
    while found.day < day.day and (found + ONE).month == found.month:
        found += ONE
    return found


def test_the_window_opens_four_months_before_every_last_day() -> None:
    for last in days_of(FIRST, LAST):
        days = cycle_days(last, last, registration_months=4, weeks_before=(), proof_months=3)
        assert days.opens == months_before(last, 4), last
        assert days.proof_until == months_after(last, 3), last


@given(DAYS, st.integers(0, 24), st.integers(0, 24), st.lists(st.integers(0, 30), max_size=4))
def test_any_number_of_months_and_weeks(last: date, before: int, after: int, weeks: list[int]) -> None:
    days = cycle_days(last, last, registration_months=before, weeks_before=weeks, proof_months=after)
    assert days.opens == months_before(last, before)
    assert days.proof_until == months_after(last, after)
    for count, day in days.reminders:
        assert len(days_of(day, last)) == count * 7 + 1
        assert day.weekday() == last.weekday()


@given(
    st.sampled_from(ZONES),
    DAYS,
    st.datetimes(datetime(2020, 1, 1), datetime(2032, 12, 31)),  # noqa: DTZ001 - a moment in UTC, told below
)
def test_the_window_is_open_by_the_days_of_the_programs_own_zone(zone: str, last: date, moment: datetime) -> None:
    now = moment.replace(tzinfo=UTC)
    today = day_of([{"timezone": zone}], now)
    there = now.astimezone(ZoneInfo(zone))
    days = cycle_days(last, last, registration_months=4, weeks_before=(8, 4, 2), proof_months=3)
    assert days.opens
    opened, closed = months_before(last, 4), last + ONE
    wall = there.replace(tzinfo=None)
    is_open = datetime.combine(opened, datetime.min.time()) <= wall < datetime.combine(closed, datetime.min.time())
    assert (days.opens <= today <= days.last) == is_open


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("last", [date(2026, 6, 30), date(2027, 2, 28), date(2028, 2, 29), date(2026, 11, 1)])
def test_the_minute_of_midnight_opens_and_closes_it(zone: str, last: date) -> None:
    opens = months_before(last, 4)
    midnight = datetime.combine(opens, datetime.min.time(), ZoneInfo(zone)).astimezone(UTC)
    after = datetime.combine(last + ONE, datetime.min.time(), ZoneInfo(zone)).astimezone(UTC)
    minute = timedelta(minutes=1)
    assert [day_of([{"timezone": zone}], at) for at in (midnight - minute, midnight)] == [opens - ONE, opens]
    assert [day_of([{"timezone": zone}], at) for at in (after - minute, after)] == [last, last + ONE]


@given(DAYS)
def test_two_years_end_the_day_before_the_date_returns_or_on_it(first: date) -> None:
    before, same = may_end(first, 24)
    assert same == months_after(first, 24)
    assert before + ONE == same
