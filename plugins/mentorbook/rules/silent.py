"""A mentor on the resource list is heard of now and then, as the program's office waits."""

from mentorbook.findings import Severity
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import tell_gaps

SILENT = Rule("silent", tell_gaps("silent", Severity.NOTICE), asks={"days": ()})
