"""People to be matched, made from plain data, and the slow way to find the best assignment."""

from collections import Counter
from dataclasses import replace
from itertools import product
from typing import Any

import numpy as np
from hypothesis import strategies as st

from mentorbook.matching.assigning import Assignment, assign
from mentorbook.matching.limits import Limit
from mentorbook.matching.people import Side, Sides
from mentorbook.matching.places import Place
from mentorbook.matching.solving import benefits_of
from mentorbook.matching.weighing import PARTS, Weighing

EVEN = Weighing(dict.fromkeys(PARTS, 1), None, (), 0, 100, 0)
TREE = {"health": "", "nurse": "health", "midwife": "health", "fire": "", "firefighter": "fire", "volunteer": ""}
TIMES = ("weekday-days", "weekday-evenings", "weekends")
WAYS = ("in-person", "video", "phone")


def weighing(**asked: Any) -> Weighing:
    weights = dict.fromkeys(PARTS, 0) | asked.pop("weights") if "weights" in asked else EVEN.weights
    return replace(EVEN, weights=weights, **asked)


def at(north: float, east: float = -70.0) -> Place:
    return Place((north, east), "coordinates")


def some(words: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(words), unique=True, max_size=len(words)).map(tuple)


PLACES = st.one_of(
    st.builds(at, st.sampled_from([44.0, 44.2, 44.5, 45.0])),
    st.just(Place()),
    st.just(Place((44.2, -70.0), "county", "US", "Maine", "Wren County")),
    st.builds(Place, country=st.sampled_from(["US", "CA"]), region=st.sampled_from(["", "Ontario", "Maine"])),
)


def sides(most: int = 4) -> st.SearchStrategy[Sides]:
    def people(first: str, **more: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Side, ...]]:
        one = st.fixed_dictionaries(
            {
                "place": PLACES,
                "occupation": st.sampled_from(["", *TREE]),
                "scenarios": some(("s1", "s2", "s3")),
                "languages": some(("English", "Spanish")),
                "availability": some(TIMES),
                "modes": some(WAYS),
                **more,
            }
        )
        return st.lists(one, max_size=most).map(
            lambda told: tuple(Side(f"p-{first}{number:04}", **each) for number, each in enumerate(told))
        )

    mentees = people("a", waits=st.sampled_from([0, 31, 400]))
    mentors = people("b", room=st.integers(1, 3), travel_miles=st.sampled_from([None, 20, 80]))
    barred = st.sets(st.tuples(st.integers(0, most), st.integers(0, most)), max_size=4).map(
        lambda cells: frozenset((f"p-a{one:04}", f"p-b{two:04}") for one, two in cells)
    )
    return st.builds(Sides, mentees, mentors, tied=barred, ended_badly=barred, forbidden=barred)


WEIGHINGS = st.builds(
    weighing,
    weights=st.fixed_dictionaries({part: st.integers(0, 4) for part in PARTS}),
    furthest=st.sampled_from([None, 30]),
    must_have=some(("languages", "occupation")),
    waiting_percent=st.sampled_from([0, 10]),
    least_percent=st.sampled_from([0, 40]),
)


def matched(found: Assignment) -> dict[str, str]:
    """The pairs, mentor by mentee."""
    people = found.sides
    return {
        people.mentees[row].id: people.mentors[column].id
        for row, column in enumerate(found.chosen.tolist())
        if column >= 0
    }


def benefits(found: Assignment) -> dict[tuple[str, str], int]:
    """The benefit of each pair that may be."""
    pairs, people = found.pairs, found.sides
    patience = np.array([found.scores.weighing.patience(each.waits) for each in people.mentees])
    told = benefits_of(pairs.score, patience[pairs.rows])
    return {
        (people.mentees[row].id, people.mentors[column].id): int(benefit)
        for row, column, benefit, flags in zip(pairs.rows, pairs.columns, told, pairs.flags, strict=True)
        if flags == Limit.NONE
    }


def total(found: Assignment) -> int:
    worth = benefits(found)
    return sum(worth[pair] for pair in matched(found).items())


def best_by_trying_all(found: Assignment) -> int:
    """The largest sum of any assignment, each tried."""
    worth, people = benefits(found), found.sides
    room = {each.id: each.room for each in people.mentors}
    choices = [[None, *(b for a, b in worth if a == mentee.id)] for mentee in people.mentees]
    best = 0
    for tried in product(*choices):
        if all(count <= room[each] for each, count in Counter(filter(None, tried)).items()):
            told = zip(people.mentees, tried, strict=True)
            best = max(best, sum(worth[mentee.id, mentor] for mentee, mentor in told if mentor))
    return best


def run(people: Sides, asked: Weighing = EVEN, **more: Any) -> Assignment:
    return assign(people, asked, TREE, **more)
