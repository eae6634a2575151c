"""A mentor is active in the field, and attests it (State CPS)."""

from mentorbook.findings import Severity
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import tell_gaps

ELIGIBILITY_ACTIVITY = Rule(
    "eligibility-activity",
    tell_gaps("eligibility-activity", Severity.INCOMPLETE),
    asks={"days": (), "roles": ("mentor",)},
)
