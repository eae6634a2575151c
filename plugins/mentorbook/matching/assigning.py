"""Who is proposed to whom: pairs scored, limits kept, pins taken, the rest solved."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace

import numpy as np

from mentorbook.matching.candidates import FEW, further_pairs, near_pairs
from mentorbook.matching.limits import Flags, Limit, Limits
from mentorbook.matching.people import Side, Sides
from mentorbook.matching.pins import judge_pins
from mentorbook.matching.scoring import Numbers, Scores, Whole
from mentorbook.matching.solving import benefits_of, best_assignment, shift_of, with_tie_breaks
from mentorbook.matching.ties import mixed, numbers_of, ranks_of
from mentorbook.matching.weighing import Weighing

MOST_PAIRS = 2_000_000  # that are all looked at; with more, only the nearest candidates of each mentee
_CHUNK = 200_000  # pairs scored at once, so that memory stays small


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs that were looked at, by mentee, each with its score from 0 to 1, miles and limits."""

    rows: Whole
    columns: Whole
    score: Numbers
    miles: Numbers
    flags: Flags
    values: Whole  # benefit and tie-break; the larger, the better
    shift: int = 0  # bits of the tie-break


@dataclass(frozen=True, slots=True)
class Assignment:
    """What was decided, and all that it was decided by."""

    sides: Sides
    scores: Scores
    limits: Limits
    pairs: Pairs
    chosen: Whole  # by mentee: the place of their mentor, or -1
    pinned: frozenset[int]  # places of mentees

    @property
    def room(self) -> Whole:
        """The room that each mentor has left."""
        room = np.array([each.room for each in self.sides.mentors], np.int64)
        np.subtract.at(room, self.chosen[self.chosen >= 0], 1)
        return room


def assign(
    sides: Sides, weighing: Weighing, occupations: Mapping[str, str], pins: Mapping[str, str] | None = None
) -> Assignment:
    """Return the best assignment over all. Raises BarredPinError for a pin that a limit stands against."""
    sides = replace(sides, mentees=_in_order(sides.mentees), mentors=_in_order(sides.mentors))
    scores = Scores(sides.mentees, sides.mentors, weighing, occupations)
    limits = Limits(sides, scores)
    fixed = judge_pins(sides, scores, limits, pins or {})
    pairs = pairs_of(sides, scores, limits)
    room = np.array([each.room for each in sides.mentors], np.int64)
    np.subtract.at(room, np.array(list(fixed.values()), np.int64), 1)
    open_pairs = (pairs.flags == Limit.NONE) & ~np.isin(pairs.rows, np.array(list(fixed), np.int64))
    chosen = best_assignment(
        pairs.rows[open_pairs], pairs.columns[open_pairs], pairs.values[open_pairs], len(sides.mentees), room
    )
    for row, column in fixed.items():
        chosen[row] = column
    return Assignment(sides, scores, limits, pairs, chosen, frozenset(fixed))


def pairs_of(sides: Sides, scores: Scores, limits: Limits) -> Pairs:
    """Return all pairs, by mentee; of a large program, those of each mentee's nearest candidates."""
    mentees, mentors = len(sides.mentees), len(sides.mentors)
    if mentees * mentors <= MOST_PAIRS:
        everybody = np.repeat(np.arange(mentees), mentors), np.tile(np.arange(mentors), mentees)
        return _told_apart(sides, scores, look_at(sides, scores, limits, *everybody))
    near = look_at(sides, scores, limits, *near_pairs(sides, scores))
    able = np.bincount(near.rows[near.flags == Limit.NONE], minlength=mentees)
    short = np.flatnonzero(able < FEW)
    if len(short):
        near = _merged(near, look_at(sides, scores, limits, *further_pairs(sides, scores, short)), mentors)
    return _told_apart(sides, scores, near)


def look_at(sides: Sides, scores: Scores, limits: Limits, rows: Whole, columns: Whole) -> Pairs:
    """Return these pairs with their scores and limits; their values are benefits alone, without a tie-break."""
    miles, score, flags = np.empty(len(rows)), np.empty(len(rows)), np.empty(len(rows), np.int32)
    for first in range(0, len(rows), _CHUNK):
        here = slice(first, first + _CHUNK)
        miles[here] = scores.miles(rows[here], columns[here])
        parts = scores.parts(rows[here], columns[here], miles[here])
        score[here] = scores.score(parts)
        flags[here] = limits.of(rows[here], columns[here], miles[here], parts, score[here])
    return Pairs(rows, columns, score, miles, flags, benefits_of(score, _patience(sides, scores)[rows]))


def _told_apart(sides: Sides, scores: Scores, pairs: Pairs) -> Pairs:
    """Return pairs with a tie-break below each benefit, for which it must be known who may be in a pair at all."""
    able = pairs.flags == Limit.NONE
    mentees = numbers_of(sides.mentees, np.unique(pairs.rows[able]))
    mentors = numbers_of(sides.mentors, np.unique(pairs.columns[able]))
    drawn = mixed(mentees[pairs.rows], mentors[pairs.columns])
    most = int(benefits_of(np.ones(1), _patience(sides, scores).max(initial=1))[0])
    values = with_tie_breaks(pairs.rows, pairs.values, drawn, ranks_of(sides.mentees), most)
    return replace(pairs, values=values, shift=shift_of(len(sides.mentees), most))


def _merged(one: Pairs, other: Pairs, width: int) -> Pairs:
    """Return the pairs of both, each once, by mentee; of the others only those that may be."""
    new = (other.flags == Limit.NONE) & ~np.isin(other.rows * width + other.columns, one.rows * width + one.columns)
    told = {
        each.name: np.concatenate([getattr(one, each.name), getattr(other, each.name)[new]])
        for each in fields(Pairs)
        if each.name != "shift"
    }
    order = np.lexsort((told["columns"], told["rows"]))
    return Pairs(**{name: values[order] for name, values in told.items()}, shift=one.shift)


def _patience(sides: Sides, scores: Scores) -> Numbers:
    """Return by mentee how much a pair counts after their wait."""
    return np.array([scores.weighing.patience(each.waits) for each in sides.mentees], np.float64)


def _in_order(people: tuple[Side, ...]) -> tuple[Side, ...]:
    return tuple(sorted(people, key=lambda each: each.id))
