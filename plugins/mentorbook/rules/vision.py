"""The mentee writes a vision statement (ASSP CPS)."""

from mentorbook.findings import Severity
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import tell_gaps

VISION = Rule("vision", tell_gaps("vision", Severity.INCOMPLETE), asks={"advice": (), "roles": ("mentor", "mentee")})
