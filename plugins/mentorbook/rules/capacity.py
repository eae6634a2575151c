"""A mentor has no more mentees than they have room for."""

from mentorbook.findings import Severity
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import tell_gaps

CAPACITY = Rule("capacity", tell_gaps("capacity", Severity.INCOMPLETE))
