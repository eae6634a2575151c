"""The person registers for the next cycle, once all requirements are there (CPS certification)."""

from mentorbook.findings import Severity
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import tell_gaps

CYCLE_REGISTRATION = Rule("cycle-registration", tell_gaps("cycle-registration", Severity.INCOMPLETE))
