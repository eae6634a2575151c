"""The parts of a person's hours: sums by kind, and the entries that they are made of."""

from dataclasses import dataclass
from datetime import date

from mentorbook.views.parts import Plate


@dataclass(frozen=True, slots=True)
class Period:
    """Days from one to another; without a first, all that came before the last."""

    first: date | None
    last: date

    def holds(self, day: date) -> bool:
        """Return whether a day lies in it."""
        return (self.first is None or self.first <= day) and day <= self.last


@dataclass(frozen=True, slots=True)
class HoursLine:
    """One kind of activity: how often, and the time in it."""

    kind: str
    count: str
    time: str
    tells: str = ""  # of what is over a cap, or has no time


@dataclass(frozen=True, slots=True)
class HoursEntry:
    """One thing done: when, of what kind, what or with whom, its time, and what shows it."""

    on: date
    date: str
    kind: str
    what: str
    time: str
    shown_by: str  # its signatures or its proof; where it does not count, why
    counts: bool = True


@dataclass(frozen=True, slots=True)
class HoursGroup:
    """Hours that are told together: of one role in a program, or of one certification cycle."""

    plate: Plate
    title: str
    says: str  # what the program says that they count as
    lines: tuple[HoursLine, ...]
    total: str
    entries: tuple[HoursEntry, ...]
