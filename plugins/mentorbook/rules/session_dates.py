"""A session lies inside its mentorship, and is written down on its day or later."""

from collections.abc import Iterator

from mentorbook.findings import Finding, Severity
from mentorbook.reckoning import MentorshipAnswer, Reckoning
from mentorbook.reckoning.fields import day, needed_day
from mentorbook.reckoning.sentences import told
from mentorbook.reckoning.wording import day_words
from mentorbook.records import Record, Register
from mentorbook.rules.rule import Rule

CORRECT = "Correct this date, or that of the mentorship."


def check(register: Register, reckoning: Reckoning) -> Iterator[Finding]:
    """Yield sessions before the first day, after the closure, in the future, or recorded before they happened."""
    for record in register.of("session"):
        if said := _outside(record, reckoning.mentorships[record.data["mentorship"]]):
            yield record.finding("session-dates", Severity.ERROR, *said, "/date")
        recorded = day(record.data, "/recorded_on")
        if recorded and recorded < needed_day(record.data, "/date"):
            message = "This session was recorded before it took place."
            hint = "Correct date or recorded_on."
            yield record.finding("session-dates", Severity.ERROR, message, hint, "/recorded_on")
    for record in register.ahead:
        if record.kind == "session":
            said = told("session-ahead", today=day_words(register.begun or register.as_of))
            yield record.finding("session-dates", Severity.ERROR, *said, "/date")


def _outside(record: Record, mentorship: MentorshipAnswer) -> tuple[str, str] | None:
    """Tries may come before the first day: they may be how it began."""
    on = needed_day(record.data, "/date")
    if mentorship.started and on < mentorship.started and record.data["contact"] != "attempt":
        return told("session-early", day=day_words(mentorship.started))
    if mentorship.closed and on > mentorship.closed:
        return f"This session came after the mentorship was closed, on {day_words(mentorship.closed)}.", CORRECT
    return None


SESSION_DATES = Rule("session-dates", check)
