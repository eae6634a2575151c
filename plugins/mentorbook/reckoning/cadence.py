"""The months of a mentorship: what was done in each, and how that stands against what the program asks."""

from collections.abc import Collection, Sequence
from datetime import date

from mentorbook.reckoning.answers import Month, MonthState, SessionAnswer
from mentorbook.reckoning.months import add_months, is_whole_month, month_first, month_last, months_within
from mentorbook.reckoning.programs import CONTACTS_HELD, Duty, Program, policy_on

# A year that somebody mistyped must not make thousands of months.
FURTHEST = 240


def months_of(
    program: Program,
    sessions: Sequence[SessionAnswer],
    as_of: date,
    started: date,
    ends: date | None = None,
    closed: date | None = None,
    unread: Collection[tuple[int, int]] = (),
) -> tuple[Month, ...]:
    """Return the mentorship's calendar months, from the one it started in to the last that is known of.

    A program asks something of whole calendar months inside the mentorship: a first or last month of which only a
    part lies inside is not asked, nor one that the policy spares, but shown as kept where the contact was there.
    Each month is judged by what was in force on its first day: what comes into force later asks from the next one.
    A month with a session that could not be read (`unread`: year and month) stays open.
    """
    until = closed or (ends if ends and ends >= as_of else month_last(as_of))
    asked_until = min(end for end in (closed, ends, date.max) if end)
    by_month: dict[tuple[int, int], list[SessionAnswer]] = {}
    for session in sessions:
        if session.counts:
            by_month.setdefault((session.on.year, session.on.month), []).append(session)
    first = max(started, month_first(add_months(as_of, -FURTHEST)))
    last = min(until, month_last(add_months(as_of, FURTHEST)))
    return tuple(
        _month(
            (a, b),
            [s for s in by_month.get((a.year, a.month), ()) if a <= s.on <= b],
            _duty(program, a, b),
            is_asked=is_whole_month(a, b)
            and b <= asked_until
            and not _is_spared(program, (a, b), started, asked_until),
            is_over=b < as_of and (a.year, a.month) not in unread,
            is_ahead=a > as_of,
        )
        for a, b in months_within(first, last)
    )


def _duty(program: Program, first: date, last: date) -> Duty | None:
    """Return what was asked of a month; nothing where it ended within it and nothing took its place."""
    return policy_on(program, "cadence", first) if policy_on(program, "cadence", last) else None


def _is_spared(program: Program, span: tuple[date, date], started: date, until: date) -> bool:
    """Return whether a month's policy spares it: by a grace, or for a holiday that it names."""
    first, last = span
    duty = _duty(program, first, last)
    if duty is None:
        return False
    is_first = "first-month" in duty.grace and month_first(started) == first
    is_last = "last-month" in duty.grace and until < date.max and month_last(until) == last
    return is_first or is_last or first.month in duty.holidays


def _month(
    span: tuple[date, date],
    sessions: list[SessionAnswer],
    duty: Duty | None,
    *,
    is_asked: bool,
    is_over: bool,
    is_ahead: bool,
) -> Month:
    counting = [s for s in sessions if _counts(s, duty)]
    minutes = sum(s.minutes or 0 for s in counting)
    contacts = [s.contact for s in sessions]
    if duty is None:
        state = MonthState.UNASKED
    elif is_ahead:
        state = MonthState.AHEAD
    elif counting and minutes >= (duty.minutes or 0):
        state = MonthState.KEPT
    elif not is_asked:
        state = MonthState.UNASKED
    elif not is_over:
        state = MonthState.OPEN
    else:
        state = MonthState.SHORT if counting else MonthState.MISSED
    return Month(
        first=span[0],
        last=span[1],
        state=state,
        minutes=minutes,
        meetings=contacts.count("meeting"),
        check_ins=contacts.count("check-in"),
        attempts=contacts.count("attempt"),
        minutes_asked=duty.minutes if duty and is_asked else None,
        contacts_asked=duty.contacts if duty and is_asked else (),
    )


def _counts(session: SessionAnswer, duty: Duty | None) -> bool:
    if duty is None:
        return session.contact in CONTACTS_HELD
    return session.contact in duty.contacts and (not duty.modes or session.mode in duty.modes)


def minutes_asked(months: Sequence[Month], as_of: date) -> int | None:
    """Return the minutes asked of the months that are over; None where the program asks for none."""
    asked = [(month.last, month.minutes_asked) for month in months if month.minutes_asked is not None]
    return sum(minutes for last, minutes in asked if last < as_of) if asked else None
