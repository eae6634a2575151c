"""Both the mentor and the mentee accept a match before they begin."""

from mentorbook.findings import Severity
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import tell_gaps

ACCEPTANCE = Rule("acceptance", tell_gaps("acceptance", Severity.INCOMPLETE))
