"""The person looks through their online profile in each cycle (CPS certification)."""

from mentorbook.findings import Severity
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import tell_gaps

ONLINE_PROFILE = Rule("online-profile", tell_gaps("online-profile", Severity.INCOMPLETE))
