"""Safe numbers for the public, as an edition holds them."""

from dataclasses import dataclass

from mentorbook.editions.closing import counted_until
from mentorbook.editions.edition import Edition, Tally
from mentorbook.views import words

# What each named number counts, and what it is called where it stands alone.
COUNTS = {
    "pairs": "pairs at work",
    "mentors": "mentors on the lists today",
    "sessions": "sessions held",
    "minutes": "hours together",
}


@dataclass(frozen=True, slots=True)
class Count:
    """One number as it may be shown: `value` is empty where it is not, `more` says that it may be larger."""

    name: str
    counts: str
    value: str
    more: bool = False


def tally(edition: Edition, name: str, program: str = "", month: str = "") -> Tally | None:
    """The number of that name, or None where this edition has none."""
    wanted = (name, program, month)
    return next((each for each in edition.tallies if (each.name, each.program, each.month) == wanted), None)


def counts(edition: Edition, program: str = "") -> tuple[Count, ...]:
    """The numbers of the year so far for one program, or for all together."""
    found = ((name, tally(edition, name, program)) for name in COUNTS)
    return tuple(Count(name, COUNTS[name], shown(each), each.at_least) for name, each in found if each)


def shown(each: Tally) -> str:
    """A number as it is shown; minutes as whole hours; empty where it may not be."""
    if each.value is None:
        return ""
    return words.hours(each.value) if each.name == "minutes" else words.number(each.value)


def minimum(edition: Edition, program: str = "") -> int:
    """The size of group below which numbers are not shown; 0 where there are no numbers."""
    return max((each.minimum for each in edition.tallies if each.program == program), default=0)


def too_few(group: int) -> str:
    """Why a number is not shown."""
    if group <= 1:
        return "At least one person stands behind every number here."
    return (
        f"{words.sentence(words.spelled(group))} people or more stand behind every number here. "
        f"Fewer than {words.spelled(group)}: not shown, so that nobody can be picked out; "
        "nor is a number beside it that would give it away."
    )


def period(edition: Edition) -> str:
    """The time that the year's numbers are about: its whole months, as in "1 January to 31 October 2026"."""
    return f"1 January to {words.full_day(counted_until(edition.as_of))}"
