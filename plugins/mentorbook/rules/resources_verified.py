"""Resources are looked at again in the time that the program's office names."""

from collections.abc import Iterator
from datetime import timedelta

from mentorbook.findings import Finding, Severity
from mentorbook.reckoning import Reckoning
from mentorbook.reckoning.fields import day_by, words
from mentorbook.reckoning.programs import policy_on, read_programs
from mentorbook.reckoning.wording import day_words
from mentorbook.records import Register
from mentorbook.rules.rule import Rule


def check(register: Register, reckoning: Reckoning) -> Iterator[Finding]:  # noqa: ARG001 - a check takes both
    """Yield resources whose last look is too long ago; one never looked at counts from the day it was asked for."""
    programs = read_programs(register)
    for record in register.of("resource"):
        verified = day_by(record.data, "/verified/on", register.as_of)
        for name in words(record.data, "/programs"):
            duty = policy_on(programs[name], "resources-verified", register.as_of) if name in programs else None
            if duty is None or duty.days is None:
                continue
            if duty.counting_from(verified or duty.first) + timedelta(days=duty.days) >= register.as_of:
                continue
            looked = f"was last looked at on {day_words(verified)}" if verified else "has not been looked at yet"
            yield record.finding(
                "resources-verified",
                Severity.NOTICE,
                f"This resource {looked}.",
                "Open the link, see that it still says this, and write the day under verified, as on.",
                "/verified/on",
            )
            break


RESOURCES_VERIFIED = Rule("resources-verified", check, asks={"days": ()})
