"""The mentors whom it is worth looking at, for each mentee of a large program."""

import numpy as np
from scipy.spatial import cKDTree

from mentorbook.matching.people import Sides
from mentorbook.matching.places import EARTH
from mentorbook.matching.scoring import Scores, Whole

NEAREST = 40  # mentors of any occupation
ALIKE = 24  # of the same occupation
FEW = 8  # mentors whom nothing rules out; with fewer, it is looked further
FURTHER = 16  # times as many
BLIND = 24  # whose place is not known well enough, or for a mentee whose place is not
_CHUNK = 200_000  # pairs looked at at once


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


def further_pairs(sides: Sides, scores: Scores, short: Whole) -> tuple[Whole, Whole]:
    """Return pairs by mentee of those whose nearest mentors are nearly all ruled out, as where a language is rare.

    `short` are places in the list of mentees.
    """
    width = len(sides.mentors)
    rows, columns = _nearest(scores, short, np.arange(width), NEAREST * FURTHER)
    cells = np.unique(rows * width + columns)
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
    mentees, mentors = np.arange(len(sides.mentees)), np.arange(len(sides.mentors))
    lost, lost_mentors = np.isnan(scores.points[0][:, 0]), np.isnan(scores.points[1][:, 0])
    told = [_best(scores, mentees[lost], mentors), _best(scores, mentees[~lost], mentors[lost_mentors])]
    return np.concatenate([rows for rows, _ in told]), np.concatenate([columns for _, columns in told])


def _best(scores: Scores, mentees: Whole, mentors: Whole) -> tuple[Whole, Whole]:
    """Return the best of these mentors for each of these mentees, some mentees at a time."""
    rows, columns = [np.empty(0, np.int64)], [np.empty(0, np.int64)]
    count = min(BLIND, len(mentors))
    at_once = max(1, _CHUNK // max(1, len(mentors)))
    for first in range(0, len(mentees) if count else 0, at_once):
        some = mentees[first : first + at_once]
        all_rows, all_columns = np.repeat(some, len(mentors)), np.tile(mentors, len(some))
        score = scores.score(scores.parts(all_rows, all_columns)).reshape(len(some), len(mentors))
        best = np.argsort(-score, axis=1, kind="stable")[:, :count]
        rows.append(np.repeat(some, count))
        columns.append(mentors[best].ravel())
    return np.concatenate(rows), np.concatenate(columns)
