"""Where no miles are known: names are compared, other countries are too far, and what cannot be checked is said."""

from dataclasses import replace
from typing import Any

import pytest
from match_sides import EVEN, at, run, weighing
from telling_sides import tell

from mentorbook.matching import BarredPinError
from mentorbook.matching.limits import Limit
from mentorbook.matching.people import Side, Sides
from mentorbook.matching.places import Place, place_of
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
        ({"place": BANGOR}, {"place": replace(BANGOR, by="coordinates", country="CA")}, NEAR, Limit.NONE),
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


AROOSTOOK = {"county": "Aroostook County", "region": "Maine", "country": "US"}  # its ends lie 135 miles apart
HERE = {"latitude": 46.705, "longitude": -68.242}


@pytest.mark.parametrize(
    ("mentee", "mentor", "percent", "sentence"),
    [
        (AROOSTOOK, AROOSTOOK, 80, "The same county."),
        (AROOSTOOK, {"county": "aroostook", "region": "ME"}, 80, "The same county."),
        ({"postal_code": "04401"}, {"postal_code": "04401"}, 100, "The same postal code."),
        ({"postal_code": "04401"}, {"postal_code": "04401-1234"}, 100, "The same postal code."),
        ({"postal_code": "04401"}, {"postal_code": "04401", "region": "Ohio"}, 100, "The same postal code."),
        ({"postal_code": "20013"}, {"postal_code": "20026"}, 80, "The same county."),  # two of one centre
        (
            {"postal_code": "00617"},
            {"county": "Barceloneta Municipio", "region": "PR"},
            80,
            "The same county.",
        ),  # its one
        ({"postal_code": "04401"}, {"county": "Penobscot", "region": "ME"}, 80, "The same county."),
        ({"postal_code": "04401"}, {"county": "Hancock", "region": "ME"}, 64, "About 35 miles apart."),
        (HERE, HERE, 100, "Less than a mile apart."),
        (HERE | AROOSTOOK, HERE | AROOSTOOK, 100, "Less than a mile apart."),
        (HERE | AROOSTOOK, AROOSTOOK, 80, "The same county."),  # near its middle, which nobody lives at
    ],
)
def test_the_middle_that_two_share_tells_no_miles(
    mentee: dict[str, Any], mentor: dict[str, Any], percent: int, sentence: str
) -> None:
    one, other = (place_of({"place": each}) for each in (mentee, mentor))
    (pair,) = tell([replace(A, place=one)], [replace(B, place=other)], weighing(weights={"distance": 1})).pairs
    assert (pair.percent, pair.sentence) == (percent, sentence)
    assert (pair.miles is None) == sentence.startswith("The same")
    (pair,) = tell([replace(A, place=one)], [replace(B, place=other)], replace(NEAR, furthest=400)).pairs
    assert "how far apart they are" not in pair.unknown


def test_where_not_even_the_names_compare_it_is_said_that_the_distance_is_not_known() -> None:
    one, other = (place_of({"place": {"postal_code": code, "county": code}}) for code in ("20013", "20026"))
    (pair,) = tell([replace(A, place=one)], [replace(B, place=other)], weighing(weights={"distance": 1})).pairs
    assert pair.unknown == ("how far apart they are",)


@pytest.mark.parametrize(
    ("mentor", "within"),
    [
        (BANGOR, "within 60 miles"),
        (replace(BANGOR, at=(44.6, -68.8), postal_code="04402"), "within 60 miles"),
        (replace(BANGOR, postal_code="04402", county="Wren County"), "within 60 miles or at an unknown distance"),
        (WREN, "within 60 miles or at an unknown distance"),
    ],
)
def test_who_is_near_enough_by_name_is_not_told_at_an_unknown_distance(mentor: Place, within: str) -> None:
    asked = replace(NEAR, must_have=("languages",))
    mentee = replace(A, place=BANGOR, languages=("Spanish",))
    (alone,) = tell([mentee], [replace(B, place=mentor, languages=("English",))], asked).unmatched
    assert alone.says == f"Nobody with room {within} offers Spanish."


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
