"""Times of day in a program's own zone, as moments: exact also where the clock is put forward or back."""

from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

Moments = tuple[datetime, ...]
Span = tuple[datetime, datetime]


@cache
def zone_named(name: str) -> ZoneInfo | None:
    """Return the time zone of this name, or None where there is none (the rule `policy` tells it)."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # the others: a name that is a folder or leads elsewhere
        return None


def moments(day: date, clock: str, zone: ZoneInfo) -> Moments:
    """Return the moments (UTC) at which clocks there showed this time on this day.

    None where the clock was put forward over it, two where it was put back over it.
    """
    shown = datetime.combine(day, time.fromisoformat(clock))
    found = {shown.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1)}
    return tuple(sorted(moment for moment in found if moment.astimezone(zone).replace(tzinfo=None) == shown))


def spans(day: date, start: str, end: str, zone: ZoneInfo) -> tuple[Span, ...]:
    """Return what lies between two times of a session that began on this day, each way to read the two.

    An end that does not come after the start is the next day's. None where a time was never shown.
    """
    begins = moments(day, start, zone)
    same_day = [(begin, over) for begin in begins for over in moments(day, end, zone) if begin < over]
    if same_day or start == end or day == date.max:
        return tuple(same_day)
    if end > start:
        return ()
    return tuple((begin, over) for begin in begins for over in moments(day + timedelta(days=1), end, zone))


def minutes_of(span: Span) -> int:
    """Return the whole minutes that passed."""
    return int((span[1] - span[0]).total_seconds() // 60)
