"""What is said of each pair, and of all together."""

from dataclasses import replace
from typing import Any

import pytest
from match_sides import EVEN, at, weighing
from match_told import A, B, pair, tell

from mentorbook.matching.places import Place
from mentorbook.matching.sentences import lowered


@pytest.mark.parametrize(
    ("mentee", "mentor", "weighs", "sentence"),
    [
        ({}, {}, "occupation", "The same occupation, school nurse."),
        ({}, {"occupation": "midwife"}, "occupation", "Similar occupations, “School nurse” and “Midwife”."),
        ({}, {"occupation": "firefighter"}, "occupation", "Different occupations, “School nurse” and “Firefighter”."),
        ({}, {}, "distance", "14 miles apart."),
        ({}, {"place": at(44.001)}, "distance", "Less than a mile apart."),
        ({"place": Place((44.0, -70.0), "county")}, {}, "distance", "About 14 miles apart."),
        (
            {"place": Place(region="Maine", county="Wren")},
            {"place": Place(region="Maine", county="Wren")},
            "distance",
            "The same county.",
        ),
        ({"place": Place(country="US")}, {"place": Place(country="CA")}, "distance", "In different countries."),
        (
            {"scenarios": ("a", "b")},
            {"scenarios": ("b", "a")},
            "scenarios",
            "Asked for “Boosters and belts” and “LATCH”, the mentor offers both.",
        ),
        (
            {"scenarios": ("a", "b")},
            {"scenarios": ("b",)},
            "scenarios",
            "Asked for “Boosters and belts” and “LATCH”, the mentor offers “LATCH”.",
        ),
        ({"topics": ("t",)}, {"topics": ("x",)}, "topics", "Asked for “Air bags”, the mentor does not offer it."),
        (
            {"scenarios": ("a", "b")},
            {"scenarios": ("x",)},
            "scenarios",
            "Asked for “Boosters and belts” and “LATCH”, the mentor offers none of these.",
        ),
        ({"languages": ("English", "Twi")}, {"languages": ("Twi",)}, "languages", "Both speak Twi."),
        ({"languages": ("English",)}, {"languages": ("English",)}, "languages", "Both speak English."),
        ({"languages": ("Twi",)}, {"languages": ("English",)}, "languages", "No language in common."),
        (
            {"availability": ("weekends", "weekday-days")},
            {"availability": ("weekends",)},
            "availability",
            "Both have time on weekends.",
        ),
        (
            {"availability": ("weekday-days",)},
            {"availability": ("weekday-days",)},
            "availability",
            "Both have time on weekdays in the daytime.",
        ),
        ({"modes": ("in-person",)}, {"modes": ("in-person", "phone")}, "mode", "Can meet in person."),
        ({"modes": ("phone",)}, {"modes": ("phone",)}, "mode", "Can meet by phone."),
        (
            {"modes": ("in-person", "phone")},
            {"modes": ("in-person", "phone"), "travel_miles": 5},
            "mode",
            "Can meet by phone.",
        ),
        (
            {"modes": ("in-person", "phone"), "place": Place(country="US")},
            {"modes": ("in-person", "phone"), "place": Place(country="CA"), "travel_miles": 5},
            "mode",
            "Can meet by phone.",
        ),
        ({"modes": ("phone",)}, {"modes": ("video",)}, "mode", "No common way to meet."),
    ],
)
def test_a_pair_is_explained_in_a_sentence(
    mentee: dict[str, Any], mentor: dict[str, Any], weighs: str, sentence: str
) -> None:
    found = pair(replace(A, **mentee), replace(B, **mentor), weighing(weights={weighs: 1}))
    assert found.sentence.startswith(sentence)


WISHES = ("a", "b"), ("t", "l")
ASKED = "Asked for “Boosters and belts”, “LATCH” and “Air bags”, the mentor"


