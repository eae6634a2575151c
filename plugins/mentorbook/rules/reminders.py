"""Reminders some weeks before a cycle ends, until it is registered (CPS certification: 8, 4 and 2)."""

from collections.abc import Iterator

from mentorbook.findings import Finding, Severity
from mentorbook.reckoning import Reckoning
from mentorbook.reckoning.wording import day_words
from mentorbook.records import Register
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import record_named


def check(register: Register, reckoning: Reckoning) -> Iterator[Finding]:
    """Yield the last reminder that is due for each cycle that runs and is not registered."""
    for cycle in reckoning.certifications.values():
        due = [weeks for weeks, day in cycle.days.reminders if day <= reckoning.as_of]
        if due and not cycle.over and cycle.registered_on is None:
            weeks = "a week" if due[-1] == 1 else f"{due[-1]} weeks"
            yield record_named(register, f"certification/{cycle.id}").finding(
                "reminders",
                Severity.NOTICE,
                f"The cycle ends on {day_words(cycle.last)}, in {weeks} or less, and is not registered.",
                "Remind the person: first what is missing, then the registration.",
                "/cycle/until",
            )


REMINDERS = Rule("reminders", check, asks={"weeks_before": ()})
