"""What a program weighs when it matches: the entry `matching` of its dated policy."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from mentorbook.reckoning.fields import value, whole, words
from mentorbook.reckoning.programs import Program, policy_on

PARTS = ("occupation", "distance", "scenarios", "topics", "languages", "availability", "mode")
# Where a program sets nothing: occupation and place first, as people who match by hand do.
_WEIGHTS = {
    "occupation": 3,
    "distance": 3,
    "scenarios": 2,
    "topics": 2,
    "languages": 2,
    "availability": 1,
    "mode": 1,
}
_FAR = 100  # miles at which nearness counts nothing, where the program sets no furthest distance
_MOST_WAITING = 100  # percent, where the program sets no most


@dataclass(frozen=True, slots=True)
class Weighing:
    """The weights and limits in force on a day."""

    weights: Mapping[str, int]  # by part; none: it does not count
    furthest: int | None  # miles; a pair further apart is never proposed
    must_have: tuple[str, ...]  # parts that must not be nothing where they are known
    waiting_percent: int  # more weight for each 30 days
    waiting_most_percent: int
    least_percent: int  # a pair below is not proposed
    is_own: bool = True  # the program's own, not the tool's

    @property
    def far(self) -> int:
        """The miles at which nearness counts nothing."""
        return self.furthest or _FAR

    def patience(self, days: int) -> float:
        """Return how much a day's pair counts for somebody who has waited so many days: 1 and more."""
        return 1 + min(self.waiting_percent * (days // 30), self.waiting_most_percent) / 100


def weighing_on(program: Program, on: date) -> Weighing:
    """Return what a program weighs on a day; the tool's own weights where it names none."""
    duty = policy_on(program, "matching", on)
    asks = duty.asks if duty else {}
    own = value(asks, "/weights")
    most = whole(asks, "/waiting_most_percent")
    return Weighing(
        weights={part: int(own.get(part, 0)) for part in PARTS} if own else dict(_WEIGHTS),
        furthest=whole(asks, "/furthest_miles"),
        must_have=words(asks, "/must_have"),
        waiting_percent=whole(asks, "/waiting_percent") or 0,
        waiting_most_percent=_MOST_WAITING if most is None else most,
        least_percent=whole(asks, "/least_percent") or 0,
        is_own=bool(own),
    )
