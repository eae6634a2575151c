"""The best assignment over all: exact, and the same every time.

A pair's benefit is a whole number, so that sums are exact. Below it lies a tie-break, so small that all of them
together never reach one unit of benefit: of several best assignments it picks one, always the same, in whatever order
people come. Its upper bits hold how long the mentee has waited against the others, its lower ones a number made from
the two people alone.
"""

import numpy as np
from scipy.optimize import linear_sum_assignment
from scipy.sparse import coo_array
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

from mentorbook.matching.scoring import Numbers, Whole
from mentorbook.matching.ties import Bits

SCALE = 10_000  # units of benefit in a score of 1
_BITS = 46  # of a benefit with its tie-break: sums along a path stay below the 53 that a float holds exactly
_GUARD = 2  # bits between the two halves of a tie-break, so that a few numbers together do not pass for a longer wait
MOST_CELLS = 4_000_000  # of the whole table of mentees and places; with more, the candidates are solved alone


def benefits_of(score: Numbers, patience: Numbers) -> Whole:
    """Return the benefit of pairs in whole units.

    A pair counts for itself as much as for a perfect score: two fair pairs are better than a perfect one and somebody
    who is left alone. Who has waited long counts more.
    """
    return np.rint(SCALE * (1 + score) * patience).astype(np.int64)


def with_tie_breaks(rows: Whole, benefits: Whole, drawn: Bits, ranks: Whole, most: int) -> Whole:
    """Return benefits of pairs with a tie-break below each, by ties.py.

    `rows` are the mentees of the pairs, `drawn` the numbers of the pairs, `ranks` those of all mentees by their wait,
    and `most` is the most that a pair may be worth.
    """
    bits, room = _tie_bits(len(ranks), most)
    waits = int(ranks.max(initial=0)) + 1
    upper = max(0, min((bits - _GUARD) // 2, (waits - 1).bit_length()))
    lower = bits - upper - (_GUARD if upper else 0)
    levels = ranks if waits <= 1 << upper else (ranks << upper) // waits
    ties = (levels[rows] << (bits - upper)) + (drawn >> np.uint64(64 - lower)).astype(np.int64)
    found: Whole = (benefits << (bits + room)) + ties
    return found


def shift_of(mentees: int, most: int) -> int:
    """Return how many bits stand below a benefit once it has its tie-break."""
    return sum(_tie_bits(mentees, most))


def best_assignment(rows: Whole, columns: Whole, values: Whole, mentees: int, room: Whole) -> Whole:
    """Return for each mentee the place of their mentor, or -1: of all assignments one with the largest sum."""
    found = np.full(mentees, -1, np.int64)
    slots = np.minimum(room, np.bincount(columns, minlength=len(room)))  # more places than pairs are never used
    if not slots.sum():
        return found
    if mentees * int(slots.sum()) <= MOST_CELLS:
        return _dense(rows, columns, values, mentees, slots)
    return _sparse(rows, columns, values, mentees, slots)


def _dense(rows: Whole, columns: Whole, values: Whole, mentees: int, slots: Whole) -> Whole:
    """Solve the whole table. A pair that may not be is worth nothing, as is staying alone."""
    first = np.concatenate([[0], np.cumsum(slots)])
    table = np.zeros((mentees, int(first[-1])))
    for place in range(int(slots.max(initial=0))):
        here = slots[columns] > place
        table[rows[here], first[columns[here]] + place] = values[here]
    own, cells = linear_sum_assignment(table, maximize=True)
    taken = table[own, cells] > 0
    found = np.full(mentees, -1, np.int64)
    found[own[taken]] = np.searchsorted(first, cells[taken], side="right") - 1
    return found


def _sparse(rows: Whole, columns: Whole, values: Whole, mentees: int, slots: Whole) -> Whole:
    """Solve the pairs alone. Each of the scarcer side has a place of its own beside, which means to stay alone.

    The solver finds a partner for one after the other of the first side. It is quick where those are few and the others
    many: with the sides the other way round it takes many times as long.
    """
    first = np.concatenate([[0], np.cumsum(slots)])
    places = int(first[-1])
    alone = int(values.max()) + 1  # more than any cost, and no cost is 0: that would be no pair
    told = []
    for place in range(int(slots.max(initial=0))):
        here = slots[columns] > place
        told.append((rows[here], first[columns[here]] + place, (alone - values[here]).astype(np.float64)))
    mine, theirs, costs = (np.concatenate(each) for each in zip(*told, strict=True))
    few, many = mentees, places
    if places < mentees:
        mine, theirs, few, many = theirs, mine, places, mentees
    everybody = np.arange(few)
    table = coo_array(
        (
            np.concatenate([costs, np.full(few, alone, np.float64)]),
            (np.concatenate([mine, everybody]), np.concatenate([theirs, many + everybody])),
        ),
        shape=(few, many + few),
    ).tocsr()
    one, other = min_weight_full_bipartite_matching(table)
    taken = other < many
    own, cells = (other[taken], one[taken]) if places < mentees else (one[taken], other[taken])
    found = np.full(mentees, -1, np.int64)
    found[own] = np.searchsorted(first, cells, side="right") - 1
    return found


def _tie_bits(mentees: int, most: int) -> tuple[int, int]:
    """Return the bits of a tie-break, and those above it that hold the sum of all of them."""
    room = mentees.bit_length()
    return max(1, _BITS - room - most.bit_length()), room
