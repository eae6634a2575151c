"""What is said of each pair, and of each who stays alone."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from match_sides import EVEN, TREE, at, weighing

from mentorbook.matching.answers import Matching, Pair, Unmatched
from mentorbook.matching.assigning import assign
from mentorbook.matching.people import Side, Sides
from mentorbook.matching.places import Place
from mentorbook.matching.sentences import lowered
from mentorbook.matching.telling import matching_of
from mentorbook.matching.weighing import Weighing
from mentorbook.reckoning import MentorAnswer, MentorState, Reckoning
from mentorbook.records import Register, load_kinds

PROJECT = Path(__file__).parents[2]
DAY = date(2026, 11, 21)
PROGRAM = {
    "id": "pro",
    "terms": {"mentor": "mentor", "mentee": "technician"},
    "occupations": [
        {"id": "nurse", "title": "School nurse", "under": "health"},
        {"id": "midwife", "title": "Midwife", "under": "health"},
        {"id": "firefighter", "title": "Firefighter"},
    ],
    "scenarios": [{"id": "a", "title": "Boosters and belts"}, {"id": "b", "title": "LATCH"}],
    "topics": [{"id": "t", "title": "Air bags"}],
}
A = Side("p-aaaa1", at(44.0), "nurse", languages=("Spanish",), waits=40)
B = Side("p-bbbb1", at(44.2), "nurse", languages=("Spanish", "English"), room=1)


def tell(mentees: list[Side], mentors: list[Side], asked: Weighing = EVEN, **more: Any) -> Matching:
    pins = more.pop("pins", None)
    answers = more.pop("answers", ())
    found = assign(Sides(tuple(mentees), tuple(mentors), **more), asked, TREE, pins)
    reckoning = Reckoning(DAY, mentors={(each.program, each.person): each for each in answers})
    return matching_of(found, PROGRAM, Register(load_kinds(PROJECT), (), DAY), reckoning)


def pair(mentee: Side, mentor: Side, asked: Weighing = EVEN) -> Pair:
    (found,) = tell([mentee], [mentor], asked).pairs
    return found


def alone(mentors: list[Side], asked: Weighing = EVEN, mentee: Side = A, **more: Any) -> Unmatched:
    (found,) = tell([mentee], mentors, asked, **more).unmatched
    return found


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


def test_what_is_not_known_is_said_with_whose_it_is() -> None:
    found = pair(replace(A, occupation="", place=Place()), replace(B, languages=()))
    assert found.unknown == (
        "the technician's occupation", "the technician's place", "the mentor's languages",
        "the technician's availability", "the mentor's availability", "the technician's ways to meet",
        "the mentor's ways to meet",
    )  # fmt: skip
    assert {part.name: part.percent for part in found.parts}["distance"] is None


def test_a_title_stands_inside_a_sentence_as_it_would_be_said() -> None:
    assert [lowered(each) for each in ("School nurse", "LATCH", "A nurse", "")] == [
        "school nurse",
        "LATCH",
        "a nurse",
        "",
    ]


FAR = replace(B, place=at(45.3), id="p-bbbb2")
NEAR = replace(EVEN, furthest=60, must_have=("languages",))


def test_who_stays_alone_is_told_why_and_what_would_change_it() -> None:
    english = replace(B, languages=("English",))
    told = alone([english, FAR, replace(FAR, id="p-bbbb3", place=at(45.5))], NEAR)
    assert told.says == "Nobody with room within 60 miles offers Spanish."
    assert told.change == (
        "Further away 2 would fit, the nearest at 90 miles. 1 mentor within 60 miles would fit if they offered Spanish."
    )
    told = alone([FAR], NEAR)
    assert told.says == "Nobody with room lives within 60 miles."
    assert told.change == "Further away 1 would fit at 90 miles."
    told = alone([replace(english, occupation="firefighter")], replace(NEAR, must_have=("languages", "occupation")))
    assert told.says == "Nobody with room within 60 miles has an occupation near to school nurse and offers Spanish."
    assert "A mentor with room within 60 miles who" in told.change
    tied = alone([B], tied=frozenset({("p-aaaa1", "p-bbbb1")}))
    assert tied.says == "Nobody with room is free of a tie to them."
    assert alone([replace(B, id=A.id)]).says == "There is nobody else with room."


def test_with_nobody_who_has_room_it_is_said_where_the_mentors_are() -> None:
    def mentor(person: str, state: MentorState, *, listed: bool) -> MentorAnswer:
        return MentorAnswer("pro", person, state, DAY, listed, 1, 0)

    answers = [
        mentor("p-1", MentorState.READY, listed=True),
        mentor("p-2", MentorState.READY, listed=True),
        mentor("p-3", MentorState.APPROVED, listed=False),
        mentor("p-4", MentorState.AWAY, listed=False),
    ]
    told = alone([], answers=answers)
    assert told.says == "No mentor has room."
    assert told.change == (
        "A new mentor, or more room. 2 mentors have no room left, 1 mentor waits for approval or orientation and "
        "1 mentor is away."
    )


def test_who_lost_to_others_is_told_to_whom_they_would_have_gone() -> None:
    told = tell([A, replace(A, id="p-aaaa2", waits=1)], [B], replace(EVEN, waiting_percent=10))
    (left,) = told.unmatched
    assert left.mentee == "p-aaaa2"
    assert left.says == "p-bbbb1 would fit, and is proposed to others who fit better or have waited longer."
    assert left.change == "Room for one more with them."
    assert [each.mentor for each in left.alternatives] == ["p-bbbb1"]
    assert not left.alternatives[0].has_room


def test_fairness_load_coverage_and_the_backup() -> None:
    other = replace(B, id="p-bbbb2", occupation="firefighter", room=2, load=1, place=replace(B.place, county="Wren"))
    told = tell([A, replace(A, id="p-aaaa2", occupation="firefighter")], [B, other], pins={"p-aaaa2": "p-bbbb2"})
    assert told.worst == min(pair.percent for pair in told.pairs)
    assert [(each.mentor, each.before, each.proposed, each.room) for each in told.loads] == [
        ("p-bbbb1", 0, 1, 0),
        ("p-bbbb2", 1, 1, 1),
    ]
    first, second = told.pairs
    assert (first.mentor, first.backup, first.pinned) == ("p-bbbb1", "p-bbbb2", False)
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
