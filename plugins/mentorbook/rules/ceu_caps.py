"""Continuing education of one sort counts up to a cap (CPS certification)."""

from collections.abc import Iterator

from mentorbook.findings import Finding, Severity
from mentorbook.reckoning import Reckoning
from mentorbook.reckoning.wording import CEU_SORTS, amount_words
from mentorbook.records import Register
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import record_named


def check(register: Register, reckoning: Reckoning) -> Iterator[Finding]:
    """Yield sorts with more hours than count."""
    for cycle in reckoning.certifications.values():
        for sort in cycle.ceus:
            if sort.earned > sort.counts:
                earned, counts = amount_words(sort.earned), amount_words(sort.counts)
                yield record_named(register, f"certification/{cycle.id}").finding(
                    "ceu-caps",
                    Severity.NOTICE,
                    f"Of {earned} CEU hours {CEU_SORTS[sort.sort]}, {counts} count.",
                    "For more hours choose another sort.",
                    "/ceus",
                )


CEU_CAPS = Rule(
    "ceu-caps",
    check,
    asks={"most_in_person": (), "most_by_teleconference": (), "most_online": (), "most_from_newsletters": ()},
)
