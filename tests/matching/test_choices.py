"""What is handed out to solve the matching anew: enough to find the same assignment, and small."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from match_sides import EVEN, WEIGHINGS, at, matched, run, sides, weighing

from mentorbook.matching import choices as module
from mentorbook.matching.choices import choices_of
from mentorbook.matching.people import Side, Sides
from mentorbook.matching.weighing import Weighing


@given(sides(), WEIGHINGS)
@settings(max_examples=60)
def test_who_is_proposed_is_among_the_choices_and_a_value_tells_the_score(people: Sides, asked: Weighing) -> None:
    found = run(people, asked)
    if not people.mentees:
        return
    held = choices_of(found)
    assert held is not None
    assert held.whole
    scores = {
        (found.sides.mentees[row].id, found.sides.mentors[column].id): score
        for row, column, score in zip(found.pairs.rows, found.pairs.columns, found.pairs.score, strict=True)
    }
    for mentee, patience, own in zip(held.mentees, held.patience, held.choices, strict=True):
        strong = {held.mentors[each.mentor] for each in own if not each.weak}
        assert matched(found).get(mentee, next(iter(strong), None)) in {*strong, None}
        for each in own:
            score = round((each.value >> held.shift) * 100 / patience) - 10_000
            assert score == round(scores[mentee, held.mentors[each.mentor]] * 10_000)
            assert each.value < 36**9


def test_one_below_the_least_score_is_told_apart_and_one_whom_a_limit_bars_is_not_there() -> None:
    mentor = Side("p-b0001", at(44.0), room=1)
    weak, far = replace(mentor, id="p-b0002", place=at(44.7)), replace(mentor, id="p-b0003", place=at(48.0))
    people = Sides((Side("p-a0001", at(44.0)),), (mentor, weak, far))
    held = choices_of(run(people, weighing(weights={"distance": 1}, furthest=60, least_percent=50)))
    assert held is not None
    assert [(held.mentors[each.mentor], each.weak) for each in held.choices[0]] == [
        ("p-b0001", False),
        ("p-b0002", True),
    ]


def test_of_many_only_the_best_are_held_and_of_too_many_none(monkeypatch: pytest.MonkeyPatch) -> None:
    mentors = tuple(Side(f"p-b{number:04}", at(44 + number / 100), room=1) for number in range(9))
    people = Sides(tuple(Side(f"p-a{number:04}", at(44.0)) for number in range(4)), mentors)
    found = run(people, EVEN)
    monkeypatch.setattr(module, "MOST_CHOICES", 8)
    held = choices_of(found)
    assert held is not None
    assert not held.whole
    assert sorted(len(own) for own in held.choices) == [2, 2, 3, 3]
    for mentee, own in zip(held.mentees, held.choices, strict=True):
        assert matched(found)[mentee] in {held.mentors[each.mentor] for each in own}
    monkeypatch.setattr(module, "MOST_MENTEES", 3)
    assert choices_of(found) is None
