"""What is told of people to be matched, in the words of a made-up program."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from match_sides import EVEN, TREE, at

from mentorbook.matching.answers import Matching, Pair, Unmatched
from mentorbook.matching.assigning import assign
from mentorbook.matching.people import Side, Sides
from mentorbook.matching.telling import matching_of
from mentorbook.matching.weighing import Weighing
from mentorbook.reckoning import Reckoning
from mentorbook.records import Register, load_kinds

PROJECT = Path(__file__).parents[2]
DAY = date(2026, 11, 21)
PROGRAM = {
    "id": "pro",
    "terms": {"mentor": "mentor", "mentee": "technician"},
    "occupations": [
        {"id": "nurse", "title": "School nurse", "under": "health"},
        {"id": "midwife", "title": "Midwife", "under": "health"},
        {"id": "firefighter", "title": "Firefighter"},
    ],
    "scenarios": [{"id": "a", "title": "Boosters and belts"}, {"id": "b", "title": "LATCH"}],
    "topics": [{"id": "t", "title": "Air bags"}, {"id": "l", "title": "LATCH"}],
}
A = Side("p-aaaa1", at(44.0), "nurse", languages=("Spanish",), waits=40)
B = Side("p-bbbb1", at(44.2), "nurse", languages=("Spanish", "English"), room=1)
FAR = replace(B, place=at(45.3), id="p-bbbb2")
ENGLISH = replace(B, languages=("English",))
NEAR = replace(EVEN, furthest=60, must_have=("languages",))


def tell(mentees: list[Side], mentors: list[Side], asked: Weighing = EVEN, **more: Any) -> Matching:
    pins = more.pop("pins", None)
    answers = more.pop("answers", ())
    found = assign(Sides(tuple(mentees), tuple(mentors), **more), asked, TREE, pins)
    reckoning = Reckoning(DAY, mentors={(each.program, each.person): each for each in answers})
    return matching_of(found, PROGRAM, Register(load_kinds(PROJECT), (), DAY), reckoning)


def pair(mentee: Side, mentor: Side, asked: Weighing = EVEN) -> Pair:
    (found,) = tell([mentee], [mentor], asked).pairs
    return found


def alone(mentors: list[Side], asked: Weighing = EVEN, mentee: Side = A, **more: Any) -> Unmatched:
    (found,) = tell([mentee], mentors, asked, **more).unmatched
    return found


def many(one: Side, count: int, **more: Any) -> list[Side]:
    return [replace(one, id=f"{one.id}-{number}", **more) for number in range(count)]
