"""What is said to change it does change it: each is done, and solved anew."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from match_sides import WEIGHINGS, at, matched, run, sides, weighing
from match_told import tell

from mentorbook.matching.assigning import Assignment
from mentorbook.matching.lifting import Lifting
from mentorbook.matching.limits import Limit
from mentorbook.matching.people import Side, Sides
from mentorbook.matching.prices import NEVER, NOBODY, prices_of
from mentorbook.matching.weighing import Weighing


@st.composite
def scarce(draw: st.DrawFn) -> tuple[Sides, dict[str, str]]:
    """People of whom some stay alone, and perhaps a pin."""
    people = draw(sides(7))
    few = tuple(replace(each, room=min(each.room, 2)) for each in people.mentors[: draw(st.integers(1, 3))])
    people = replace(people, mentors=few)
    free = [pair for pair in matched(run(people)).items() if draw(st.booleans())]
    return people, dict(free[:1])


def with_room(people: Sides, column: int, more: int) -> Sides:
    mentors = list(people.mentors)
    mentors[column] = replace(mentors[column], room=mentors[column].room + more)
    return replace(people, mentors=tuple(mentors))


def worth(found: Assignment) -> int:
    """The sum of what the solver adds up, of pairs that may be."""
    pairs = found.pairs
    taken = (found.chosen[pairs.rows] == pairs.columns) & (pairs.flags == Limit.NONE)
    return int(pairs.values[taken].sum())


def solve(people: Sides, asked: Weighing, pins: Mapping[str, str]) -> Assignment:
    allowed = {mentee: mentor for mentee, mentor in pins.items() if (mentee, mentor) in _may_be(people, asked)}
    return run(people, asked, pins=allowed)


def _may_be(people: Sides, asked: Weighing) -> set[tuple[str, str]]:
    found = run(people, asked)
    able = np.flatnonzero(found.pairs.flags == Limit.NONE)
    return {(people.mentees[found.pairs.rows[each]].id, people.mentors[found.pairs.columns[each]].id) for each in able}


@given(scarce(), WEIGHINGS)
@settings(max_examples=150)
def test_one_place_more_helps_whom_it_is_said_to_help(made: tuple[Sides, dict[str, str]], asked: Weighing) -> None:
    people, pins = made
    found = solve(people, asked, pins)
    told = prices_of(found)
    for column in range(len(people.mentors)):
        anew = solve(with_room(people, column, 1), asked, pins)
        newly = np.flatnonzero((anew.chosen >= 0) & (found.chosen < 0)).tolist()
        assert newly == [each for each in [int(told.helped[column])] if each != NOBODY]
        assert worth(anew) - worth(found) == told.gains[column]


@given(scarce(), WEIGHINGS)
@settings(max_examples=150)
def test_one_place_less_costs_what_it_is_said_to_cost(made: tuple[Sides, dict[str, str]], asked: Weighing) -> None:
    people, pins = made
    found = solve(people, asked, pins)
    told = prices_of(found)
    for column, mentor in enumerate(people.mentors):
        pinned = [row for row in found.pinned if found.chosen[row] == column]
        if len(pinned) == mentor.room:
            assert told.prices[column] == NEVER
        else:
            anew = solve(with_room(people, column, -1), asked, pins)
            assert worth(found) - worth(anew) == told.prices[column]


@given(scarce(), WEIGHINGS)
@settings(max_examples=150)
def test_a_pair_that_is_ruled_out_would_be_made_exactly_where_it_is_worth_the_price(
    made: tuple[Sides, dict[str, str]], asked: Weighing
) -> None:
    people, _ = made
    if not people.mentees:
        return
    first = people.mentees[0].id
    barred = replace(people, forbidden=frozenset((first, each.id) for each in people.mentors))
    found = run(barred, asked)
    told = prices_of(found)
    for column, mentor in enumerate(people.mentors):
        if found.pairs.flags[column] == Limit.FORBIDDEN:
            anew = run(replace(barred, forbidden=barred.forbidden - {(first, mentor.id)}), asked)
            if abs(int(found.pairs.values[column]) - int(told.prices[column])) < 1 << found.pairs.shift:
                continue  # worth the same: the tie-breaks decide, and they hang on who may be in a pair at all
            assert (anew.chosen[0] >= 0) == (found.pairs.values[column] > told.prices[column])


@st.composite
def of_two_languages(draw: st.DrawFn) -> Sides:
    """Some mentees speak a language that no mentor offers yet; what mentors offer more helps these alone."""
    people = draw(sides(6))
    spoken = draw(st.lists(st.sampled_from(["English", "Somali", "Twi"]), min_size=6, max_size=6))
    told = zip(people.mentees, spoken, strict=False)
    mentees = tuple(replace(each, languages=(language,)) for each, language in told)
    mentors = tuple(replace(each, languages=("English",), room=min(each.room, 2)) for each in people.mentors[:3])
    return replace(people, mentees=mentees, mentors=mentors)


@given(of_two_languages(), WEIGHINGS)
@settings(max_examples=200)
def test_a_mentor_who_would_do_with_another_language_does_and_one_who_would_not_does_not(
    people: Sides, asked: Weighing
) -> None:
    asked = replace(asked, must_have=("languages",))
    found = run(people, asked)
    lifting = Lifting(found)
    only = np.flatnonzero((found.pairs.flags == Limit.NO_LANGUAGE) & (found.chosen[found.pairs.rows] < 0))
    for row, column, miles in zip(
        found.pairs.rows[only], found.pairs.columns[only], found.pairs.miles[only], strict=True
    ):
        if found.sides.mentees[row].languages == ("English",):
            continue
        sure, perhaps = lifting.would_do(int(row), np.array([column]), Limit.NO_LANGUAGE, np.array([miles]))
        mentors = list(people.mentors)
        mentors[column] = replace(mentors[column], languages=("English", *found.sides.mentees[row].languages))
        anew = run(replace(people, mentors=tuple(mentors)), asked)
        assert perhaps or sure == (anew.chosen[row] >= 0)


A = Side("p-aaaa1", at(44.0), languages=("Spanish",))
OTHER = Side("p-aaaa2", at(45.3), languages=("Spanish",), waits=60)
FAR = Side("p-bbbb1", at(45.3), languages=("Spanish", "English"), room=1)
NEAR = replace(FAR, place=at(44.1))
ENGLISH = replace(NEAR, languages=("English",))
ASKED = weighing(furthest=60, must_have=("languages",), waiting_percent=10)


@pytest.mark.parametrize(
    ("mentees", "mentors", "change", "then", "mentor"),
    [
        ([A], [FAR], "At 90 miles 1 mentor would do; ", {"furthest": 90}, "p-bbbb1"),
        ([A], [FAR], "At 90 miles 1 mentor would do; ", {"furthest": 89}, None),
        (
            [A, OTHER],
            [FAR],
            "At 90 miles 1 mentor would fit, but their places go to others. A mentor with room within 60 miles who ",
            {"furthest": 90},
            None,
        ),
        (
            [A, OTHER],
            [replace(FAR, room=2)],
            "At 90 miles 1 mentor would do; ",
            {"furthest": 90},
            "p-bbbb1",
        ),
        (
            [A],
            [ENGLISH],
            "1 mentor within 60 miles would do if they offered Spanish.",
            {"languages": "Spanish"},
            "p-bbbb1",
        ),
        (
            [A, replace(OTHER, place=at(44.1), languages=("English",))],
            [ENGLISH],
            "1 mentor within 60 miles would fit if they offered Spanish, but their places go to others.",
            {"languages": "Spanish"},
            None,
        ),
        (  # it would help the other one, who is alone for the same reason
            [A, replace(OTHER, place=at(44.1))],
            [ENGLISH],
            "1 mentor within 60 miles would fit if they offered Spanish, but their places may go to others.",
            {"languages": "Spanish"},
            None,
        ),
        (
            [A, replace(OTHER, place=at(44.1), languages=("Twi",))],
            [ENGLISH],
            "1 mentor within 60 miles would do if they offered Spanish.",
            {"languages": "Spanish"},
            "p-bbbb1",
        ),
        ([A, replace(OTHER, place=at(44.1))], [NEAR], "Room for one more with p-bbbb1.", {"room": 2}, "p-bbbb1"),
        (
            [A, replace(A, id="p-aaaa0", waits=30), replace(OTHER, place=at(44.1))],
            [NEAR],
            "One more place with this mentor would go to somebody else who waits. A pin gives them this one",
            {"room": 2},
            None,
        ),
        (
            [A, replace(A, id="p-aaaa0", waits=30), replace(OTHER, place=at(44.1))],
            [NEAR],
            "One more place with this mentor would go to somebody else who waits. A pin gives them this one",
            {"pins": {"p-aaaa1": "p-bbbb1"}},
            "p-bbbb1",
        ),
    ],
)
def test_what_is_said_to_help_helps_and_nothing_else_does(
    mentees: list[Side], mentors: list[Side], change: str, then: dict[str, Any], mentor: str | None
) -> None:
    told = tell(mentees, mentors, ASKED)
    (mine,) = (each for each in told.unmatched if each.mentee == A.id)
    assert mine.change.startswith(change)
    if "languages" in then:
        mentors = [replace(each, languages=(*each.languages, then["languages"])) for each in mentors]
    if "room" in then:
        mentors = [replace(each, room=then["room"]) for each in mentors]
    asked = replace(ASKED, furthest=then.get("furthest", ASKED.furthest))
    anew = tell(mentees, mentors, asked, pins=then.get("pins"))
    assert {pair.mentee: pair.mentor for pair in anew.pairs}.get(A.id) == mentor
