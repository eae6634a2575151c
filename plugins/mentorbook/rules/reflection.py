"""The mentee reflects on wins and losses (ASSP CPS)."""

from mentorbook.findings import Severity
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import tell_gaps

REFLECTION = Rule("reflection", tell_gaps("reflection", Severity.NOTICE), asks={"meetings": (), "roles": ("mentee",)})
