"""How a mentorship ended, or that it cannot be read, keeps two apart in its own program alone."""

from array import array
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mentorbook.matching.people import sides_of
from mentorbook.reading import Source
from mentorbook.reckoning import MentorshipAnswer, MentorshipState, Reckoning
from mentorbook.records import Record, Register, load_kinds

DAY = date(2026, 11, 21)
KINDS = load_kinds(Path(__file__).parents[2])
BARRED = frozenset({("p-e", "p-m")})


def mentorship(program: str) -> Record:
    data: dict[str, Any] = {"id": "ms-1", "program": program, "mentor": "p-m", "mentee": "p-e"}
    data |= {"proposed": {"on": "2026-03-09"}, "closure": {"on": "2026-09-09", "outcome": "rematched"}}
    return Record("mentorship", "ms-1", Source("ms-1.yaml", data, "", array("I", [0])))


@pytest.mark.parametrize(("program", "barred"), [("car-seats", BARRED), ("graduates", frozenset())])
def test_a_bad_end_bars_a_pair_in_its_own_program(program: str, barred: frozenset[tuple[str, str]]) -> None:
    register = Register(KINDS, [mentorship(program)], DAY)
    closed = MentorshipAnswer("ms-1", program, "p-m", "p-e", MentorshipState.CLOSED, DAY, DAY, None, DAY)
    assert sides_of(register, Reckoning(DAY, mentorships={"ms-1": closed}), "car-seats").ended_badly == barred


@pytest.mark.parametrize(("program", "barred"), [("car-seats", BARRED), ("graduates", frozenset())])
def test_a_mentorship_that_cannot_be_used_bars_a_pair_in_its_own_program(
    program: str, barred: frozenset[tuple[str, str]]
) -> None:
    register = Register(KINDS, (), DAY, missing=[mentorship(program)])
    assert sides_of(register, Reckoning(DAY), "car-seats").ended_badly == barred
