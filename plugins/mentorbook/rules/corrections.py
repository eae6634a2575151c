"""A session is corrected by one later session of the same date, which may be corrected in its turn."""

from collections.abc import Iterator

from mentorbook.findings import Finding, Severity
from mentorbook.reckoning import Reckoning
from mentorbook.reckoning.fields import day, text
from mentorbook.reckoning.sessions import order_of
from mentorbook.records import Record, Register
from mentorbook.rules.rule import Rule


def check(register: Register, reckoning: Reckoning) -> Iterator[Finding]:
    """Yield corrections of another day, of what comes later, of what is corrected already, or without their day."""
    for mentorship in reckoning.mentorships:
        corrected: set[str] = set()
        for record in sorted(register.of_mentorship("session", mentorship), key=order_of):
            corrects = text(record.data, "/corrects")
            first = register.get("session", f"{mentorship}/{corrects}") if corrects else None
            if corrects is None or first is None:
                continue
            if told := _amiss(record, first, corrected):
                yield record.finding("corrections", Severity.ERROR, *told, "/corrects")
            elif "recorded_on" not in record.data:
                yield record.finding(
                    "corrections",
                    Severity.INCOMPLETE,
                    "This correction does not say on which day it was written.",
                    "Add that day as recorded_on.",
                    "/corrects",
                )
            corrected.add(corrects)


def _amiss(record: Record, first: Record, corrected: set[str]) -> tuple[str, str] | None:
    if first.data["date"] != record.data["date"]:
        hint = "Give both the same date. If the day itself was wrong, write a new session of the right day."
        return "A correction has the date of the session that it corrects.", hint
    if order_of(first) >= order_of(record):
        hint = "Give the correction the next number after the session's date."
        return "A correction comes after the session that it corrects.", hint
    if first.data["id"] in corrected:
        return "Another session corrects this one already.", "Name that correction here, so that they stand in one row."
    recorded, before = day(record.data, "/recorded_on"), day(first.data, "/recorded_on")
    if recorded and before and recorded < before:
        return "This correction was written before what it corrects.", "Correct recorded_on, here or there."
    return None


CORRECTIONS = Rule("corrections", check)
