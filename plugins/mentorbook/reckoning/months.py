"""Calendar arithmetic: months before and after a day, and the months that a span of days touches."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import MAXYEAR, MINYEAR, date
from functools import cache


def add_months(day: date, months: int) -> date:
    """Return the same day of a month so many months later, or that month's last day where it is shorter.

    31 January and one month is 28 or 29 February. The calendar's own first and last days are the limits.
    """
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    if year < MINYEAR:
        return date.min
    if year > MAXYEAR:
        return date.max
    return date(year, month + 1, min(day.day, _length(year, month + 1)))


def month_first(day: date) -> date:
    """Return the first day of a day's month."""
    return day.replace(day=1)


def month_last(day: date) -> date:
    """Return the last day of a day's month."""
    return date(day.year, day.month, _length(day.year, day.month))


@cache
def _length(year: int, month: int) -> int:
    return monthrange(year, month)[1]


def months_within(first: date, last: date) -> Iterator[tuple[date, date]]:
    """Return, month by month, the first and the last of the days that lie within the span."""
    while first <= last:
        end = month_last(first)
        yield first, min(end, last)
        if end == date.max:
            return
        first = date.fromordinal(end.toordinal() + 1)


def is_whole_month(first: date, last: date) -> bool:
    """Return whether two days of one month are its first and its last."""
    return first.day == 1 and last.day == _length(last.year, last.month)
