"""What stands against those who are near is counted, in words that can be read."""

from dataclasses import replace
from typing import Any

import pytest
from match_sides import at
from match_told import NEAR, B, alone, many, tell

from mentorbook.matching.people import Side
from mentorbook.matching.places import Place

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
            "Another mentor with room within 60 miles who offers Spanish.",
        ),
        (
            [B, replace(B, id="p-bbbb0")],
            {"forbidden": frozenset(TWO[:1]), "ended_badly": frozenset({("p-aaaa1", "p-bbbb1")})},
            "Of 2 mentors with room within 60 miles, 1 was ruled out for this run and 1 was their mentor before.",
            "Another mentor with room within 60 miles who offers Spanish.",
        ),
        (
            [B],
            {"tied": frozenset({("p-aaaa1", "p-bbbb1")})},
            "Nobody with room within 60 miles is free of a tie to them.",
            "Another mentor with room within 60 miles who offers Spanish.",
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


FAR_AWAY = replace(OF_ALL, id="p-bbbb9", place=at(49))  # too far to be of any help
EITHER = replace(ALL_LACKING, modes=("phone", "video"))
ALL_OF_IT = replace(OF_ALL, modes=("phone",))


@pytest.mark.parametrize(
    ("must_have", "who", "lacks"),
    [
        (("occupation",), "has an occupation near to school nurse", {"occupation": "firefighter"}),
        (("scenarios",), "offers “Boosters and belts”", {"scenarios": ("b",)}),
        (("topics",), "offers “Air bags”", {"topics": ("x",)}),
        (("languages",), "offers Spanish", {"languages": ("English",)}),
        (("availability",), "has time on weekends", {"availability": ("weekday-days",)}),
        (("mode",), "can meet by phone or by video", {"modes": ("in-person",)}),
        (("languages", "availability"), "offers Spanish and has time on weekends", {"availability": ("weekday-days",)}),
    ],
)
def test_who_is_wanted_is_told_by_each_must_have_and_nobody_less_would_do(
    must_have: tuple[str, ...], who: str, lacks: dict[str, Any]
) -> None:
    asked = replace(NEAR, must_have=must_have)
    wanted = f"A mentor with room within 60 miles who {who}."
    assert alone([], asked, EITHER).change == f"A new mentor within 60 miles who {who}, or room with one who does."
    assert alone([FAR_AWAY], asked, EITHER).change == wanted
    barred = frozenset({("p-aaaa1", "p-bbbb1")})
    assert alone([ALL_OF_IT], asked, EITHER, forbidden=barred).change == wanted.replace("A ", "Another ", 1)
    assert alone([FAR_AWAY, replace(ALL_OF_IT, **lacks)], asked, EITHER)
    assert [each.mentor for each in tell([EITHER], [FAR_AWAY, ALL_OF_IT], asked).pairs] == ["p-bbbb1"]


@pytest.mark.parametrize(
    ("mentee", "asked", "change"),
    [
        ({}, {"must_have": ()}, "A new mentor within 60 miles, or room with one there."),
        ({}, {"must_have": (), "furthest": None}, "A new mentor, or more room."),
        ({"languages": ()}, {"furthest": None}, "A new mentor, or more room."),
        (
            {"occupation": "clown"},  # which the program does not know, and nobody is ruled out by
            {"must_have": ("occupation",), "furthest": None},
            "A new mentor, or more room.",
        ),
        ({}, {"furthest": None}, "A new mentor who offers Spanish, or room with one who does."),
        (
            {"languages": ("Spanish", "Twi")},
            {"furthest": None},
            "A new mentor who offers Spanish or Twi, or room with one who does.",
        ),
        (
            {"scenarios": ("a", "b", "c", "d")},
            {"must_have": ("scenarios",), "furthest": None},
            "A new mentor who offers any of the 4 scenarios asked for, or room with one who does.",
        ),
        (
            {"modes": ("in-person",)},
            {"must_have": ("languages", "mode"), "furthest": None},
            ("A new mentor who travels far enough to meet in person and offers Spanish, or room with one who does."),
        ),
        (
            {},
            {"least_percent": 50, "furthest": None},
            ("A new mentor who offers Spanish and fits by the 50 % that the program asks, or room with one who does."),
        ),
    ],
)
def test_where_all_are_full_it_is_said_who_would_help(
    mentee: dict[str, Any], asked: dict[str, Any], change: str
) -> None:
    assert alone([], replace(NEAR, **asked), replace(EITHER, **mentee)).change == change


ABROAD = replace(B, place=Place(country="CA"))
TELL = "{} in another country: coordinates would tell how far away."


@pytest.mark.parametrize(
    ("mentors", "change"),
    [
        ([ABROAD], f"{TELL.format('1 mentor lives')} A mentor with room within 60 miles who offers Spanish."),
        (
            [ABROAD, replace(ABROAD, id="p-bbbb2"), replace(ABROAD, id="p-bbbb3", languages=("Twi",))],
            f"{TELL.format('2 mentors live')} A mentor with room within 60 miles who offers Spanish.",
        ),
        ([replace(ABROAD, languages=("Twi",))], "A mentor with room within 60 miles who offers Spanish."),
    ],
)
def test_coordinates_are_asked_for_only_where_nothing_but_the_distance_is_in_the_way(
    mentors: list[Side], change: str
) -> None:
    told = alone(mentors, NEAR, replace(ALL_LACKING, place=Place(country="US"), modes=()))
    assert (told.says, told.change) == ("Nobody with room is known to live within 60 miles.", change)
