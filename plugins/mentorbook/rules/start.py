"""A mentorship that both accepted begins."""

from mentorbook.findings import Severity
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import tell_gaps

START = Rule("start", tell_gaps("start", Severity.INCOMPLETE))
