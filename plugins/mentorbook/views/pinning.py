"""What the matching page's script solves by, written short: a page for a thousand who wait stays light."""

from dataclasses import dataclass

from mentorbook.editions.edition import Edition
from mentorbook.matching import Choice, Choices, Matching
from mentorbook.views import names

VALUE = 9  # digits of a value to the base of 36: it stays below 2 to the power of 46
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Pinning:
    """What stands in the page: a line for each mentee or mentor, in each of these."""

    mentees: str
    mentee_names: str
    patience: str  # percent
    mentors: str
    mentor_names: str
    room: str
    choices: str  # mentor's place and value, to the base of 36, each of a fixed width
    weak: str  # the same, of those whom only a pin takes
    width: int  # of a mentor's place
    shift: int
    whole: bool


def pinning(edition: Edition, matching: Matching) -> Pinning | None:
    """What it takes to try pins in the page; None where nobody could be pinned, or too many wait."""
    held = matching.choices
    if held is None or not any(held.choices):
        return None
    width = max(1, len(_written(len(held.mentors), 1)))
    return Pinning(
        mentees="\n".join(held.mentees),
        mentee_names=_names(edition, held.mentees),
        patience="\n".join(map(str, held.patience)),
        mentors="\n".join(held.mentors),
        mentor_names=_names(edition, held.mentors),
        room="\n".join(map(str, held.room)),
        choices=_choices(held, width, weak=False),
        weak=_choices(held, width, weak=True),
        width=width,
        shift=held.shift,
        whole=held.whole,
    )


def _names(edition: Edition, people: tuple[str, ...]) -> str:
    return "\n".join(" ".join(names.full_name(edition, each).split()) for each in people)


def _choices(held: Choices, width: int, *, weak: bool) -> str:
    def written(choice: Choice) -> str:
        return _written(choice.mentor, width) + _written(choice.value, VALUE)

    return "\n".join("".join(written(each) for each in own if each.weak is weak) for own in held.choices)


def _written(number: int, width: int) -> str:
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
    return digits.rjust(width, "0")
