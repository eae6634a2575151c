"""A session says what the program asks of it (WSYAS: time spent and topics of each meeting)."""

from mentorbook.findings import Severity
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import tell_gaps

DETAILS = (
    "activity", "agenda", "attended", "end", "goals", "minutes", "next", "notes", "place", "reflection", "scenarios",
    "start", "topics",
)  # fmt: skip

SESSION_DETAILS = Rule(
    "session-details",
    tell_gaps("session-details", Severity.INCOMPLETE),
    asks={"contacts": (), "fields": DETAILS},
)
