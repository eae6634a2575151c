"""The first contact comes within the time that the program's office names."""

from mentorbook.findings import Severity
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import tell_gaps

FIRST_CONTACT_TIME = Rule("first-contact-time", tell_gaps("first-contact-time", Severity.INCOMPLETE), asks={"days": ()})
