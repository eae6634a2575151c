"""Records are kept no longer than the program says."""

from mentorbook.findings import Severity
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import tell_gaps

RETENTION = Rule("retention", tell_gaps("retention", Severity.NOTICE))
