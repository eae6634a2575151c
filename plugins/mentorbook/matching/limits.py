"""What rules a pair out, whatever its score."""

from collections.abc import Iterable
from enum import IntFlag

import numpy as np
from numpy.typing import NDArray

from mentorbook.matching.people import Sides
from mentorbook.matching.scoring import SAME_COUNTY, Numbers, Scores, Whole, are_abroad

Flags = NDArray[np.int32]


class Limit(IntFlag):
    """Why two cannot be a pair."""

    NONE = 0
    FORBIDDEN = 1  # for this run
    SELF = 2
    TIED = 4
    ENDED_BADLY = 8
    TOO_FAR = 16  # further than the program lets a pair be
    BEYOND_TRAVEL = 32  # in person alone, and further than the mentor travels
    WEAK = 64  # below the least score
    NO_OCCUPATION = 128  # a must-have: neither the same nor a near one
    NO_SCENARIO = 256
    NO_TOPIC = 512
    NO_LANGUAGE = 1024
    NO_TIME = 2048
    NO_MODE = 4096


MUST_HAVES = {
    "occupation": Limit.NO_OCCUPATION,
    "scenarios": Limit.NO_SCENARIO,
    "topics": Limit.NO_TOPIC,
    "languages": Limit.NO_LANGUAGE,
    "availability": Limit.NO_TIME,
    "mode": Limit.NO_MODE,
}


class Limits:
    """The limits of any pairs of these people."""

    def __init__(self, sides: Sides, scores: Scores) -> None:
        self._scores = scores
        self._width = len(sides.mentors)
        rows = {each.id: number for number, each in enumerate(sides.mentees)}
        columns = {each.id: number for number, each in enumerate(sides.mentors)}

        def cells(pairs: Iterable[tuple[str, str]]) -> Whole:
            found = [rows[one] * self._width + columns[two] for one, two in pairs if one in rows and two in columns]
            return np.array(sorted(found), np.int64)

        self._cells = {
            Limit.FORBIDDEN: cells(sides.forbidden),
            Limit.SELF: cells((each.id, each.id) for each in sides.mentees),
            Limit.TIED: cells(sides.tied),
            Limit.ENDED_BADLY: cells(sides.ended_badly),
        }
        self._in_person = scores.wants_in_person()

    def of(self, rows: Whole, columns: Whole, miles: Numbers, parts: dict[str, Numbers], score: Numbers) -> Flags:
        """Return which limits each pair breaks, as flags; 0 for a pair that may be."""
        weighing = self._scores.weighing
        flags = np.zeros(len(rows), np.int32)
        cells = rows * self._width + columns
        for limit, named in self._cells.items():
            if len(named):
                flags[np.isin(cells, named)] |= limit
        if weighing.furthest is not None:
            flags[(miles > weighing.furthest) | are_abroad(miles, parts["distance"])] |= Limit.TOO_FAR
        too_far = self._scores.is_beyond_travel(columns, miles, parts["distance"])
        flags[self._in_person[rows] & too_far] |= Limit.BEYOND_TRAVEL
        for part in weighing.must_have:
            flags[parts[part] == 0] |= MUST_HAVES[part]  # where it is known: what is not known rules nobody out
        flags[score * 100 < weighing.least_percent] |= Limit.WEAK
        return flags

    def unchecked(self, rows: Whole, columns: Whole, miles: Numbers, nearness: Numbers) -> NDArray[np.bool_]:
        """Return for which pairs there is a limit of distance, and no telling whether they keep it.

        `nearness` is the part "distance". In the same county or postal code two are near enough by their names.
        """
        travel = self._in_person[rows] & self._scores.tells_travel(columns)
        limited = travel | (self._scores.weighing.furthest is not None)
        found: NDArray[np.bool_] = limited & np.isnan(miles) & ~(nearness >= SAME_COUNTY)
        return found
