"""A session of continuing education counts once (CPS certification)."""

from collections.abc import Iterator

from mentorbook.findings import Finding, Severity
from mentorbook.reckoning import Reckoning, Standing
from mentorbook.records import Register
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import record_named


def check(register: Register, reckoning: Reckoning) -> Iterator[Finding]:
    """Yield sessions with the title, day and sort of one that counts already, in this cycle or another."""
    for cycle in reckoning.certifications.values():
        for entry in cycle.entries:
            if entry.standing is Standing.TWICE:
                yield record_named(register, f"certification/{cycle.id}").finding(
                    "ceu-once",
                    Severity.ERROR,
                    "This CEU session is counted already: title, day and sort are the same.",
                    "Take one of the two out. If they were two sessions, give each its own title.",
                    f"{entry.pointer}/title",
                )


CEU_ONCE = Rule("ceu-once", check)
