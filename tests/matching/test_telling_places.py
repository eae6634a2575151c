"""What is told of everybody together: regions in one spelling, and notes on places in plain words."""

from dataclasses import replace

import pytest
from hypothesis import given
from match_sides import EVEN, WEIGHINGS, at, sides
from telling_sides import tell

from mentorbook.exports.matching import matching_text
from mentorbook.matching.people import Side, Sides
from mentorbook.matching.places import Place, place_of
from mentorbook.matching.weighing import Weighing

B = Side("p-b", at(44.0), room=1)
FIVE = "p-a0, p-a1, p-a2, p-a3, p-a4"
MAINE = {"country": "US", "region": "Maine"}


@pytest.mark.parametrize(
    ("places", "regions"),
    [
        (
            [
                {"county": "Wren County", "region": "ME", "country": "US"},
                {"county": "wren", **MAINE},
                {"county": "Wren", "region": "maine"},
            ],
            {"Wren County, Maine": 3},
        ),
        ([{"postal_code": "04401"}, {"county": "Penobscot", **MAINE}], {"Penobscot County, Maine": 2}),
        ([{"postal_code": "04401", "country": "US"}], {"Penobscot County, Maine": 1}),
        ([{"latitude": 44.0, "longitude": -70.0}], {"By coordinates": 1}),
        ([{"latitude": 44.0, "longitude": -70.0, "postal_code": "04401"}], {"Penobscot County, Maine": 1}),
        ([{"latitude": 44.8, "longitude": -68.8, "county": "Penobscot", **MAINE}], {"Penobscot, Maine": 1}),
        ([{"latitude": 44.8, "longitude": -68.8, **MAINE}], {"Maine": 1}),
        ([{"latitude": 44.8, "longitude": -68.8, "country": "US"}], {"US": 1}),
        ([{"region": "D.C."}, {"region": "DC"}], {"D.C.": 1, "District of Columbia": 1}),
        ([{"country": "CA", "region": "Ontario"}, {"country": "CA"}], {"Ontario": 1, "CA": 1}),
        ([{}], {"No place recorded": 1}),
    ],
)
def test_regions_are_told_once_however_they_are_spelled(
    places: list[dict[str, object]], regions: dict[str, int]
) -> None:
    mentees = [Side(f"p-a{number}", place_of({"place": each})) for number, each in enumerate(places)]
    assert {each.region: each.waiting for each in tell(mentees, []).coverage} == regions


@pytest.mark.parametrize(
    ("places", "notes"),
    [
        ([{}], ["No place is recorded for 1 person, who is compared by all else (p-a0)."]),
        ([{}, {}], ["No place is recorded for 2 people, who are compared by all else (p-a0, p-a1)."]),
        (
            [{"postal_code": "00000", "county": "Penobscot", **MAINE}, {"postal_code": "00000"}],
            [
                "The ZIP code is not known for 1 person: their place is compared by name (p-a1).",
                "The ZIP code is not known for 1 person: the middle of the county was taken (p-a0).",
            ],
        ),
        (
            [{"county": "Penobscot", **MAINE}] * 7,
            [f"No ZIP code is recorded for 7 people: the middle of the county was taken ({FIVE} and others)."],
        ),
        ([MAINE] * 2, ["No ZIP code is recorded for 2 people: their places are compared by name (p-a0, p-a1)."]),
        (
            [{"country": "CA"}] * 2,
            ["2 people live outside the United States: their places are compared by name (p-a0, p-a1)."],
        ),
        (
            [{"country": "CA"}],
            ["1 person lives outside the United States: their place is compared by name (p-a0)."],
        ),
        ([{"postal_code": "04401"}], []),
    ],
)
def test_notes_say_whose_places_are_not_known(places: list[dict[str, object]], notes: list[str]) -> None:
    mentees = [Side(f"p-a{number}", place_of({"place": each})) for number, each in enumerate(places)]
    assert list(tell(mentees, [B]).notes) == notes


@pytest.mark.parametrize(
    ("place", "line"), [({}, ""), (MAINE, "  Maine  1 mentee waits, nobody there: served from elsewhere")]
)
def test_only_of_a_place_is_it_said_that_it_is_served_from_elsewhere(place: dict[str, object], line: str) -> None:
    told = tell([Side("p-a0", place_of({"place": place}))], [B])
    text = "\n".join(matching_text(told, "A program", {"mentor": "mentor", "mentee": "mentee"}, {}))
    assert text.partition("Where mentors lack\n")[2].partition("\n\n")[0] == line


@given(sides(), WEIGHINGS)
def test_a_hopeless_mentor_changes_no_sentence(people: Sides, asked: Weighing) -> None:
    hopeless = Side("p-b9999", at(21.3, -157.8), languages=("Spanish",), room=1)
    barred = people.forbidden | {(each.id, hopeless.id) for each in people.mentees}

    def said(*more: Side) -> list[tuple[str, str]]:
        limits = {"tied": people.tied, "ended_badly": people.ended_badly, "forbidden": barred}
        told = tell(list(people.mentees), [*people.mentors, *more], asked, **limits)
        return [(pair.mentee, pair.sentence) for pair in told.pairs]

    assert said(hopeless) == said()


def test_a_language_in_common_is_told_whoever_else_is_there() -> None:
    english = {"place": Place(), "languages": ("English",)}
    (pair,) = tell([Side("p-a", **english)], [replace(B, **english)], EVEN).pairs
    assert pair.sentence == "Both speak English."
