"""An evaluation says what the program asks, by the one it asks (State CPS: the mentor)."""

from collections.abc import Iterator

from mentorbook.findings import Finding, Severity
from mentorbook.reckoning import Reckoning
from mentorbook.reckoning.evaluations import evaluators, is_by_an_evaluator
from mentorbook.reckoning.fields import needed_day
from mentorbook.reckoning.programs import read_programs
from mentorbook.reckoning.sentences import told
from mentorbook.reckoning.wording import listed
from mentorbook.records import Register
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import is_known, tell_gaps


def check(register: Register, reckoning: Reckoning) -> Iterator[Finding]:
    """Yield evaluations that lack something asked for, and those by somebody who does not evaluate here."""
    yield from tell_gaps("evaluation", Severity.INCOMPLETE)(register, reckoning)
    programs = read_programs(register)
    for mentorship in register.of("mentorship"):
        program = programs[mentorship.data["program"]]
        for record in register.of_mentorship("evaluation", mentorship.id):
            if is_known(register, record.data["by"]) and not is_by_an_evaluator(record, mentorship, program):
                roles = listed(evaluators(program, needed_day(record.data, "/date")), "or")
                yield record.finding("evaluation", Severity.ERROR, *told("no-evaluator", roles=roles), "/by")


EVALUATION = Rule(
    "evaluation",
    check,
    asks={"fields": ("confidence", "goals", "scenarios", "skill", "why")},
)
