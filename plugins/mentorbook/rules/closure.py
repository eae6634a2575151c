"""A mentorship that is over is closed, with its outcome, by one of the two or an officer."""

from collections.abc import Iterator
from datetime import date

from mentorbook.findings import Finding, Severity
from mentorbook.reckoning import Reckoning
from mentorbook.reckoning.fields import day, text
from mentorbook.reckoning.programs import held_office, read_programs
from mentorbook.records import Register
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import is_known, tell_gaps


def check(register: Register, reckoning: Reckoning) -> Iterator[Finding]:
    """Yield mentorships that are over and not closed, and closures by somebody who has no part in them."""
    yield from tell_gaps("closure", Severity.INCOMPLETE)(register, reckoning)
    programs = read_programs(register)
    for record in register.of("mentorship"):
        by, on = text(record.data, "/closure/by"), day(record.data, "/closure/on")
        if (
            by is None
            or on is None
            or not is_known(register, by)
            or by in {record.data["mentor"], record.data["mentee"]}
        ):
            continue
        if not held_office(programs[record.data["program"]], by, ("coordinator",), date.min, on):
            yield record.finding(
                "closure",
                Severity.ERROR,
                "Closed by somebody who is neither of the two nor the coordinator.",
                "Correct by: the mentor, the mentee or the coordinator closes a mentorship.",
                "/closure/by",
            )


CLOSURE = Rule("closure", check)
