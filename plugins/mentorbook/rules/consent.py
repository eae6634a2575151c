"""A mentee consents to the request being kept, and a withdrawn consent ends the work."""

from mentorbook.findings import Severity
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import tell_gaps

CONSENT = Rule("consent", tell_gaps("consent", Severity.INCOMPLETE), asks={"roles": ("mentee",)})
