"""A seat check is verified by somebody who was an instructor or a technician proxy that day (CPS certification)."""

from collections.abc import Iterator

from mentorbook.findings import Finding, Severity
from mentorbook.reckoning import Reckoning, Standing
from mentorbook.reckoning.wording import day_words
from mentorbook.records import Register
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import record_named, tell_gaps

VERIFIERS = ("instructor", "proxy")
SAYS = {
    Standing.OWN: "The seat check of {} is verified by the person who did it.",
    Standing.NOT_CERTIFIED: "On {} the verifier was neither instructor nor technician proxy, by their own record.",
}


def check(register: Register, reckoning: Reckoning) -> Iterator[Finding]:
    """Yield verifiers who cannot have verified, and those of whom the book does not know it."""
    yield from tell_gaps("seat-check-verifier", Severity.INCOMPLETE)(register, reckoning)
    for cycle in reckoning.certifications.values():
        record = record_named(register, f"certification/{cycle.id}")
        for entry in cycle.entries:
            if entry.standing in SAYS:
                yield record.finding(
                    "seat-check-verifier",
                    Severity.ERROR,
                    SAYS[entry.standing].format(day_words(entry.on)),
                    "Correct the verifier or the day. If the verifier's own record is wrong, correct that.",
                    f"{entry.pointer}/verifier/person",
                )


SEAT_CHECK_VERIFIER = Rule("seat-check-verifier", check, asks={"verifiers": VERIFIERS})
