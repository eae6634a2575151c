"""Who is drawn by lot: by a seed and a commit, so that anyone draws the same people with sha256sum and sort alone.

The lot of a person is the SHA-256 of one line of text, the seed, the commit and the person's id with a space between,
and the end of the line. Sorted, the first of these lots are drawn: the share of all, rounded up.
"""

import hashlib
import math
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from mentorbook.records import Register


@dataclass(frozen=True, slots=True)
class Lot:
    """One person's lot."""

    digest: str
    person: str


@dataclass(frozen=True, slots=True)
class Draw:
    """A draw: all lots in order; the first `count` are drawn."""

    seed: int
    commit: str
    share: str  # as it was asked for, "10%"
    lots: tuple[Lot, ...]
    count: int

    @property
    def drawn(self) -> tuple[Lot, ...]:
        """The lots that are drawn."""
        return self.lots[: self.count]


def draw(people: Iterable[str], seed: int, commit: str, share: str) -> Draw:
    """Return the draw among these people. Raises ValueError where the share is none, as in "10%"."""
    part = share_of(share)
    lots = sorted((Lot(_digest(seed, commit, each), each) for each in set(people)), key=lambda lot: lot.digest)
    return Draw(seed, commit, share, tuple(lots), math.ceil(part * len(lots)))


def share_of(text: str) -> Fraction:
    """Return the share that "10%" or "2.5%" means. Raises ValueError for anything else, and outside of 0 to 100."""
    number = text.removesuffix("%").strip()
    if not text.endswith("%") or not number.replace(".", "", 1).isascii() or not number.replace(".", "", 1).isdigit():
        raise ValueError(text)
    part = Fraction(number) / 100
    if not 0 < part <= 1:
        raise ValueError(text)
    return part


def population_of(register: Register, program: str = "") -> list[str]:
    """Return who can be drawn: each mentor and mentee of a mentorship and whoever has a certification cycle, by id.

    Whoever was forgotten cannot be asked, and is not among them.
    """
    found: set[str] = set()
    for record in register.of("mentorship"):
        if not program or record.data["program"] == program:
            found |= {record.data["mentor"], record.data["mentee"]}
    for record in register.of("certification"):
        if not program or record.data["program"] == program:
            found.add(record.data["person"])
    return sorted(found - {record.id for record in register.of("person") if "forgotten" in record.data})


def _digest(seed: int, commit: str, person: str) -> str:
    return hashlib.sha256(f"{seed} {commit} {person}\n".encode()).hexdigest()
