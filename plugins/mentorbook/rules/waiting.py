"""A request does not wait longer than the program's office wants."""

from mentorbook.findings import Severity
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import tell_gaps

WAITING = Rule("waiting", tell_gaps("waiting", Severity.INCOMPLETE), asks={"days": ()})
