"""The day that a book shows when nobody names one, and the latest that has begun by then."""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

# The days that records may name, and that a book can be looked at on: there are days enough before and after them.
SOUND_DAYS = (date(1900, 1, 1), date(2199, 12, 31))


def day_of(programs: Iterable[Mapping[str, Any]], now: datetime | None = None) -> date:
    """Return the day of an example book, or else the latest day that has begun in all the programs' time zones."""
    return min(_days_of(programs, now))


def latest_day_of(programs: Iterable[Mapping[str, Any]], now: datetime | None = None) -> date:
    """Return the day of an example book, or else the latest day that has begun in any of the programs' time zones."""
    return max(_days_of(programs, now))


def _days_of(programs: Iterable[Mapping[str, Any]], now: datetime | None) -> list[date]:
    """Return what day it is in each of the programs' time zones; at least one."""
    programs = list(programs)
    examples = [program["example"]["as_of"] for program in programs if "example" in program]
    if examples:
        return [date.fromisoformat(max(examples))]
    moment = now or datetime.now(UTC)
    return [moment.astimezone(zone_of(program)).date() for program in programs] or [moment.date()]


def zone_of(program: Mapping[str, Any]) -> ZoneInfo:
    """Return a program's time zone; UTC where its name is not known (the rule `policy` says so)."""
    try:
        return ZoneInfo(program["timezone"])
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo("UTC")
