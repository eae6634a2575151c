"""A goal says what the program asks of it, and has the parts of the framework that it names (REAL, SMART)."""

from mentorbook.findings import Severity
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import tell_gaps

GOALS = Rule("goals", tell_gaps("goals", Severity.INCOMPLETE), asks={"fields": ("by", "measure", "parts", "why")})
