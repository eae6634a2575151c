"""The mentors whom it is worth looking at, for each mentee of a large program."""

import numpy as np
from scipy.spatial import cKDTree

from mentorbook.matching.people import Sides
from mentorbook.matching.places import EARTH
from mentorbook.matching.scoring import Scores, Whole

NEAREST = 40  # mentors of any occupation
ALIKE = 24  # of the same occupation
BLIND = 24  # whose place is not known well enough, or for a mentee whose place is not


def near_pairs(sides: Sides, scores: Scores) -> tuple[Whole, Whole]:
    """Return pairs by mentee: the nearest mentors, the nearest of the same occupation, and some without a place."""
    told = [
        _nearest(scores, np.arange(len(sides.mentees)), np.arange(len(sides.mentors)), NEAREST),
        *(_nearest(scores, *alike, ALIKE) for alike in scores.alike()),
        _blind(sides, scores),
    ]
    width = len(sides.mentors)
    cells = np.unique(np.concatenate([rows * width + columns for rows, columns in told]))
    return cells // width, cells % width


def _nearest(scores: Scores, mentees: Whole, mentors: Whole, count: int) -> tuple[Whole, Whole]:
    """Return the nearest of these mentors for each of these mentees, within the furthest distance."""
    ours = mentees[~np.isnan(scores.points[0][mentees, 0])]
    theirs = mentors[~np.isnan(scores.points[1][mentors, 0])]
    if not len(ours) or not len(theirs):
        return np.empty(0, np.int64), np.empty(0, np.int64)
    furthest = scores.weighing.furthest
    chord = np.inf if furthest is None else 2 * np.sin(min(furthest / EARTH, np.pi) / 2) * (1 + 1e-9)
    count = min(count, len(theirs))
    tree = cKDTree(scores.points[1][theirs])
    _, found = tree.query(scores.points[0][ours], k=np.arange(1, count + 1), distance_upper_bound=chord)
    there = found < len(theirs)
    return np.repeat(ours, there.sum(axis=1)), theirs[found[there]]


def _blind(sides: Sides, scores: Scores) -> tuple[Whole, Whole]:
    """Return pairs of which one has no point: those of the same region, then those of the same occupation, then any."""
    rows: list[int] = []
    columns: list[int] = []
    everybody = np.arange(len(sides.mentors))
    without = everybody[np.isnan(scores.points[1][:, 0])]
    for row, mentee in enumerate(sides.mentees):
        among = everybody if mentee.place.at is None else without
        if not len(among):
            continue
        if len(among) > BLIND:
            here = np.full(len(among), row)
            parts = scores.parts(here, among)
            among = among[np.argsort(-scores.score(parts), kind="stable")[:BLIND]]
        rows += [row] * len(among)
        columns += among.tolist()
    return np.array(rows, np.int64), np.array(columns, np.int64)
