"""Limits of distance where a point is missing: other countries are too far, and what cannot be checked is said."""

from dataclasses import replace
from typing import Any

import pytest
from match_sides import EVEN, at, run, weighing
from telling_sides import tell

from mentorbook.matching import BarredPinError
from mentorbook.matching.limits import Limit
from mentorbook.matching.people import Side, Sides
from mentorbook.matching.places import Place
from mentorbook.matching.weighing import Weighing

ALBERTA = Place(country="CA", region="Alberta")
BANGOR = Place((44.8, -68.8), "ZIP code", "US", "Maine", "Penobscot County", "04401")
WREN = Place(None, "", "US", "Maine", "Wren County")
NEAR, FREE = replace(EVEN, furthest=60), EVEN
IN_PERSON, EITHER = {"modes": ("in-person",)}, {"modes": ("in-person", "video")}
A, B = Side("p-a"), Side("p-b", room=1, modes=("in-person", "video"))


@pytest.mark.parametrize(
    ("mentee", "mentor", "asked", "limit"),
    [
        ({"place": ALBERTA}, {"place": BANGOR}, NEAR, Limit.TOO_FAR),
        ({"place": BANGOR}, {"place": ALBERTA}, NEAR, Limit.TOO_FAR),
        ({"place": BANGOR}, {"place": ALBERTA}, FREE, Limit.NONE),
        ({"place": BANGOR, **IN_PERSON}, {"place": ALBERTA, "travel_miles": 20}, FREE, Limit.BEYOND_TRAVEL),
        ({"place": BANGOR, **IN_PERSON}, {"place": ALBERTA, "travel_miles": 20}, NEAR, Limit.TOO_FAR | 32),
        ({"place": BANGOR, **IN_PERSON}, {"place": ALBERTA}, FREE, Limit.NONE),
        ({"place": BANGOR, **EITHER}, {"place": ALBERTA, "travel_miles": 20}, FREE, Limit.NONE),
        ({"place": BANGOR, **IN_PERSON}, {"place": WREN, "travel_miles": 20}, NEAR, Limit.NONE),
        ({"place": Place()}, {"place": ALBERTA}, NEAR, Limit.NONE),
        # with both points known, a border is none
        ({"place": BANGOR}, {"place": replace(BANGOR, country="CA")}, NEAR, Limit.NONE),
    ],
)
def test_other_countries_are_beyond_any_limit(
    mentee: dict[str, Any], mentor: dict[str, Any], asked: Weighing, limit: Limit
) -> None:
    found = run(Sides((replace(A, **mentee),), (replace(B, **mentor),)), asked)
    assert found.pairs.flags.tolist() == [limit]
    assert (found.chosen[0] == 0) == (limit == Limit.NONE)


def test_in_another_country_to_meet_in_person_is_no_way_in_common() -> None:
    asked = weighing(weights={"mode": 1})
    mentee, mentor = replace(A, place=BANGOR, **EITHER), replace(B, place=ALBERTA, travel_miles=20)
    (pair,) = tell([mentee], [mentor], asked).pairs
    assert (pair.percent, pair.sentence) == (75, "Can meet by video.")
    (pair,) = tell([mentee], [replace(mentor, travel_miles=None)], asked).pairs
    assert (pair.percent, pair.sentence) == (100, "Can meet in person.")


@pytest.mark.parametrize(
    ("mentee", "mentor", "asked", "said"),
    [
        ({"place": WREN}, {"place": BANGOR}, NEAR, True),
        ({"place": Place()}, {"place": BANGOR}, NEAR, True),
        ({"place": Place(country="US")}, {"place": Place(country="US")}, NEAR, True),
        ({"place": WREN}, {"place": WREN}, NEAR, False),  # the same county
        ({"place": replace(ALBERTA, postal_code="T0A")}, {"place": replace(ALBERTA, postal_code="T0A")}, NEAR, False),
        ({"place": BANGOR}, {"place": BANGOR}, NEAR, False),
        ({"place": WREN}, {"place": BANGOR}, FREE, False),
        ({"place": WREN, **IN_PERSON}, {"place": BANGOR, "travel_miles": 9}, FREE, True),
        ({"place": WREN, **IN_PERSON}, {"place": BANGOR}, FREE, False),
        ({"place": WREN, **EITHER}, {"place": BANGOR, "travel_miles": 9}, FREE, False),
    ],
)
@pytest.mark.parametrize("weight", [0, 1])
def test_a_limit_of_distance_that_cannot_be_checked_is_said(
    mentee: dict[str, Any], mentor: dict[str, Any], asked: Weighing, *, said: bool, weight: int
) -> None:
    asked = replace(asked, weights={**asked.weights, "distance": weight})
    (pair,) = tell([replace(A, **mentee)], [replace(B, **mentor)], asked).pairs
    assert ("how far apart they are" in pair.unknown) == said


@pytest.mark.parametrize(
    ("mentor", "says"),
    [
        (ALBERTA, "p-a cannot be matched with p-b: they are in different countries, and the program's furthest is 60 "),
        (at(46.0), "p-a cannot be matched with p-b: they are 101 miles apart, and the program's furthest is 60 miles."),
    ],
)
def test_a_pin_that_is_too_far_is_told_so(mentor: Place, says: str) -> None:
    with pytest.raises(BarredPinError) as told:
        run(Sides((replace(A, place=BANGOR),), (replace(B, place=mentor),)), NEAR, pins={"p-a": "p-b"})
    assert str(told.value).startswith(says)
