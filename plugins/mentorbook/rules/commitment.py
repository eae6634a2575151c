"""A commitment that counts from the mentee's graduation needs its day (WSYAS: 4 months before, 8 after)."""

from mentorbook.findings import Severity
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import tell_gaps

COMMITMENT = Rule(
    "commitment", tell_gaps("commitment", Severity.INCOMPLETE), asks={"months_before": (), "months_after": ()}
)
