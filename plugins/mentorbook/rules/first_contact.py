"""The mentor makes the first contact in the way that the program names (State CPS: phone or email)."""

from mentorbook.findings import Severity
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import tell_gaps

FIRST_CONTACT = Rule(
    "first-contact",
    tell_gaps("first-contact", Severity.INCOMPLETE),
    asks={"modes": (), "roles": ("mentor", "mentee")},
)
