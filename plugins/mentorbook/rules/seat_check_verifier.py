"""A seat check is verified by somebody who was an instructor or a technician proxy that day (CPS certification)."""

from collections.abc import Iterator

from mentorbook.findings import Finding, Severity
from mentorbook.reckoning import Reckoning, Standing
from mentorbook.reckoning.sentences import told
from mentorbook.reckoning.wording import day_words
from mentorbook.records import Register
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import record_named, tell_gaps

VERIFIERS = ("instructor", "proxy")


def check(register: Register, reckoning: Reckoning) -> Iterator[Finding]:
    """Yield verifiers of whom the book does not know that they could, and those who verified their own seat check."""
    yield from tell_gaps("seat-check-verifier", Severity.INCOMPLETE)(register, reckoning)
    for cycle in reckoning.certifications.values():
        record = record_named(register, f"certification/{cycle.id}")
        for entry in cycle.entries:
            if entry.standing is Standing.OWN:
                sentence = told("own-seat-check", day=day_words(entry.on))
                pointer = f"{entry.pointer}/verifier/person"
                yield record.finding("seat-check-verifier", Severity.ERROR, *sentence, pointer)


SEAT_CHECK_VERIFIER = Rule("seat-check-verifier", check, asks={"verifiers": VERIFIERS})
