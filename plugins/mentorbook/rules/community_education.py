"""Community education in one of three ways, time of one sort added up (CPS certification)."""

from mentorbook.findings import Severity
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import tell_gaps

COMMUNITY_EDUCATION = Rule(
    "community-education",
    tell_gaps("community-education", Severity.INCOMPLETE),
    asks={
        "event_minutes": (),
        "event_technicians": (),
        "event_checklist": (),
        "education_minutes": (),
        "educational_session_minutes": (),
    },
)
