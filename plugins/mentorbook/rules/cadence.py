"""Contact in every whole calendar month, as the program asks (ASSP CPS: 60 minutes; WSYAS: a meeting or a check-in)."""

from mentorbook.findings import Severity
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import tell_gaps

CADENCE = Rule("cadence", tell_gaps("cadence", Severity.INCOMPLETE), asks={"minutes": (), "contacts": (), "modes": ()})
