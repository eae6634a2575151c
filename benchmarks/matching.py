"""Matching holds against another project's, and for a whole nation. Run it with PYTHONPATH=tests/matching.

matching.py nation         43,000 mentees and 10,000 mentors: seconds, memory
matching.py samples        the candidates' assignment against the whole table's, where that can be solved
matching.py peer PYTHON …  against mentor-match on the same scores, at these sizes; PYTHON has it installed
"""

# ruff: noqa: T201 - it prints its figures
import json
import random
import resource
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from time import perf_counter

import numpy as np
from match_sides import TIMES, TREE, WAYS

from mentorbook.matching import assigning, solving
from mentorbook.matching.assigning import Assignment, assign
from mentorbook.matching.people import Side, Sides
from mentorbook.matching.places import Place
from mentorbook.matching.telling import matching_of
from mentorbook.matching.weighing import Weighing
from mentorbook.reckoning import Reckoning
from mentorbook.records import Register, load_kinds

WEIGHTS = {"occupation": 4, "distance": 4, "scenarios": 2, "topics": 1, "languages": 2, "availability": 1, "mode": 1}
LIKE_STATE_CPS = Weighing(WEIGHTS, 60, ("languages",), 5, 30, 0)
LANGUAGES = ("English", "Spanish", "Vietnamese", "Navajo")
CITIES = 300
PATIENCE = 240  # seconds for another project
ROOT = Path(__file__).parents[1]
PROGRAM = {
    "id": "pro",
    "terms": {"mentor": "mentor", "mentee": "mentee"},
    "occupations": [{"id": job, "title": job} for job in TREE],
}


def people(mentees: int, mentors: int, seed: int = 7, cities: int = CITIES) -> Sides:
    """Made-up people around so many cities; some places are not known, some only by name."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    centres = [(chance.uniform(30, 48), chance.uniform(-122, -70)) for _ in range(cities)]
    jobs = list(TREE)

    def some(words: tuple[str, ...], least: int = 1) -> tuple[str, ...]:
        return tuple(chance.sample(words, chance.randint(least, min(3, len(words)))))

    def place() -> Place:
        if chance.random() < 0.02:
            return Place(country="US", region=f"Region {chance.randrange(50)}")
        north, east = chance.choice(centres)
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
    """Return an assignment, and the seconds that it took."""
    begun = perf_counter()
    return work(), perf_counter() - begun


def worth(found: Assignment) -> int:
    """The sum of the benefits of the pairs, in whole units."""
    scores, chosen = found.scores, found.chosen
    rows = np.flatnonzero(chosen >= 0)
    score = scores.score(scores.parts(rows, chosen[rows]))
    patience = np.array([scores.weighing.patience(found.sides.mentees[row].waits) for row in rows])
    return int(solving.benefits_of(score, patience).sum())


def nation(mentees: int = 43_000, mentors: int = 10_000) -> None:
    """So many people at once, and then told."""
    made = people(mentees, mentors)
    found, seconds = timed(lambda: assign(made, LIKE_STATE_CPS, TREE))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2
    pairs = int((found.chosen >= 0).sum())
    room = sum(each.room for each in made.mentors)
    looked = len(found.pairs.rows)
    print(f"{mentees} x {mentors}, room {room}: {pairs} pairs of {looked} looked at, {seconds:.1f} s, {memory:.2f} GiB")
    day = date(2026, 11, 21)
    begun = perf_counter()
    told = matching_of(found, PROGRAM, Register(load_kinds(ROOT), (), day), Reckoning(day))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2
    print(f"told with {len(told.unmatched)} alone in {perf_counter() - begun:.1f} s more, {memory:.2f} GiB")


def samples() -> None:
    """The same people, once with all pairs and once with the candidates alone."""
    for mentees, mentors, cities in ((1500, 350, 10), (1000, 1000, 30), (2000, 900, 10), (4300, 1000, 30)):
        made = people(mentees, mentors, mentors, cities)  # as many mentors a city as in the nation, or more
        assigning.MOST_PAIRS, solving.MOST_CELLS = 10**9, 10**9
        whole, seconds = timed(lambda made=made: assign(made, LIKE_STATE_CPS, TREE))
        assigning.MOST_PAIRS, solving.MOST_CELLS = 0, 0
        near, quick = timed(lambda made=made: assign(made, LIKE_STATE_CPS, TREE))
        best, told = worth(whole), worth(near)
        share = 100 * told / best
        print(
            f"{mentees} x {mentors}: whole {best} in {seconds:.2f} s, candidates {told} in {quick:.2f} s: {share:.3f} %"
        )


def peer(python: str, *sizes: str) -> None:
    """Both get the same scores; each mentor has room for one, since the other project knows no more."""
    for size in map(int, sizes):
        made = people(size, size, size)
        made = replace(made, mentors=tuple(replace(each, room=1) for each in made.mentors))
        asked = replace(LIKE_STATE_CPS, furthest=None)
        found, seconds = timed(lambda made=made, asked=asked: assign(made, asked, TREE))
        worths = np.zeros((size, size), np.int64)
        able = found.pairs.flags == 0
        patience = np.array([asked.patience(each.waits) for each in found.sides.mentees])
        benefits = solving.benefits_of(found.pairs.score, patience[found.pairs.rows])
        worths[found.pairs.rows[able], found.pairs.columns[able]] = benefits[able]
        ours = sum(int(worths[row, column]) for row, column in enumerate(found.chosen) if column >= 0)
        print(f"{size} x {size}: ours {ours} in {seconds:.2f} s with the scores", end="; ", flush=True)
        command = [python, "-P", str(Path(__file__).with_name("matching_peer.py"))]
        try:
            done = subprocess.run(  # noqa: S603 - a program that somebody named
                command, input=json.dumps(worths.tolist()), capture_output=True, text=True, check=True, timeout=PATIENCE
            )
        except subprocess.TimeoutExpired:
            print(f"mentor-match had not ended after {PATIENCE} s")
            continue
        told = json.loads(done.stdout)
        theirs = sum(int(worths[row, column]) for row, column in told["pairs"])
        print(f"mentor-match {theirs} in {told['seconds']:.2f} s, the scores known")


if __name__ == "__main__":
    if sys.argv[1] == "peer":
        peer(*sys.argv[2:])
    else:
        {"nation": nation, "samples": samples}[sys.argv[1]](*map(int, sys.argv[2:]))
