"""Hours earned after registering early, but before the old cycle ends, count for neither cycle (CPS certification)."""

from collections.abc import Iterator
from datetime import timedelta

from mentorbook.findings import Finding, Severity
from mentorbook.reckoning import Reckoning, Standing
from mentorbook.reckoning.wording import day_words
from mentorbook.records import Register
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import record_named

HOURS = ("community", "ceus", "teaching")


def check(register: Register, reckoning: Reckoning) -> Iterator[Finding]:
    """Yield the days in which hours are lost, while they run, and the hours that were earned in them."""
    for cycle in reckoning.certifications.values():
        if not cycle.asked.early_hours_lost or cycle.registered_on is None:
            continue
        record, last = record_named(register, f"certification/{cycle.id}"), day_words(cycle.last)
        if not cycle.over and cycle.registered_on < cycle.last:
            yield record.finding(
                "early-registration",
                Severity.NOTICE,
                f"Registered on {day_words(cycle.registered_on)}: hours from then to {last} count for neither cycle.",
                f"Keep what gives hours for {day_words(cycle.last + timedelta(days=1))} or later.",
                "/registered_on",
            )
        for entry in cycle.entries:
            if entry.standing is Standing.REGISTERED and entry.of in HOURS:
                yield record.finding(
                    "early-registration",
                    Severity.NOTICE,
                    f"Earned on {day_words(entry.on)}, between registration and {last}: it counts for neither cycle.",
                    "It may stay here as a note of what was done. Do not copy it into the next cycle.",
                    f"{entry.pointer}/on",
                )


EARLY_REGISTRATION = Rule("early-registration", check)
