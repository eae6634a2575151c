"""The mentor evaluates, in the time that the program's office names (State CPS)."""

from mentorbook.findings import Severity
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import tell_gaps

EVALUATION_DUE = Rule(
    "evaluation-due",
    tell_gaps("evaluation-due", Severity.INCOMPLETE),
    asks={"days": (), "roles": ("mentor", "mentee")},
)
