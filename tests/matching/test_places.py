"""Where people are: their own coordinates, ZIP codes, counties, and what is said where none of these helps."""

import math
import subprocess
import sys
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from match_sides import EVEN, TREE, at

from mentorbook.matching.people import Side
from mentorbook.matching.places import EARTH, Place, county_centre, place_of
from mentorbook.matching.scoring import Scores

# Cities' great-circle distances as almanacs give them; a ZIP code's centre lies within a few miles of the city's.
KNOWN = [
    ("10001", "90210", 2451, 15),  # New York, Beverly Hills
    ("60601", "10001", 712, 6),  # Chicago, New York
    ("02108", "10001", 190, 5),  # Boston, New York
    ("99501", "94103", 2010, 15),  # Anchorage, San Francisco
    ("04401", "04901", 45, 4),  # Bangor, Waterville
]
ONTARIO = {"region": "Ontario", "country": "CA"}
ZERO = np.array([0])


def haversine(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Miles between two points, by the formula that navigators use; the product goes by the chord through the globe."""
    north, far_north = math.radians(one[0]), math.radians(other[0])
    across = math.sin((far_north - north) / 2) ** 2
    along = math.cos(north) * math.cos(far_north) * math.sin(math.radians(other[1] - one[1]) / 2) ** 2
    return 2 * EARTH * math.asin(min(1.0, math.sqrt(across + along)))


@pytest.mark.parametrize(("one", "other", "miles", "off"), KNOWN)
def test_distances_between_zip_codes_are_the_known_ones(one: str, other: str, miles: float, off: float) -> None:
    people = [[Side(code, place(postal_code=code))] for code in (one, other)]
    assert Scores(*people, EVEN, TREE).miles(ZERO, ZERO)[0] == pytest.approx(miles, abs=off)


@given(*[st.floats(-90, 90), st.floats(-180, 180)] * 2)
def test_the_distance_is_that_along_the_great_circle(
    north: float, east: float, far_north: float, far_east: float
) -> None:
    scores = Scores([Side("p-a", at(north, east))], [Side("p-b", at(far_north, far_east))], EVEN, TREE)
    told = float(scores.miles(ZERO, ZERO)[0])
    assert told == pytest.approx(haversine((north, east), (far_north, far_east)), abs=0.01)
    assert 0 <= told <= 3959 * math.pi


def place(**data: Any) -> Place:
    return place_of({"place": data})


def test_own_coordinates_come_first() -> None:
    found = place(latitude=44.5, longitude=-69.5, postal_code="10001", country="US")
    assert (found.at, found.by, found.trouble) == ((44.5, -69.5), "coordinates", "")
    assert place(latitude=44, postal_code="04401").by == "ZIP code"


@pytest.mark.parametrize("code", ["04401", "04401-1234"])
@pytest.mark.parametrize("country", [{}, {"country": "US"}])
def test_a_zip_code_is_its_centre(code: str, country: dict[str, str]) -> None:
    found = place(postal_code=code, **country)
    assert found.at == (44.8242, -68.7918)
    assert (found.by, found.trouble) == ("ZIP code", "")


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ({}, ("US", "Maine", "Penobscot County")),
        ({"region": "ME"}, ("US", "Maine", "Penobscot County")),
        ({"county": "penobscot"}, ("US", "Maine", "Penobscot County")),
        ({"county": "Wren County"}, ("US", "", "Wren County")),  # what is recorded stays
        ({"region": "Ohio"}, ("US", "Ohio", "")),
        ({"latitude": 44.0, "longitude": -70.0}, ("US", "Maine", "Penobscot County")),
        ({"country": "DE"}, ("DE", "", "")),
    ],
)
def test_a_zip_code_tells_its_county_and_state(data: dict[str, Any], told: tuple[str, str, str]) -> None:
    found = place(postal_code="04401", **data)
    assert (found.country, found.region, found.county) == told


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"county": "Wren County", "region": "ME"}, {"county": "Wren County", "region": "Maine"}),
        ({"county": "Wren", "region": "Maine"}, {"county": "wren county", "region": "Maine"}),
        ({"county": "Wren", "region": "DC"}, {"county": "Wren", "region": "District of Columbia"}),
        ({"county": "Wren", **ONTARIO}, {"county": "WREN", **ONTARIO, "region": "ontario"}),
        ({"postal_code": "K1A 0B1", "country": "CA"}, {"postal_code": "k1a0b1", "country": "CA"}),
    ],
)
def test_a_place_in_another_spelling_is_the_same(one: dict[str, Any], other: dict[str, Any]) -> None:
    scores = Scores([Side("p-a", place(**one))], [Side("p-b", place(**other))], EVEN, TREE)
    assert scores.parts(ZERO, ZERO)["distance"][0] == (1.0 if "postal_code" in one else 0.8)


@pytest.mark.parametrize(("letters", "code", "name"), [("PR", "00901", "Puerto Rico"), ("GU", "96910", "Guam")])
def test_a_territory_is_at_home_however_it_is_written(letters: str, code: str, name: str) -> None:
    told = [
        place(country=letters, postal_code=code),
        place(country="US", region=letters, postal_code=code),
        place(region=name, postal_code=code),
        place(country="US", postal_code=code),
    ]
    assert {(each.by, each.country, each.region) for each in told} == {("ZIP code", "US", name)}
    assert place(country=letters).region == name


def test_a_state_is_called_by_its_name_and_only_at_home() -> None:
    assert place(region="dc").region == "District of Columbia"
    assert place(region="new york", country="US").region == "New York"
    assert place(region="NB", country="CA").region == "NB"
    assert place(region="PR", country="CN").region == "PR"
    assert place(region="Ontario").region == "Ontario"


@pytest.mark.parametrize("region", ["Maine", "ME", "maine "])
@pytest.mark.parametrize("county", ["Penobscot County", "Penobscot", "PENOBSCOT county"])
def test_without_a_known_zip_code_a_county_is_the_middle_of_its_own(region: str, county: str) -> None:
    found = place(postal_code="00000", region=region, county=county, country="US")
    assert found.at
    assert found.by == "county"
    assert found.trouble == "the ZIP code is not known"
    assert haversine(found.at, (44.8242, -68.7918)) < 50


def test_a_county_on_both_sides_of_the_date_line_stays_where_it_is() -> None:
    found = county_centre("Aleutians West Census Area", "AK")
    assert found
    assert 50 < found[0] < 58
    assert abs(found[1]) > 160


@pytest.mark.parametrize(
    ("data", "trouble"),
    [
        ({}, "no place is recorded"),
        ({"postal_code": "00000"}, "the ZIP code is not known"),
        ({"postal_code": "09001", "country": "US"}, "the ZIP code is not known"),  # of the forces, anywhere
        ({"region": "Maine", "country": "US"}, "no ZIP code is recorded"),
        ({"county": "Penobscot County"}, "no ZIP code is recorded"),  # in which state?
        ({"county": "Wren County", "region": "Maine"}, "no ZIP code is recorded"),  # there is none
        ({"postal_code": "K7M", "country": "CA", "region": "Ontario"}, "outside the United States"),
        ({"postal_code": "10115", "country": "DE"}, "outside the United States"),  # not New York's
        ({"postal_code": "K7M1A1"}, "the ZIP code is not known"),
    ],
)
def test_what_cannot_be_found_is_said_and_the_names_stay(data: dict[str, str], trouble: str) -> None:
    found = place(**data)
    assert found.at is None
    assert trouble in found.trouble
    assert {name: getattr(found, name) for name in data} == data


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        (Place(country="CA", region="Ontario", postal_code="K7M"), Place(country="CA", postal_code="k7m"), 1.0),
        (Place(region="Maine", county="Wren"), Place(region="Maine", county="Wren"), 0.8),
        (Place(region="Maine", county="Wren"), Place(region="Ohio", county="Wren"), 0.3),
        (Place(country="CA", region="Ontario"), Place(country="CA", region="ontario"), 0.6),
        (Place(country="CA", region="Ontario"), Place(country="CA", region="Quebec"), 0.3),
        (Place(country="CA", region="Ontario"), Place(country="US", region="Ontario"), 0),
        (Place(country="CA", region="Ontario"), Place(country="CA"), None),
        (Place(country="CA"), Place(), None),
        (Place(), Place(), None),
        (Place((44.0, -70.0), "ZIP code", "US", "Maine"), Place(country="US", region="Maine"), 0.6),
    ],
)
def test_places_without_a_point_are_compared_by_name(one: Place, other: Place, near: float | None) -> None:
    scores = Scores([Side("p-a", one)], [Side("p-b", other)], EVEN, TREE)
    told = float(scores.parts(ZERO, ZERO)["distance"][0])
    assert (None if math.isnan(told) else told) == near


def test_the_book_alone_asks_for_no_solver_and_no_table() -> None:
    asked = "import sys, mentorbook.book, mentorbook.cli.main, mentorbook.matching\nprint(*sys.modules)"
    told = subprocess.run([sys.executable, "-c", asked], check=True, capture_output=True, text=True).stdout.split()
    assert {"scipy", "numpy", "zipcodes"} & set(told) == set()
