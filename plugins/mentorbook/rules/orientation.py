"""An instructor whom the coordinator selected orients each approved mentor (State CPS)."""

from collections.abc import Iterator
from datetime import date

from mentorbook.findings import Finding, Severity
from mentorbook.reckoning import Reckoning
from mentorbook.reckoning.entitlement import roles_asked, was_assigned_in_office, was_held_in_office
from mentorbook.reckoning.fields import text
from mentorbook.reckoning.mentors import oriented_on
from mentorbook.reckoning.programs import Program, read_programs
from mentorbook.reckoning.wording import day_words, listed
from mentorbook.records import Record, Register
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import is_known, tell_gaps


def check(register: Register, reckoning: Reckoning) -> Iterator[Finding]:
    """Yield orientations that are missing, and those that the wrong person assigned or gave."""
    yield from tell_gaps("orientation", Severity.INCOMPLETE)(register, reckoning)
    programs = read_programs(register)
    for record in register.of("mentor"):
        program = programs[record.data["program"]]
        if is_known(register, text(record.data, "/orientation/assigned_by") or ""):
            yield from _misassigned(record, program, register.as_of)
        if is_known(register, text(record.data, "/orientation/instructor") or ""):
            yield from _misgiven(record, program, register.as_of)


def _misassigned(record: Record, program: Program, as_of: date) -> Iterator[Finding]:
    if not was_assigned_in_office(record, program, as_of):
        yield record.finding(
            "orientation",
            Severity.ERROR,
            "The instructor was selected by somebody who was not coordinator of this program at that time.",
            "Have the coordinator select the instructor, or correct the officers in the program's file.",
            "/orientation/assigned_by",
        )


def _misgiven(record: Record, program: Program, as_of: date) -> Iterator[Finding]:
    held = oriented_on(record, as_of)
    if held and not was_held_in_office(record, program, held):
        roles = listed(roles_asked(program, "orientation", held, "instructor"), "or")
        yield record.finding(
            "orientation",
            Severity.ERROR,
            f"Held by somebody who was not {roles} of this program on {day_words(held)}.",
            f"Have the {roles} hold it, or correct the officers in the program's file.",
            "/orientation/instructor",
        )


ORIENTATION = Rule("orientation", check, asks={"roles": ("coordinator", "instructor")})
