"""Whether somebody who stays alone would have a mentor if the one limit between the two were gone."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from mentorbook.matching.assigning import Assignment
from mentorbook.matching.limits import Limit
from mentorbook.matching.prices import Prices, prices_of
from mentorbook.matching.scoring import Numbers, Whole
from mentorbook.matching.solving import benefits_of

Bools = NDArray[np.bool_]

# What a mentor could offer more: the part that looks at it, where a mentee says it, and whether one of it is enough.
_OFFERS = {
    Limit.NO_SCENARIO: ("scenarios", "scenarios", False),
    Limit.NO_TOPIC: ("topics", "topics", False),
    Limit.NO_LANGUAGE: ("languages", "languages", True),
    Limit.NO_TIME: ("availability", "availability", True),
    Limit.NO_MODE: ("mode", "modes", True),
}


@dataclass(frozen=True, slots=True)
class _Rivals:
    """Pairs of others who stay alone and whom the same limit alone keeps from a mentor."""

    rows: Whole
    columns: Whole
    miles: Numbers
    benefits: Whole


class Lifting:
    """What one limit less would do in an assignment, without solving it again for each pair."""

    def __init__(self, assignment: Assignment) -> None:
        self._assignment = assignment
        self._room = assignment.room
        self._rivals: dict[Limit, _Rivals] = {}

    @cached_property
    def prices(self) -> Prices:
        """What one place more or less would change."""
        return prices_of(self._assignment)

    def would_do(self, row: int, columns: Whole, limit: Limit, miles: Numbers) -> tuple[Bools, Bools]:
        """Return which of these mentors a mentee without any pair that may be would get, if not for this limit.

        The second answer is who else might do. What is missing would be offered to others too, and a longer way be open
        to them: where one of them is worth more, it may be their place or both may find one.
        """
        mine = self._benefits(np.full(len(columns), row), columns, limit)
        worth = np.full(len(self._room), np.iinfo(np.int64).max)
        worth[columns] = mine
        far = np.zeros(len(self._room))
        far[columns] = miles
        rivals = self._rivals_by(limit)
        first = (rivals.benefits >= worth[rivals.columns]) & (rivals.rows != row)
        if limit is Limit.TOO_FAR:
            first &= rivals.miles <= far[rivals.columns]
        elif limit in _OFFERS:
            first &= self._shares(row, rivals.rows, limit)
        ahead = np.bincount(rivals.columns[first], minlength=len(worth))[columns]
        shift, prices = self._assignment.pairs.shift, self.prices.prices[columns]
        sure = (mine - 1 << shift > prices) & (ahead < np.maximum(self._room[columns], 1))
        return sure, (mine + 1 << shift > prices) & ~sure  # a unit less or more: whatever the tie-breaks would be then

    def _rivals_by(self, limit: Limit) -> _Rivals:
        if limit not in self._rivals:
            pairs = self._assignment.pairs
            flags = pairs.flags | Limit.WEAK  # with what is missing offered, the score may no longer be too low
            here = np.flatnonzero((flags == limit | Limit.WEAK) & (self._assignment.chosen[pairs.rows] < 0))
            rows, columns = pairs.rows[here], pairs.columns[here]
            self._rivals[limit] = _Rivals(rows, columns, pairs.miles[here], self._benefits(rows, columns, limit))
        return self._rivals[limit]

    def _benefits(self, rows: Whole, columns: Whole, limit: Limit) -> Whole:
        """Return what pairs would be worth, with one of what is missing offered."""
        a = self._assignment
        parts = a.scores.parts(rows, columns)
        if limit in _OFFERS:
            name, _, one_is_enough = _OFFERS[limit]
            share = np.array([1 / len(self._asked[limit][row]) for row in rows.tolist()])
            parts[name] = (1 + share) / 2 if one_is_enough else share
        patience = np.array([a.scores.weighing.patience(each.waits) for each in a.sides.mentees])
        return benefits_of(a.scores.score(parts), patience[rows])

    @cached_property
    def _asked(self) -> dict[Limit, list[frozenset[str]]]:
        """What each mentee asks for, by the limit that stands where nothing of it is offered."""
        return {
            limit: [frozenset(map(str.casefold, getattr(each, name))) for each in self._assignment.sides.mentees]
            for limit, (_, name, _) in _OFFERS.items()
        }

    def _shares(self, row: int, rows: Whole, limit: Limit) -> Bools:
        """Return which of these mentees ask for something that this one asks for too."""
        asked = self._asked[limit]
        some, back = np.unique(rows, return_inverse=True)
        found = np.array([not asked[row].isdisjoint(asked[each]) for each in some.tolist()], np.bool_)
        return found[back]
