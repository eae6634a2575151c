"""Dates and lists as sentences say them, the same on every machine."""

from collections.abc import Sequence
from datetime import date

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

CEU_SORTS = {  # how hours of continuing education were earned, in a sentence
    "in-person": "in person",
    "teleconference": "by teleconference",
    "online": "online",
    "newsletter": "from newsletters, manuals and journals",
}


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
    """Return a number with its noun: "1 day", "14 days", "1,204 days"; nothing is "no days"."""
    return f"{f'{number:,}' if number else 'no'} {noun if number == 1 else noun + 's'}"


def amount_words(value: float) -> str:
    """Return a number without needless zeros, as in "4.5" and "6"."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def minutes_words(minutes: int) -> str:
    """Return an amount of time, as in "1 h 30 min"."""
    hours, rest = divmod(minutes, 60)
    parts = [f"{hours} h" if hours else "", f"{rest} min" if rest or not hours else ""]
    return " ".join(part for part in parts if part)
