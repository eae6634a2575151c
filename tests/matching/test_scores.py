"""Each part of a score, what is not known, and what rules a pair out."""

import math
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from match_sides import EVEN, TREE, at, matched, run, sides, weighing

from mentorbook.matching.limits import Limit
from mentorbook.matching.people import Side, Sides
from mentorbook.matching.scoring import NOT_ASKED, Scores
from mentorbook.matching.weighing import PARTS, Weighing

ZERO = np.array([0])


def parts(mentee: Side, mentor: Side, asked: Weighing = EVEN) -> dict[str, float | None]:
    told = Scores([mentee], [mentor], asked, TREE).parts(ZERO, ZERO)
    return {name: None if math.isnan(part[0]) else float(part[0]) for name, part in told.items()}


def part(name: str, asked: Any, offered: Any) -> float | None:
    return parts(Side("p-a", **{name: asked}), Side("p-b", **{name: offered}))[
        {"modes": "mode", "place": "distance"}.get(name, name)
    ]


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("nurse", "nurse", 1),
        ("nurse", "midwife", 0.5),
        ("nurse", "health", 0.5),
        ("health", "nurse", 0.5),
        ("nurse", "firefighter", 0),
        ("health", "fire", 0),  # both at the top: not side by side
        ("health", "volunteer", 0),
        ("", "nurse", None),
        ("nurse", "gone", None),
    ],
)
def test_occupations_are_the_same_near_or_far(one: str, other: str, near: float | None) -> None:
    assert part("occupation", one, other) == near


@pytest.mark.parametrize("name", ["scenarios", "topics"])
def test_what_is_asked_is_offered_by_its_share(name: str) -> None:
    assert part(name, ("a", "b", "c"), ("c", "a", "x")) == pytest.approx(2 / 3)
    assert part(name, ("a",), ("x",)) == 0
    assert part(name, ("a",), ()) is None
    assert part(name, (), ("a",)) == NOT_ASKED
    many = tuple(f"s{number}" for number in range(80))
    assert part(name, many, many[40:]) == 0.5


@pytest.mark.parametrize(("name", "words"), [("languages", ("English", "Spanish")), ("modes", ("video", "phone"))])
def test_one_in_common_is_enough_and_more_is_better(name: str, words: tuple[str, str]) -> None:
    assert part(name, words, words) == 1
    assert part(name, words, words[1:]) == 0.75
    assert part(name, words[:1], words) == 1
    assert part(name, words[:1], words[1:]) == 0
    assert part(name, (), words) is None
    assert part(name, words, ()) is None


def test_languages_are_one_however_they_are_written() -> None:
    assert part("languages", ("English",), ("english",)) == 1


def test_nearness_falls_to_nothing_at_the_furthest() -> None:
    asked = replace(EVEN, furthest=60)
    near, far = parts(Side("p-a", at(44.0)), Side("p-b", at(44.0)), asked), at(44.0 + 30 / 69.0934)
    assert near["distance"] == 1
    assert parts(Side("p-a", at(44.0)), Side("p-b", far), asked)["distance"] == pytest.approx(0.5, abs=0.01)
    assert parts(Side("p-a", at(44.0)), Side("p-b", at(50.0)), asked)["distance"] == 0


def test_in_person_counts_only_as_far_as_the_mentor_travels() -> None:
    mentee, mentor = Side("p-a", at(44.0), modes=("in-person", "phone")), Side("p-b", at(45.0), modes=("in-person",))
    assert parts(mentee, mentor)["mode"] == 0.75
    assert parts(mentee, replace(mentor, travel_miles=20))["mode"] == 0
    assert parts(mentee, replace(mentor, travel_miles=90))["mode"] == 0.75


@given(sides(), st.sampled_from(["place", "occupation", "scenarios", "languages", "availability", "modes"]))
def test_a_mentor_who_says_nothing_never_passes_one_who_is_known_to_be_good(people: Sides, name: str) -> None:
    key = {"place": "distance", "modes": "mode"}.get(name, name)
    for mentee in people.mentees:
        for mentor in people.mentors:
            silent = replace(mentor, **{name: type(getattr(mentor, name))()}, travel_miles=None)
            told = Scores([mentee], [replace(mentor, travel_miles=None), silent], EVEN, TREE)
            both = told.parts(np.array([0, 0]), np.array([0, 1]))
            score = told.score(both)
            if both[key][0] >= 0.5:
                assert score[1] <= score[0]
            if 0 <= both[key][0] <= 0.5:
                assert score[1] >= score[0]


