"""What stands against those who are near is counted, in words that can be read."""

from dataclasses import replace
from typing import Any

import pytest
from match_sides import at
from match_told import NEAR, B, alone, many

from mentorbook.matching.people import Side

RULED_OUT = [
    replace(B, id=f"p-bbbb{number}", languages=languages)
    for number, languages in enumerate((("Spanish",), ("Spanish",), ("English",), ("English",), ("English",)))
]
TWO = (("p-aaaa1", "p-bbbb0"), ("p-aaaa1", "p-bbbb1"))


@pytest.mark.parametrize(
    ("mentors", "barred", "says", "change"),
    [
        (
            RULED_OUT,
            {"forbidden": frozenset(TWO)},
            "Of 5 mentors with room within 60 miles, 2 were ruled out for this run and 3 do not offer Spanish.",
            "3 mentors within 60 miles would do if they offered Spanish.",
        ),
        (  # each mentor is counted once
            RULED_OUT[:3],
            {"forbidden": frozenset(TWO[:1]), "tied": frozenset(TWO), "ended_badly": frozenset(TWO)},
            (
                "Of 3 mentors with room within 60 miles, 1 was ruled out for this run, 1 has a tie to them and "
                "1 does not offer Spanish."
            ),
            "1 mentor within 60 miles would do if they offered Spanish.",
        ),
        (
            [B, replace(B, id="p-bbbb0")],
            {"forbidden": frozenset({("p-aaaa1", "p-bbbb1"), *TWO[:1]}), "ended_badly": frozenset(TWO)},
            "Nobody with room within 60 miles is left: all were ruled out for this run.",
            "Another mentor with room within 60 miles.",
        ),
        (
            [B, replace(B, id="p-bbbb0")],
            {"forbidden": frozenset(TWO[:1]), "ended_badly": frozenset({("p-aaaa1", "p-bbbb1")})},
            "Of 2 mentors with room within 60 miles, 1 was ruled out for this run and 1 was their mentor before.",
            "Another mentor with room within 60 miles.",
        ),
        (
            [B],
            {"tied": frozenset({("p-aaaa1", "p-bbbb1")})},
            "Nobody with room within 60 miles is free of a tie to them.",
            "Another mentor with room within 60 miles.",
        ),
    ],
)
def test_who_was_ruled_out_is_counted_in_words_that_can_be_read(
    mentors: list[Side], barred: dict[str, Any], says: str, change: str
) -> None:
    told = alone(mentors, NEAR, **barred)
    assert (told.says, told.change) == (says, change)


ALL_LACKING = Side("p-aaaa1", at(44.0), "nurse", ("a",), ("t",), ("Spanish",), ("weekends",), ("in-person",), waits=40)
OF_ALL = Side("p-bbbb1", at(44.2), "nurse", ("a",), ("t",), ("Spanish",), ("weekends",), ("in-person",), room=1)


@pytest.mark.parametrize(
    ("lacks", "must_have", "one", "several"),
    [
        (
            {"occupation": "firefighter"},
            "occupation",
            "does not have an occupation near to school nurse",
            "do not have",
        ),
        ({"scenarios": ("b",)}, "scenarios", "does not offer “Boosters and belts”", "do not offer “Boosters"),
        ({"topics": ("x",)}, "topics", "does not offer “Air bags”", "do not offer “Air"),
        ({"languages": ("Twi",)}, "languages", "does not offer Spanish", "do not offer"),
        ({"availability": ("weekday-days",)}, "availability", "does not have time on weekends", "do not have time"),
        ({"modes": ("phone",)}, "mode", "does not meet in person", "do not meet in person"),
        ({"travel_miles": 5}, "", "does not travel far enough to meet in person", "do not travel far enough"),
    ],
)
def test_each_thing_that_somebody_does_not_offer_is_told(
    lacks: dict[str, Any], must_have: str, one: str, several: str
) -> None:
    asked = replace(NEAR, must_have=(must_have,) if must_have else ())
    for count, words in ((1, one), (2, several)):
        mentors = [*many(OF_ALL, count, **lacks), OF_ALL]
        told = alone(mentors, asked, ALL_LACKING, forbidden=frozenset({("p-aaaa1", "p-bbbb1")}))
        assert f"1 was ruled out for this run and {count} {words}" in told.says
        assert alone(mentors[:-1], asked, ALL_LACKING).says.startswith("Nobody with room within 60 miles ")
