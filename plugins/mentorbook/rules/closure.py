"""A mentorship that is over is closed, with its outcome."""

from mentorbook.findings import Severity
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import tell_gaps

CLOSURE = Rule("closure", tell_gaps("closure", Severity.INCOMPLETE))