@pytest.mark.parametrize(
    ("asked", "offered", "sentence"),
    [
        (WISHES, (("a", "x"), ("l",)), "“LATCH” as a scenario, “Air bags” and “LATCH” as a topic, the mentor"),
        (WISHES, (("b",), ("l",)), f"{ASKED} offers “LATCH”."),
        (WISHES, (("b",), ("l", "t")), f"{ASKED} offers “LATCH” and “Air bags”."),
        (WISHES, (("x",), ("x",)), f"{ASKED} offers none of these."),
        (WISHES, (("b", "a"), ("l", "t")), f"{ASKED} offers all three."),
        ((("b",), ("l",)), (("b",), ("l",)), "Asked for “LATCH”, the mentor offers that."),
        ((("b",), ("l",)), (("x",), ("x",)), "Asked for “LATCH”, the mentor does not offer it."),
        (
            (("b",), ("l",)),
            (("b",), ("x",)),
            "Asked for “LATCH” as a scenario and “LATCH” as a topic, the mentor offers “LATCH” as a scenario.",
        ),
        ((("a",), ("t",)), (("a",), ("t",)), "Asked for “Boosters and belts” and “Air bags”, the mentor offers both."),
        ((("a",), ("t",)), (("a",), ()), "Asked for “Boosters and belts”, the mentor offers that."),
        ((("a",), ("t",)), ((), ("t",)), "Asked for “Air bags”, the mentor offers that."),
        ((("a",), ()), (("a",), ("t",)), "Asked for “Boosters and belts”, the mentor offers that."),
    ],
)
def test_all_that_was_asked_stands_in_one_clause_and_no_title_twice(
    asked: tuple[tuple[str, ...], ...], offered: tuple[tuple[str, ...], ...], sentence: str
) -> None:
    mentee, mentor = (
        replace(each, scenarios=scenarios, topics=topics) for each, (scenarios, topics) in ((A, asked), (B, offered))
    )
    found = pair(mentee, mentor, weighing(weights={"scenarios": 1, "topics": 1}))
    assert sentence in found.sentence
    assert found.sentence.count("sked for") == 1


def test_what_is_not_known_is_said_with_whose_it_is() -> None:
    found = pair(replace(A, occupation="", place=Place()), replace(B, languages=()))
    assert found.unknown == (
        "the technician's occupation", "the technician's place", "the mentor's languages",
        "the technician's availability", "the mentor's availability", "the technician's ways to meet",
        "the mentor's ways to meet",
    )  # fmt: skip
    assert {part.name: part.percent for part in found.parts}["distance"] is None


def test_a_must_have_that_could_not_be_looked_at_is_said_where_it_does_not_weigh_too() -> None:
    asked = weighing(weights={"occupation": 1}, must_have=("languages", "topics"))
    assert pair(A, replace(B, languages=()), asked).unknown == ("the mentor's languages",)
    assert pair(A, replace(B, languages=()), weighing(weights={"occupation": 1})).unknown == ()


def test_where_nothing_that_weighs_was_asked_that_is_said() -> None:
    asked = weighing(weights={"topics": 4})
    assert pair(A, B, asked).sentence == "The technician asked for nothing that the program weighs."
    nothing_known = "Nothing is known by which to compare them."
    assert pair(replace(A, topics=("t",)), B, asked).sentence == nothing_known


def test_a_title_stands_inside_a_sentence_as_it_would_be_said() -> None:
    assert [lowered(each) for each in ("School nurse", "LATCH", "A nurse", "")] == [
        "school nurse",
        "LATCH",
        "a nurse",
        "",
    ]


def test_fairness_load_coverage_and_the_backup() -> None:
    other = replace(B, id="p-bbbb2", occupation="firefighter", room=2, load=1, place=replace(B.place, county="Wren"))
    told = tell([A, replace(A, id="p-aaaa2", occupation="firefighter")], [B, other], pins={"p-aaaa2": "p-bbbb2"})
    assert told.worst == min(pair.percent for pair in told.pairs)
    assert [(each.mentor, each.before, each.proposed, each.room) for each in told.loads] == [
        ("p-bbbb1", 0, 1, 0),
        ("p-bbbb2", 1, 1, 1),
    ]
    first, second = told.pairs
    assert first.backup is not None
    assert (first.mentor, first.backup.mentor, first.pinned) == ("p-bbbb1", "p-bbbb2", False)
    assert first.backup in first.alternatives
    assert (second.mentor, second.backup, second.pinned) == ("p-bbbb2", None, True)
    regions = {
        each.region: (each.waiting, each.proposed, each.mentors, each.room, each.lacks) for each in told.coverage
    }
    assert regions == {"By coordinates": (2, 2, 1, 1, 1), "Wren": (0, 0, 1, 2, 0)}


def test_notes_say_whose_places_are_not_known_and_that_the_weights_are_the_tools() -> None:
    people = [replace(A, id=f"p-aaaa{number}", place=Place(trouble="no place is recorded")) for number in range(7)]
    told = tell(people, [B], replace(EVEN, is_own=False))
    first, second = told.notes
    assert first == "The program's policy names no weights under matching: the tool's own were taken."
    assert second.startswith("No place is recorded for 7 people, who are compared by all else (p-aaaa0, ")
    assert second.endswith("p-aaaa4 and others).")
