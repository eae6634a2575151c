"""A commitment is kept from its first to its last day (WSYAS: 4 months before the graduation, 8 after)."""

from collections.abc import Iterator

from mentorbook.findings import Finding, Severity
from mentorbook.reckoning import Reckoning
from mentorbook.reckoning.commitment import asked_span
from mentorbook.reckoning.programs import read_programs
from mentorbook.reckoning.wording import day_words
from mentorbook.records import Register
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import record_named, tell_gaps


def check(register: Register, reckoning: Reckoning) -> Iterator[Finding]:
    """Yield what is missing of a commitment's days, and one that began late or was completed early."""
    yield from tell_gaps("commitment", Severity.INCOMPLETE)(register, reckoning)
    programs = read_programs(register)
    for mentorship in reckoning.mentorships.values():
        span = asked_span(mentorship, register, programs[mentorship.program])
        record = record_named(register, f"mentorship/{mentorship.id}")
        if span and mentorship.started and mentorship.started > span[0] and mentorship.closed is None:
            yield record.finding(
                "commitment",
                Severity.NOTICE,
                f"It began on {day_words(mentorship.started)}; the commitment counts from {day_words(span[0])}.",
                "Nothing has to be done. If a date is wrong, correct it.",
                "/started",
            )
        is_completed = mentorship.closed and record.data["closure"]["outcome"] == "completed"
        if span and mentorship.started and mentorship.closed and mentorship.closed < span[1] and is_completed:
            yield record.finding(
                "commitment",
                Severity.NOTICE,
                f"Completed on {day_words(mentorship.closed)}; the commitment went on until {day_words(span[1])}.",
                "Nothing has to be done. If a date or the outcome is wrong, correct it.",
                "/closure/on",
            )


COMMITMENT = Rule("commitment", check, asks={"months_before": (), "months_after": (), "months": ()})
