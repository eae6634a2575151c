"""Five seat checks, one of each type, in a certification cycle (CPS certification)."""

from mentorbook.findings import Severity
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import tell_gaps

SEAT_CHECKS = Rule("seat-checks", tell_gaps("seat-checks", Severity.INCOMPLETE), asks={"seat_types": ()})
