"""A mentor is willing to work with a mentee (State CPS)."""

from mentorbook.findings import Severity
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import tell_gaps

WILLINGNESS = Rule("willingness", tell_gaps("willingness", Severity.INCOMPLETE), asks={"roles": ("mentor",)})
