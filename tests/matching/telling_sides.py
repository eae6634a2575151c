"""What is told of people who are matched, in the words of a small program."""

from datetime import date
from pathlib import Path
from typing import Any

from match_sides import EVEN, TREE

from mentorbook.matching.answers import Matching
from mentorbook.matching.assigning import assign
from mentorbook.matching.people import Side, Sides
from mentorbook.matching.telling import matching_of
from mentorbook.matching.weighing import Weighing
from mentorbook.reckoning import Reckoning
from mentorbook.records import Register, load_kinds

DAY = date(2026, 11, 21)
KINDS = load_kinds(Path(__file__).parents[2])
PROGRAM = {"id": "pro", "terms": {"mentor": "mentor", "mentee": "mentee"}}


def tell(mentees: list[Side], mentors: list[Side], asked: Weighing = EVEN, **more: Any) -> Matching:
    found = assign(Sides(tuple(mentees), tuple(mentors), **more), asked, TREE)
    return matching_of(found, PROGRAM, Register(KINDS, (), DAY), Reckoning(DAY))
