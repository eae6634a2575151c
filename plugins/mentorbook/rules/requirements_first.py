"""The requirements come before the registration (CPS certification)."""

from collections.abc import Iterator

from mentorbook.findings import Finding, Severity
from mentorbook.reckoning import CertificationAnswer, Reckoning, Standing
from mentorbook.reckoning.wording import day_words
from mentorbook.records import Register
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import record_named


def check(register: Register, reckoning: Reckoning) -> Iterator[Finding]:
    """Yield registrations before the requirements were complete.

    Where only a verifier's own record stands against a seat check, that may be what is wrong: then it is incomplete.
    """
    for cycle in reckoning.certifications.values():
        if cycle.registered_on is not None and cycle.asked.requirements_first and not cycle.complete:
            missing = " ".join(need.says for need in cycle.missing)
            yield record_named(register, f"certification/{cycle.id}").finding(
                "requirements-first",
                Severity.INCOMPLETE if _is_disputed(cycle) else Severity.ERROR,
                f"Registered on {day_words(cycle.registered_on)}, before the requirements were complete. {missing}",
                "Add what was done by that day and is not here yet. Else ask the certification's office what counts.",
                "/registered_on",
            )


def _is_disputed(cycle: CertificationAnswer) -> bool:
    disputed = {entry.sort for entry in cycle.entries if entry.standing is Standing.NOT_CERTIFIED}
    lacking = set(cycle.asked.seat_types) - set(cycle.seat_check_types)
    return all(need.rule == "seat-checks" for need in cycle.missing) and lacking <= disputed


REQUIREMENTS_FIRST = Rule("requirements-first", check)
