"""An officer of the program decides on each application (State CPS: the coordinator)."""

from collections.abc import Iterator

from mentorbook.findings import Finding, Severity
from mentorbook.reckoning import Reckoning
from mentorbook.reckoning.entitlement import roles_asked, was_decided_in_office
from mentorbook.reckoning.fields import day_by, text
from mentorbook.reckoning.programs import read_programs
from mentorbook.reckoning.wording import day_words, listed
from mentorbook.records import Register
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import is_known, tell_gaps


def check(register: Register, reckoning: Reckoning) -> Iterator[Finding]:
    """Yield applications that nobody decided, and decisions of somebody who did not hold the office that day."""
    yield from tell_gaps("approval", Severity.INCOMPLETE)(register, reckoning)
    programs = read_programs(register)
    for record in register.of("mentor"):
        by, on = text(record.data, "/approval/by"), day_by(record.data, "/approval/on", register.as_of)
        if by is None or on is None or not is_known(register, by):
            continue
        program = programs[record.data["program"]]
        if not was_decided_in_office(record, program, on):
            roles = roles_asked(program, "approval", on, "coordinator")
            yield record.finding(
                "approval",
                Severity.ERROR,
                f"Decided by somebody who was not {listed(roles, 'or')} of this program on {day_words(on)}.",
                f"Have the {listed(roles, 'or')} decide, or correct the officers in the program's file.",
                "/approval/by",
            )


APPROVAL = Rule("approval", check, asks={"roles": ("coordinator", "instructor")})
