"""What it takes to solve an assignment anew around pins, small enough for a page."""

import numpy as np

from mentorbook.matching.answers import Choice, Choices
from mentorbook.matching.assigning import Assignment
from mentorbook.matching.limits import Limit
from mentorbook.matching.scoring import Whole

MOST_CHOICES = 6_000  # of all mentees together; with more, only the best of each
MOST_MENTEES = 1_500  # with more, a page would be too heavy even with few choices each


def choices_of(assignment: Assignment) -> Choices | None:
    """Return what may be, with what it is worth; None where too many wait.

    Who is proposed is always among the choices, so that solving them without a pin gives the same assignment again.
    """
    pairs, sides = assignment.pairs, assignment.sides
    if len(sides.mentees) > MOST_MENTEES:
        return None
    may_be = np.flatnonzero((pairs.flags == Limit.NONE) | (pairs.flags == Limit.WEAK))
    whole = len(may_be) <= MOST_CHOICES and len(pairs.rows) == len(sides.mentees) * len(sides.mentors)
    ordered = may_be[np.lexsort((-pairs.values[may_be], pairs.flags[may_be], pairs.rows[may_be]))]
    first = np.searchsorted(pairs.rows[ordered], np.arange(len(sides.mentees) + 1))
    most = len(sides.mentors) if whole else MOST_CHOICES // len(sides.mentees)
    return Choices(
        shift=pairs.shift,
        mentees=tuple(each.id for each in sides.mentees),
        patience=tuple(round(100 * assignment.scores.weighing.patience(each.waits)) for each in sides.mentees),
        mentors=tuple(each.id for each in sides.mentors),
        room=tuple(each.room for each in sides.mentors),
        choices=tuple(
            tuple(_choices(assignment, row, ordered[first[row] : first[row + 1]], most))
            for row in range(len(sides.mentees))
        ),
        whole=whole,
    )


def _choices(assignment: Assignment, row: int, own: Whole, most: int) -> list[Choice]:
    """Return a mentee's best choices, and who is proposed if that is another."""
    pairs = assignment.pairs
    kept = own[:most]
    left = own[most:]
    kept = np.concatenate([kept, left[pairs.columns[left] == assignment.chosen[row]]])
    return [
        Choice(int(pairs.columns[each]), int(pairs.values[each]), bool(pairs.flags[each] == Limit.WEAK))
        for each in kept
    ]