def test_weights_are_against_each_other_and_what_was_not_asked_is_left_out() -> None:
    mentee = Side("p-a", occupation="nurse", languages=("English", "Spanish"))
    mentor = Side("p-b", occupation="midwife", languages=("Spanish",))
    asked = weighing(weights={"occupation": 3, "languages": 1, "topics": 4})
    scores = Scores([mentee], [mentor], asked, TREE)
    assert scores.score(scores.parts(ZERO, ZERO))[0] == pytest.approx((3 * 0.5 + 0.75) / 4, abs=1e-4)
    nothing = Scores([mentee], [mentor], weighing(weights={"topics": 4}), TREE)
    assert nothing.score(nothing.parts(ZERO, ZERO))[0] == 0.5


def flags(mentee: Side, mentor: Side, asked: Weighing = EVEN, **barred: Any) -> Limit:
    found = run(Sides((mentee,), (mentor,), **barred), asked)
    assert (found.chosen[0] == 0) == (found.pairs.flags[0] == 0)
    return Limit(int(found.pairs.flags[0]))


A, B = Side("p-a", at(44.0)), Side("p-b", at(45.0), room=1)
PAIR = frozenset({("p-a", "p-b")})


@pytest.mark.parametrize(
    ("barred", "limit"),
    [("tied", Limit.TIED), ("ended_badly", Limit.ENDED_BADLY), ("forbidden", Limit.FORBIDDEN)],
)
def test_pairs_that_must_not_be(barred: str, limit: Limit) -> None:
    assert flags(A, B) == Limit.NONE
    assert flags(A, B, **{barred: PAIR}) == limit
    assert flags(A, B, **{barred: frozenset({("p-b", "p-a")})}) == Limit.NONE


def test_nobody_is_their_own_mentor() -> None:
    assert flags(A, replace(B, id="p-a")) == Limit.SELF


def test_nobody_is_further_away_than_the_program_lets_them() -> None:
    assert flags(A, B, replace(EVEN, furthest=60)) == Limit.TOO_FAR
    assert flags(A, B, replace(EVEN, furthest=70)) == Limit.NONE
    assert flags(replace(A, place=Side("x").place), B, replace(EVEN, furthest=60)) == Limit.NONE


def test_travel_rules_out_only_who_meets_in_person_alone() -> None:
    mentor = replace(B, travel_miles=20)
    assert flags(replace(A, modes=("in-person",)), mentor) == Limit.BEYOND_TRAVEL
    assert flags(replace(A, modes=("in-person", "phone")), mentor) == Limit.NONE
    assert flags(A, mentor) == Limit.NONE


@pytest.mark.parametrize(
    ("name", "asked", "offered", "limit"),
    [
        ("occupation", "nurse", "firefighter", Limit.NO_OCCUPATION),
        ("scenarios", ("a",), ("b",), Limit.NO_SCENARIO),
        ("topics", ("a",), ("b",), Limit.NO_TOPIC),
        ("languages", ("Spanish",), ("English",), Limit.NO_LANGUAGE),
        ("availability", ("weekends",), ("weekday-days",), Limit.NO_TIME),
        ("modes", ("phone",), ("video",), Limit.NO_MODE),
    ],
)
def test_must_haves_rule_out_what_is_known_to_be_missing(name: str, asked: Any, offered: Any, limit: Limit) -> None:
    mentee, mentor = replace(A, **{name: asked}), replace(B, **{name: offered})
    must = replace(EVEN, must_have=({"modes": "mode"}.get(name, name),))
    assert flags(mentee, mentor) == Limit.NONE
    assert flags(mentee, mentor, must) == limit
    assert flags(mentee, replace(mentor, **{name: type(offered)()}), must) == Limit.NONE


def test_a_pair_below_the_least_score_stays_alone() -> None:
    assert flags(A, B, replace(EVEN, least_percent=90)) == Limit.WEAK


def test_a_mentor_without_room_takes_nobody_more() -> None:
    others = tuple(replace(A, id=f"p-a{number}") for number in range(4))
    assert len(matched(run(Sides(others, (replace(B, room=3),))))) == 3
    assert set(PARTS) == set(EVEN.weights)
