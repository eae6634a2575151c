"""An evaluation says what the program asks (State CPS: each selected scenario, confidence and skill)."""

from mentorbook.findings import Severity
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import tell_gaps

EVALUATION = Rule(
    "evaluation",
    tell_gaps("evaluation", Severity.INCOMPLETE),
    asks={"fields": ("confidence", "goals", "scenarios", "skill", "why")},
)
