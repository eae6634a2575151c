"""All that is done for a cycle is done inside it; hours are not carried over (CPS certification)."""

from collections.abc import Iterator

from mentorbook.findings import Finding, Severity
from mentorbook.reckoning import Reckoning, Standing
from mentorbook.reckoning.sentences import OF_A_CYCLE, told
from mentorbook.reckoning.wording import day_words
from mentorbook.records import Register
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import record_named


def check(register: Register, reckoning: Reckoning) -> Iterator[Finding]:
    """Yield what is dated before its cycle or after it: on whatever day one looks, it is not of this cycle."""
    for cycle in reckoning.certifications.values():
        if not cycle.asked.inside:
            continue
        record = record_named(register, f"certification/{cycle.id}")
        for entry in cycle.entries:
            if entry.standing not in {Standing.BEFORE, Standing.AFTER}:
                continue
            early = entry.standing is Standing.BEFORE
            edge = "before" if early else "after"
            carried = "Hours are not carried over: c" if early and entry.of == "ceus" else "C"
            sentence = told(
                "outside-cycle",
                what=OF_A_CYCLE[entry.of],
                edge=edge,
                first=day_words(cycle.first),
                last=day_words(cycle.last),
                why=carried,
            )
            yield record.finding("inside-cycle", Severity.ERROR, *sentence, f"{entry.pointer}/on")


INSIDE_CYCLE = Rule("inside-cycle", check)
