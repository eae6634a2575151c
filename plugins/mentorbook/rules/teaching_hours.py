"""Hours that an instructor teaches in a cycle (CPS certification: 20, at least 10 in a full course)."""

from mentorbook.findings import Severity
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import tell_gaps

TEACHING_HOURS = Rule(
    "teaching-hours",
    tell_gaps("teaching-hours", Severity.INCOMPLETE),
    asks={"teaching_hours": (), "full_course_hours": ()},
)
