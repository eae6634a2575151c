"""Answers from the register, once: where everybody stands on a day, what is missing, and who can do something."""

from mentorbook.reckoning.answers import (
    ActionAnswer,
    Gap,
    GoalAnswer,
    MenteeAnswer,
    MenteeState,
    MentorAnswer,
    MentorshipAnswer,
    MentorshipState,
    MentorState,
    Month,
    MonthState,
    Reckoning,
    SessionAnswer,
    Signed,
    Todo,
)
from mentorbook.reckoning.cycle import CertificationAnswer, Standing
from mentorbook.reckoning.reckoning import reckon
from mentorbook.reckoning.signatures import signed_records
from mentorbook.reckoning.todos import turn_of
from mentorbook.sealing import SealState

__all__ = [
    "ActionAnswer", "CertificationAnswer", "Gap", "GoalAnswer", "MenteeAnswer", "MenteeState", "MentorAnswer",
    "MentorState", "MentorshipAnswer", "MentorshipState", "Month", "MonthState", "Reckoning", "SealState",
    "SessionAnswer", "Signed", "Standing", "Todo", "reckon", "signed_records",
    "turn_of",
]  # fmt: skip
