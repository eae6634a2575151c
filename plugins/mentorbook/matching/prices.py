"""What one place more or one less at a mentor would change in the best assignment, without solving it again.

Of two best assignments with one place between them, the one becomes the other along a chain: somebody moves to the new
place, somebody else takes the place left behind, and so on, until one who was alone has a mentor. A chain that is worth
most is found as a longest path over the mentors. There is always one: a round trip that gains would make the assignment
better, and it is the best.
"""

from dataclasses import dataclass

import numpy as np

from mentorbook.matching.assigning import Assignment
from mentorbook.matching.limits import Limit
from mentorbook.matching.scoring import Whole

NEVER = 1 << 62  # the price of a place that only pins fill: no value reaches it
NOBODY = -1


@dataclass(frozen=True, slots=True)
class Prices:
    """By mentor, in the values of the pairs."""

    gains: Whole  # what one place more would add
    helped: Whole  # who would then have a mentor and has none: a place among the mentees, or NOBODY
    prices: Whole  # what one place less would cost: somebody new is worth it from a value above this on


def prices_of(assignment: Assignment) -> Prices:
    """Return what one place more or less at each mentor would change; in a large program, by the pairs looked at."""
    pairs, chosen, mentors = assignment.pairs, assignment.chosen, len(assignment.sides.mentors)
    now = chosen[pairs.rows]
    is_pinned = np.zeros(len(chosen), np.bool_)
    is_pinned[list(assignment.pinned)] = True
    may_be = (pairs.flags == Limit.NONE) & ~is_pinned[pairs.rows]
    held = np.flatnonzero(may_be & (now == pairs.columns))
    own = np.zeros(len(chosen), np.int64)
    own[pairs.rows[held]] = pairs.values[held]
    moves = np.flatnonzero(may_be & (now >= 0) & (now != pairs.columns))
    here, there = now[moves], pairs.columns[moves]
    more = pairs.values[moves] - own[pairs.rows[moves]]

    gains, helped = np.zeros(mentors, np.int64), np.full(mentors, NOBODY)
    alone = np.flatnonzero(may_be & (now < 0))
    alone = alone[np.argsort(pairs.values[alone], kind="stable")]  # the best comes last, and stays
    gains[pairs.columns[alone]], helped[pairs.columns[alone]] = pairs.values[alone], pairs.rows[alone]
    gains, helped = _along(gains, helped, here, there, more)

    losses = np.full(mentors, -NEVER)
    np.maximum.at(losses, pairs.columns[held], -pairs.values[held])
    losses[assignment.room > 0] = 0
    losses, _ = _along(losses, np.full(mentors, NOBODY), there, here, more)
    return Prices(gains, helped, -losses)


def _along(worth: Whole, source: Whole, tails: Whole, heads: Whole, more: Whole) -> tuple[Whole, Whole]:
    """Return the most that each mentor is worth, as given or along chains of moves, and where the best chain starts."""
    is_new = worth > -NEVER
    while len(steps := np.flatnonzero(is_new[tails])):
        one, other = tails[steps], heads[steps]
        told = worth[one] + more[steps]
        best = worth.copy()
        np.maximum.at(best, other, told)
        is_new = best > worth
        wins = is_new[other] & (told == best[other])
        source[other[wins]] = source[one[wins]]
        worth = best
    return worth, source
