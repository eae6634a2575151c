"""How long a mentorship is meant to go on."""

from collections.abc import Sequence
from datetime import date

from mentorbook.reckoning.fields import day
from mentorbook.reckoning.months import add_months
from mentorbook.reckoning.programs import Program, policy_on
from mentorbook.records import Record


def end_of(
    mentorship: Record, mentee: Record | None, evaluations: Sequence[Record], program: Program, on: date
) -> date | None:
    """Return the last day that was committed to, or None where nobody set one.

    The latest evaluation that extends the mentorship decides, then what the pair agreed on, then the months after
    the graduation that the program asked for on the day the commitment was made.
    """
    extensions = [e for e in evaluations if e.data["recommendation"] == "extend"]
    for evaluation in sorted(extensions, key=lambda e: (e.data["date"], e.id), reverse=True):
        if extended := day(evaluation.data, "/until"):
            return extended
    return day(mentorship.data, "/until") or _end_after_graduation(mentee, program, on)


def _end_after_graduation(mentee: Record | None, program: Program, on: date) -> date | None:
    graduation = day(mentee.data, "/graduation_on") if mentee else None
    span = commitment_around(program, graduation, on) if graduation else None
    return span[1] if span else None


def commitment_around(program: Program, graduation: date, on: date) -> tuple[date, date] | None:
    """Return the first and the last day of the commitment around a graduation; None where the program asks none."""
    duty = policy_on(program, "commitment", on)
    if duty is None:
        return None
    return add_months(graduation, -duty.months_before), add_months(graduation, duty.months_after)
