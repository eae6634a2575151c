"""Contact in every whole calendar month, as the program asks (ASSP CPS: 60 minutes; WSYAS: a meeting or a check-in)."""

from mentorbook.findings import Severity
from mentorbook.reckoning.programs import CONTACTS_HELD
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import tell_gaps

CADENCE = Rule(
    "cadence",
    tell_gaps("cadence", Severity.INCOMPLETE),
    # An attempt is no contact, so a policy cannot count it.
    asks={"minutes": (), "contacts": CONTACTS_HELD, "modes": (), "grace": (), "holidays": ()},
)
