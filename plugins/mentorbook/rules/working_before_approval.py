"""Nobody works with a mentee before the approval and the orientation that the program asks for (State CPS)."""

from collections.abc import Iterator
from datetime import date

from mentorbook.findings import Finding, Severity
from mentorbook.reckoning import MentorshipAnswer, Reckoning
from mentorbook.reckoning.mentors import approved_on, declined_on, oriented_on
from mentorbook.reckoning.mentorships import contacts_held
from mentorbook.reckoning.programs import Program, policy_on, read_programs
from mentorbook.reckoning.wording import day_words, listed
from mentorbook.records import Record, Register
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import record_named


def check(register: Register, reckoning: Reckoning) -> Iterator[Finding]:
    """Yield each mentorship whose work began too early, at its start or at the session that came before it."""
    programs = read_programs(register)
    for mentorship in reckoning.mentorships.values():
        begun = _beginning(mentorship)
        if begun is None:
            continue
        on, name, pointer = begun
        mentor = register.get("mentor", f"{mentorship.program}/{mentorship.mentor}")
        lacking = _lacking(programs[mentorship.program], mentor, on, register.as_of)
        if lacking:
            yield record_named(register, name).finding(
                "working-before-approval",
                Severity.ERROR,
                f"The work began on {day_words(on)}, but the mentor {listed(lacking)}.",
                "Correct the date if it is wrong. If it is right, let the work rest and tell the coordinator.",
                pointer,
            )


def _beginning(mentorship: MentorshipAnswer) -> tuple[date, str, str] | None:
    """Return the day on which the work began, and where it stands: the record's name and the pointer."""
    begun = [(mentorship.started, f"mentorship/{mentorship.id}", "/started")] if mentorship.started else []
    if contacts := contacts_held(mentorship.sessions):
        first = contacts[0]
        begun.append((first.on, f"session/{mentorship.id}/{first.id}", "/date"))
    return min(begun, key=lambda found: found[0], default=None)


def _lacking(program: Program, mentor: Record | None, on: date, as_of: date) -> list[str]:
    """Return what the mentor lacked on this day of that day's policy, in words."""
    lacking = []
    if policy_on(program, "approval", on):
        approved, declined = (approved_on(mentor, as_of), declined_on(mentor, as_of)) if mentor else (None, None)
        if declined:
            lacking.append(f"was declined on {day_words(declined)}")
        elif approved is None:
            lacking.append("is not approved")
        elif approved > on:
            lacking.append(f"was approved only on {day_words(approved)}")
    if policy_on(program, "orientation", on):
        oriented = oriented_on(mentor, as_of) if mentor else None
        if oriented is None:
            lacking.append("is not oriented")
        elif oriented > on:
            lacking.append(f"was oriented only on {day_words(oriented)}")
    return lacking


WORKING_BEFORE_APPROVAL = Rule("working-before-approval", check)
