"""Enough hours of continuing education in the cycle (CPS certification: 6)."""

from mentorbook.findings import Severity
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import tell_gaps

CEUS = Rule("ceus", tell_gaps("ceus", Severity.INCOMPLETE), asks={"ceu_hours": ()})
