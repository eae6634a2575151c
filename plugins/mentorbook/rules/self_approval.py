"""Nobody approves or orients themselves."""

from collections.abc import Iterator

from mentorbook.findings import Finding, Severity
from mentorbook.reckoning import Reckoning
from mentorbook.reckoning.fields import text
from mentorbook.records import Register
from mentorbook.rules.rule import Rule


def check(register: Register, reckoning: Reckoning) -> Iterator[Finding]:  # noqa: ARG001 - a check takes both
    """Yield mentors who decided on their own application, or who are named as their own instructor."""
    for record in register.of("mentor"):
        if text(record.data, "/approval/by") == record.data["person"]:
            yield record.finding(
                "self-approval",
                Severity.ERROR,
                "The mentor decided on their own application.",
                "Have another officer decide, and name that officer under by.",
                "/approval/by",
            )
        if text(record.data, "/orientation/instructor") == record.data["person"]:
            yield record.finding(
                "self-approval",
                Severity.ERROR,
                "The mentor is named as the instructor of their own orientation.",
                "Select another instructor.",
                "/orientation/instructor",
            )


SELF_APPROVAL = Rule("self-approval", check)
