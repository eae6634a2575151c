"""Until when public numbers count: whole months that are over, so that two days' editions do not tell a session."""

from collections.abc import Iterator
from datetime import date, timedelta

_DAY = timedelta(days=1)


def counted_until(as_of: date) -> date:
    """Return the last day of the last month that is over; its year is the one that numbers are about."""
    return as_of.replace(day=1) - _DAY


def month_ends(until: date) -> Iterator[date]:
    """Yield the last day of each month from January of the year before `until` up to its own month."""
    for year in (until.year - 1, until.year):
        for month in range(1, 13):
            last = date(year + month // 12, month % 12 + 1, 1) - _DAY
            if last <= until:
                yield last


def key_of(day: date) -> str:
    """Return a day's month, as in "2026-03"."""
    return f"{day.year}-{day.month:02}"
