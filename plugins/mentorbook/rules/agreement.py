"""The two agree on how they work together (ASSP CPS: to be considered)."""

from mentorbook.findings import Severity
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import tell_gaps

AGREEMENT = Rule(
    "agreement",
    tell_gaps("agreement", Severity.INCOMPLETE),
    asks={"advice": (), "roles": ("mentor", "mentee")},
)
