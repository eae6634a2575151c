"""The days of a cycle that matter: when registration opens, when reminders go out, until when proof is kept."""

from collections.abc import Sequence
from datetime import date, timedelta

from mentorbook.reckoning.cycle import CycleDays
from mentorbook.reckoning.months import add_months


def cycle_days(
    first: date, last: date, *, registration_months: int | None, weeks_before: Sequence[int], proof_months: int | None
) -> CycleDays:
    """Return the days of a cycle; each number of months or weeks is the program's, None where it asks nothing.

    Four months before 30 June is 28 or 29 February: the same day of the month, or its last where it is shorter.
    """
    return CycleDays(
        first=first,
        opens=None if registration_months is None else add_months(last, -registration_months),
        last=last,
        reminders=tuple((weeks, last - timedelta(weeks=weeks)) for weeks in weeks_before),
        proof_until=None if proof_months is None else add_months(last, proof_months),
    )


def may_end(first: date, months: int) -> tuple[date, date]:
    """Return the two days on which a cycle of so many months may end: the day before the date returns, or that day."""
    same = add_months(first, months)
    return same - timedelta(days=1), same
