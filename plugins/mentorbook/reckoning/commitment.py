"""How long a mentorship is meant to go on."""

from collections.abc import Sequence
from datetime import date, timedelta

from mentorbook.reckoning.answers import MentorshipAnswer
from mentorbook.reckoning.fields import day
from mentorbook.reckoning.months import add_months
from mentorbook.reckoning.programs import Program, policy_on
from mentorbook.records import Record, Register


def end_of(
    mentorship: Record, mentee: Record | None, evaluations: Sequence[Record], program: Program, on: date
) -> date | None:
    """Return the last day that was committed to, or None where nobody set one.

    The latest evaluation that extends the mentorship decides, then what the pair agreed on, then what the program
    asked for on the day the commitment was made: months from the first day, or after the graduation.
    """
    extensions = [e for e in evaluations if e.data["recommendation"] == "extend"]
    for evaluation in sorted(extensions, key=lambda e: (e.data["date"], e.id), reverse=True):
        if extended := day(evaluation.data, "/until"):
            return extended
    return day(mentorship.data, "/until") or _end_asked(mentorship, mentee, program, on)


def _end_asked(mentorship: Record, mentee: Record | None, program: Program, on: date) -> date | None:
    span = span_asked(program, day(mentorship.data, "/started"), mentee, on)
    return span[1] if span else None


def asked_span(mentorship: MentorshipAnswer, register: Register, program: Program) -> tuple[date, date] | None:
    """Return the first and the last day that the program asks of a mentorship, where these are known."""
    mentee = register.get("mentee", f"{mentorship.program}/{mentorship.mentee}")
    return span_asked(program, mentorship.started, mentee, mentorship.started or mentorship.proposed_on)


def span_asked(program: Program, started: date | None, mentee: Record | None, on: date) -> tuple[date, date] | None:
    """Return the commitment's span: so many months from its first day, or those around the mentee's graduation."""
    duty = policy_on(program, "commitment", on)
    if duty is None:
        return None
    if duty.months is not None:
        return (started, add_months(started, duty.months) - timedelta(days=1)) if started else None
    graduation = day(mentee.data, "/graduation_on") if mentee else None
    return commitment_around(program, graduation, on) if graduation else None


def commitment_around(program: Program, graduation: date, on: date) -> tuple[date, date] | None:
    """Return the first and the last day of the commitment around a graduation; None where the program asks none."""
    duty = policy_on(program, "commitment", on)
    if duty is None:
        return None
    return add_months(graduation, -duty.months_before), add_months(graduation, duty.months_after)
