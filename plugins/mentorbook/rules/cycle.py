"""A cycle is as long as the program says (CPS certification: two years), for its dates do not move."""

from collections.abc import Iterator
from datetime import date

from mentorbook.findings import Finding, Severity
from mentorbook.reckoning import Reckoning
from mentorbook.reckoning.certifications.window import may_end
from mentorbook.reckoning.wording import day_words
from mentorbook.records import Register
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import record_named


def check(register: Register, reckoning: Reckoning) -> Iterator[Finding]:
    """Yield cycles that are longer or shorter than the program says, and those that begin before the last one ends."""
    yield from _overlaps(register, reckoning)
    for cycle in reckoning.certifications.values():
        months = cycle.asked.cycle_months
        if months is None or cycle.last in may_end(cycle.first, months):
            continue
        yield record_named(register, f"certification/{cycle.id}").finding(
            "cycle",
            Severity.ERROR,
            f"A cycle lasts {months} months, and from {day_words(cycle.first)} to {day_words(cycle.last)} is not that.",
            f"Correct from or until. One that begins on that day ends on {day_words(may_end(cycle.first, months)[0])}.",
            "/cycle/until",
        )


def _overlaps(register: Register, reckoning: Reckoning) -> Iterator[Finding]:
    ends: dict[tuple[str, str], date] = {}
    for cycle in sorted(reckoning.certifications.values(), key=lambda each: (each.first, each.last, each.id)):
        before = ends.get((cycle.program, cycle.person))
        if before and cycle.first <= before:
            begins, lasts = day_words(cycle.first), day_words(before)
            yield record_named(register, f"certification/{cycle.id}").finding(
                "cycle",
                Severity.ERROR,
                f"This cycle begins on {begins}, and another one of the same person lasts to {lasts}.",
                "Dates of a cycle do not move, however early one registers: begin it on the day after. "
                "If both files are of one cycle, keep one.",
                "/cycle/from",
            )
        ends[cycle.program, cycle.person] = max(cycle.last, before or cycle.last)


CYCLE = Rule("cycle", check, asks={"cycle_months": ()})
