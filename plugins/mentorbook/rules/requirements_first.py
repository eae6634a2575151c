"""The requirements come before the registration (CPS certification)."""

from collections.abc import Iterator

from mentorbook.findings import Finding, Severity
from mentorbook.reckoning import Reckoning
from mentorbook.reckoning.wording import day_words
from mentorbook.records import Register
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import record_named


def check(register: Register, reckoning: Reckoning) -> Iterator[Finding]:
    """Yield registrations before the requirements were complete."""
    for cycle in reckoning.certifications.values():
        if cycle.registered_on is not None and cycle.asked.requirements_first and not cycle.complete:
            missing = " ".join(need.says for need in cycle.missing)
            yield record_named(register, f"certification/{cycle.id}").finding(
                "requirements-first",
                Severity.ERROR,
                f"Registered on {day_words(cycle.registered_on)}, before the requirements were complete. {missing}",
                "Add what was done by that day and is not here yet. Else ask the certification's office what counts.",
                "/registered_on",
            )


REQUIREMENTS_FIRST = Rule("requirements-first", check)
