"""The coordinator selects from the mentor resource list: mentors who are approved and oriented (State CPS)."""

from mentorbook.findings import Severity
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import tell_gaps

SELECTION = Rule(
    "selection",
    tell_gaps("selection", Severity.INCOMPLETE),
    asks={"roles": ("coordinator", "instructor")},
)
