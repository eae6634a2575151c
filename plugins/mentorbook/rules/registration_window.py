"""Registration is possible from some months before the cycle ends to its last day (CPS certification: four months)."""

from collections.abc import Iterator

from mentorbook.findings import Finding, Severity
from mentorbook.reckoning import Reckoning
from mentorbook.reckoning.wording import day_words
from mentorbook.records import Register
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import record_named


def check(register: Register, reckoning: Reckoning) -> Iterator[Finding]:
    """Yield windows that are open while requirements are missing, and registrations outside their window."""
    for cycle in reckoning.certifications.values():
        opens, registered = cycle.days.opens, cycle.registered_on
        if opens is None:
            continue
        record = record_named(register, f"certification/{cycle.id}")
        window = f"{day_words(opens)} to {day_words(cycle.last)}"
        if registered is None and opens <= reckoning.as_of <= cycle.last and not cycle.complete:
            yield record.finding(
                "registration-window",
                Severity.NOTICE,
                f"Registration is open from {window}, and requirements are still missing.",
                "First the requirements, then the registration.",
                "/cycle/until",
            )
        if registered is not None and not opens <= registered <= cycle.last:
            yield record.finding(
                "registration-window",
                Severity.ERROR,
                f"Registered on {day_words(registered)}; registration was possible from {window}.",
                "Correct the day, or the days of the cycle.",
                "/registered_on",
            )


REGISTRATION_WINDOW = Rule("registration-window", check, asks={"registration_months": ()})
