"""The best mentor for everybody who waits, over all of them together, and why. The one room that knows scipy."""

from mentorbook.matching.answers import (
    Alternative,
    BarredPinError,
    Choice,
    Choices,
    Coverage,
    Load,
    Matching,
    Pair,
    Part,
    Unmatched,
)
from mentorbook.matching.proposing import find_matches

__all__ = [
    "Alternative", "BarredPinError", "Choice", "Choices", "Coverage", "Load", "Matching", "Pair", "Part", "Unmatched",
    "find_matches",
]  # fmt: skip
