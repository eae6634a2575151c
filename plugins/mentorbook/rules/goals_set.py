"""Goals are set by the meeting that the program's office names (WSYAS: early; ASSP CPS: in the first ones)."""

from mentorbook.findings import Severity
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import tell_gaps

GOALS_SET = Rule(
    "goals-set",
    tell_gaps("goals-set", Severity.INCOMPLETE),
    asks={"meetings": (), "roles": ("mentor", "mentee")},
)
