"""A session's minutes fit its start and end, exactly in the program's own time zone."""

from collections.abc import Iterator

from mentorbook.findings import Finding, Severity
from mentorbook.reckoning import Reckoning
from mentorbook.reckoning.clock import minutes_of, moments, spans, zone_named
from mentorbook.reckoning.fields import needed_day, text, whole
from mentorbook.reckoning.programs import read_programs
from mentorbook.reckoning.sentences import told
from mentorbook.reckoning.wording import counted
from mentorbook.records import Record, Register
from mentorbook.rules.rule import Rule


def check(register: Register, reckoning: Reckoning) -> Iterator[Finding]:
    """Yield times that no clock showed, and minutes that are more, or fewer, than lie between start and end."""
    programs = read_programs(register)
    for record in register.of("session"):
        zone = programs[reckoning.mentorships[record.data["mentorship"]].program].zone
        if found := _told(record, zone):
            severity, name, message, hint = found
            yield record.finding("session-minutes", severity, message, hint, f"/{name}")


def _told(record: Record, zone_name: str) -> tuple[Severity, str, str, str] | None:
    zone, on = zone_named(zone_name), needed_day(record.data, "/date")
    start, end, minutes = text(record.data, "/start"), text(record.data, "/end"), whole(record.data, "/minutes")
    if zone is None or start is None:
        return None
    hint = "The clock was put forward over it. Correct this time."
    if not moments(on, start, zone):
        return Severity.ERROR, "start", "No clock showed this time on that day.", hint
    if end is None:
        return None
    if start == end:
        return Severity.ERROR, "end", *told("no-time-between")
    found = [minutes_of(span) for span in spans(on, start, end, zone)]
    if not found:
        return Severity.ERROR, "end", "No clock showed this time on that day.", hint
    if minutes is None or minutes in found:
        return None
    between, hint = told("minutes-beyond", span=counted(max(found), "minute"), minutes=counted(minutes, "minute"))
    if minutes > max(found):
        return Severity.ERROR, "minutes", between, hint
    return Severity.NOTICE, "minutes", between, "If there was a pause, leave it. Else correct the minutes."


SESSION_MINUTES = Rule("session-minutes", check)
