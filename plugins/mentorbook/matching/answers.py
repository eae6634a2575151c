"""What matching answers, as plain data. Persons are named by id; scores are whole percents."""

from dataclasses import dataclass
from datetime import date

from mentorbook.matching.places import UNPLACED


class BarredPinError(ValueError):
    """A pair that was asked for and cannot be; its text says what stands against it."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a pair's score."""

    name: str  # one of PARTS
    weight: int
    percent: int | None  # None: it cannot be known, and counts as half
    mentee: str  # what the mentee brings to it, in the program's words; "" where nothing is known
    mentor: str


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another mentor whom nothing rules out."""

    mentor: str
    percent: int
    miles: int | None
    has_room: bool  # with all the proposals made


@dataclass(frozen=True, slots=True)
class Pair:
    """One proposal."""

    mentee: str
    mentor: str
    percent: int
    miles: int | None  # between the two places; None where one of them is not known well enough
    parts: tuple[Part, ...]
    sentence: str  # why these two; it names nobody
    unknown: tuple[str, ...]  # what could not be looked at, as "the mentor's place"
    waits: int  # days
    pinned: bool
    alternatives: tuple[Alternative, ...]  # the best first
    backup: Alternative | None  # the best other mentor who still has room


@dataclass(frozen=True, slots=True)
class Unmatched:
    """Somebody for whom nobody is proposed."""

    mentee: str
    waits: int  # days
    says: str  # why
    change: str  # what would change it
    alternatives: tuple[Alternative, ...]  # mentors whom nothing rules out, all proposed to others


@dataclass(frozen=True, slots=True)
class Load:
    """How much one mentor would have to do."""

    mentor: str
    before: int
    proposed: int
    room: int  # that is left


@dataclass(frozen=True, slots=True)
class Coverage:
    """One region: who waits there, and who is there to help."""

    region: str
    waiting: int
    proposed: int
    mentors: int  # with room
    room: int

    @property
    def alone(self) -> int:
        """How many of those who wait here have no proposal."""
        return self.waiting - self.proposed

    @property
    def lacks(self) -> int:
        """How many places of mentors are missing here, if everybody is to have one from the region."""
        return max(0, self.waiting - self.room)

    @property
    def is_served_from_elsewhere(self) -> bool:
        """Whether all here have a proposal, and some of them a mentor of another region: no place has none."""
        return not self.alone and self.lacks > 0 and self.region != UNPLACED


@dataclass(frozen=True, slots=True)
class Choice:
    """One mentor for one mentee, with what the solver solves by."""

    mentor: int  # the place among the mentors
    value: int  # benefit and tie-break; the larger, the better
    weak: bool  # below the least score: only a pin takes it


@dataclass(frozen=True, slots=True)
class Choices:
    """All that it takes to solve it anew around pins: what may be, what each pair is worth, and the room."""

    shift: int  # bits of the tie-break below a benefit
    mentees: tuple[str, ...]
    patience: tuple[int, ...]  # by mentee, in percent: 100 and more
    mentors: tuple[str, ...]
    room: tuple[int, ...]  # by mentor
    choices: tuple[tuple[Choice, ...], ...]  # by mentee, the best first
    whole: bool  # whether these are all that may be


@dataclass(frozen=True, slots=True)
class Matching:
    """The best assignment over all, with its reasons."""

    program: str
    as_of: date
    pairs: tuple[Pair, ...]  # who waits longest first
    unmatched: tuple[Unmatched, ...]
    loads: tuple[Load, ...]  # of mentors who get somebody
    coverage: tuple[Coverage, ...]
    worst: int | None  # percent; None without a pair
    mean: int | None
    notes: tuple[str, ...] = ()  # what holds for all of it
    choices: Choices | None = None  # where somebody asked for them, and not too many wait
    together: int = 0  # how many were matched together
    steered: bool = False  # whether pairs were chosen or ruled out beforehand
    again: bool = False  # whether one alone is told, who is matched anew
    doubt: str = ""  # why it may be wrong: there are records that could not be used
