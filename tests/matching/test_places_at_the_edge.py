"""A county is in its country, and who lives just as far away as may be is looked at."""

from dataclasses import replace
from math import degrees

import pytest
from match_sides import EVEN, at, matched, run

from mentorbook.matching import assigning
from mentorbook.matching.limits import Limit
from mentorbook.matching.people import Side, Sides
from mentorbook.matching.places import EARTH, Place, place_of


def test_a_county_whose_middle_was_taken_is_in_the_united_states() -> None:
    found = place_of({"place": {"county": "Penobscot County", "region": "Maine"}})
    assert (found.by, found.country) == ("county", "US")
    assert found.is_abroad_of(Place(country="CA"))
    two = Sides((Side("p-a", found),), (Side("p-b", Place(country="CA"), room=1),))
    assert run(two, replace(EVEN, furthest=60)).pairs.flags.tolist() == [Limit.TOO_FAR]


def test_who_lives_just_as_far_away_as_may_be_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    found: dict[str, list[int]] = {"whole": [], "near": []}
    for how, most in (("whole", assigning.MOST_PAIRS), ("near", -1)):  # -1: every program counts as a large one
        monkeypatch.setattr(assigning, "MOST_PAIRS", most)
        for miles in range(1, 121):
            mentor = Side("p-b", at(degrees(miles / EARTH)), room=1)
            if matched(run(Sides((Side("p-a", at(0.0)),), (mentor,)), replace(EVEN, furthest=miles))):
                found[how].append(miles)
    assert found["near"] == found["whole"]
    assert found["whole"]
