"""A mentee who asked for a mentor gets one proposed."""

from mentorbook.findings import Severity
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import tell_gaps

MATCH = Rule("match", tell_gaps("match", Severity.NOTICE))
