"""Matching holds against another project's, and for a whole nation. Run it with PYTHONPATH=tests/matching.

    matching.py nation   43,000 mentees and 10,000 mentors: seconds, memory
    matching.py samples  the candidates' assignment against the whole table's, where that can be solved
    matching.py peer     against mentor-match, on the same scores (pip install mentor-match, in an environment of its own)
"""

import random
import resource
import sys
from collections.abc import Callable
from dataclasses import replace
from time import perf_counter

from match_sides import TIMES, TREE, WAYS

from mentorbook.matching import assigning, solving
from mentorbook.matching.assigning import Assignment, assign
from mentorbook.matching.people import Side, Sides
from mentorbook.matching.places import Place
from mentorbook.matching.weighing import Weighing

WEIGHTS = {"occupation": 4, "distance": 4, "scenarios": 2, "topics": 1, "languages": 2, "availability": 1, "mode": 1}
LIKE_STATE_CPS = Weighing(WEIGHTS, 60, ("languages",), 5, 30, 0)
LANGUAGES = ("English", "Spanish", "Vietnamese", "Navajo")
CITIES = 300


def people(mentees: int, mentors: int, seed: int = 7) -> Sides:
    """Made-up people around so many cities; some places are not known, some only by name."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    cities = [(chance.uniform(30, 48), chance.uniform(-122, -70)) for _ in range(CITIES)]
    jobs = list(TREE)

    def some(words: tuple[str, ...], least: int = 1) -> tuple[str, ...]:
        return tuple(chance.sample(words, chance.randint(least, min(3, len(words)))))

    def place() -> Place:
        if chance.random() < 0.02:
            return Place(country="US", region=f"Region {chance.randrange(50)}")
        north, east = chance.choice(cities)
        return Place((chance.gauss(north, 0.4), chance.gauss(east, 0.4)), "ZIP code", "US")

    def side(own: str) -> Side:
        return Side(
            own,
            place(),
            chance.choice(jobs),
            some(tuple(f"s{number}" for number in range(12))),
            some(tuple(f"t{number}" for number in range(17)), 0),
            ("English", *some(LANGUAGES[1:], 0)) if chance.random() < 0.9 else (chance.choice(LANGUAGES[1:]),),
            some(TIMES),
            some(WAYS),
        )

    return Sides(
        tuple(replace(side(f"p-a{number:05}"), waits=chance.randrange(300)) for number in range(mentees)),
        tuple(
            replace(side(f"p-b{number:05}"), room=chance.randint(1, 3), travel_miles=chance.choice([None, 20, 40]))
            for number in range(mentors)
        ),
    )


def timed(work: Callable[[], Assignment]) -> tuple[Assignment, float]:
    begun = perf_counter()
    return work(), perf_counter() - begun


def worth(found: Assignment) -> int:
    """The sum of the benefits of the pairs, in whole units."""
    scores, chosen = found.scores, found.chosen
    import numpy as np  # noqa: PLC0415

    rows = np.flatnonzero(chosen >= 0)
    score = scores.score(scores.parts(rows, chosen[rows]))
    patience = np.array([scores.weighing.patience(found.sides.mentees[row].waits) for row in rows])
    return int(solving.benefits_of(score, patience).sum())


def nation(mentees: int = 43_000, mentors: int = 10_000) -> None:
    made = people(mentees, mentors)
    found, seconds = timed(lambda: assign(made, LIKE_STATE_CPS, TREE))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2
    pairs = int((found.chosen >= 0).sum())
    room = sum(each.room for each in made.mentors)
    looked = len(found.pairs.rows)
    print(f"{mentees} x {mentors}, room {room}: {pairs} pairs of {looked} looked at, {seconds:.1f} s, {memory:.2f} GiB")


def samples() -> None:
    for mentees, mentors, seed in ((1500, 350, 1), (1000, 1000, 2), (2000, 900, 3)):
        made = people(mentees, mentors, seed)
        assigning.MOST_PAIRS, solving.MOST_CELLS = 10**9, 10**9
        whole, seconds = timed(lambda made=made: assign(made, LIKE_STATE_CPS, TREE))
        assigning.MOST_PAIRS, solving.MOST_CELLS = 0, 0
        near, quick = timed(lambda made=made: assign(made, LIKE_STATE_CPS, TREE))
        best, told = worth(whole), worth(near)
        share = 100 * told / best
        print(f"{mentees} x {mentors}: whole {best} in {seconds:.2f} s, candidates {told} in {quick:.2f} s: {share:.3f} %")


if __name__ == "__main__":
    {"nation": nation, "samples": samples}[sys.argv[1]](*map(int, sys.argv[2:]))
