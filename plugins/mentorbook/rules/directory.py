"""The public directory shows a mentor only by that mentor's own consent, and only one of the resource list."""

from collections.abc import Iterator

from mentorbook.findings import Finding, Severity
from mentorbook.reckoning import Reckoning
from mentorbook.reckoning.fields import day_by, needed_day
from mentorbook.records import Register
from mentorbook.rules.rule import Rule


def check(register: Register, reckoning: Reckoning) -> Iterator[Finding]:
    """Yield entries without consent, after its withdrawal, or of mentors who are not on the list; none is shown."""
    for record in register.of("mentor"):
        if "directory" not in record.data:
            continue
        mentor = reckoning.mentors[record.data["program"], record.data["person"]]
        told = None
        if day_by(record.data, "/directory/withdrawn_on", register.as_of):
            told = "The consent to this entry was withdrawn, so it is not shown.", "withdrawn_on", "Take the entry out."
        elif needed_day(record.data, "/directory/consented_on") > register.as_of:
            hint = "Write the day of the consent. It cannot lie ahead."
            told = "The consent to this entry is not yet given, so it is not shown.", "consented_on", hint
        elif not mentor.listed:
            hint = "It is shown once the mentor is on the mentor resource list. If that is over, take the entry out."
            told = "This mentor is not on the mentor resource list, so this entry is not shown.", "name", hint
        if told:
            message, name, hint = told
            yield record.finding("directory", Severity.NOTICE, message, hint, f"/directory/{name}")


DIRECTORY = Rule("directory", check)
