"""An instructor whom the coordinator selected orients each approved mentor (State CPS)."""

from collections.abc import Iterator
from datetime import date

from mentorbook.findings import Finding, Severity
from mentorbook.reckoning import Reckoning
from mentorbook.reckoning.fields import needed_day, text
from mentorbook.reckoning.mentors import approved_on, oriented_on
from mentorbook.reckoning.programs import Program, held_office, policy_on, read_programs
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
    """The day of the selection is not recorded: it lies between the approval and the orientation."""
    held = oriented_on(record, as_of)
    first = min(approved_on(record, as_of) or needed_day(record.data, "/applied_on"), held or as_of)
    assigned_by = text(record.data, "/orientation/assigned_by") or ""
    if not held_office(program, assigned_by, ("coordinator",), first, held or as_of):
        yield record.finding(
            "orientation",
            Severity.ERROR,
            "The instructor was selected by somebody who was not coordinator of this program at that time.",
            "Have the coordinator select the instructor, or correct the officers in the program's file.",
            "/orientation/assigned_by",
        )


def _misgiven(record: Record, program: Program, as_of: date) -> Iterator[Finding]:
    held, instructor = oriented_on(record, as_of), text(record.data, "/orientation/instructor") or ""
    if held is None:
        return
    duty = policy_on(program, "orientation", held)
    roles = duty.roles("instructor") if duty else ("instructor",)
    if not held_office(program, instructor, roles, held, held):
        yield record.finding(
            "orientation",
            Severity.ERROR,
            f"Held by somebody who was not {listed(roles, 'or')} of this program on {day_words(held)}.",
            f"Have the {listed(roles, 'or')} hold it, or correct the officers in the program's file.",
            "/orientation/instructor",
        )


ORIENTATION = Rule("orientation", check, asks={"roles": ("coordinator", "instructor")})
