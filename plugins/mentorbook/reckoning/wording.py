"""Dates and lists as sentences say them, the same on every machine."""

from collections.abc import Sequence
from datetime import date

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def month_words(day: date) -> str:
    """Return a day's month, as in "October 2026"."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def day_words(day: date) -> str:
    """Return a day, as in "8 October 2026"."""
    return f"{day.day} {month_words(day)}"


def listed(words: Sequence[str], joined_by: str = "and") -> str:
    """Return words as a list in a sentence: "a, b and c"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {joined_by} {words[-1]}"


def counted(number: int, noun: str) -> str:
    """Return a number with its noun: "1 day", "14 days"; nothing is "no days"."""
    return f"{number or 'no'} {noun if number == 1 else noun + 's'}"
