"""Nobody is proposed to a mentor who takes nobody new."""

from mentorbook.findings import Severity
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import tell_gaps

AWAY = Rule("away", tell_gaps("away", Severity.INCOMPLETE))
