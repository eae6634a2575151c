"""In a large program each mentee's nearest candidates are enough: nobody is left out, and little is lost."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from match_sides import EVEN, at, benefits, matched, run, sides, total

from mentorbook.matching import assigning, candidates, solving
from mentorbook.matching.people import Side, Sides
from mentorbook.matching.sentences import Words
from mentorbook.matching.unmatched import Reasons


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every program counts as a large one."""
    monkeypatch.setattr(assigning, "MOST_PAIRS", -1)
    monkeypatch.setattr(solving, "MOST_CELLS", -1)


@given(sides(), st.sampled_from([None, 30]))
@settings(max_examples=60)
def test_where_the_candidates_are_all_the_pairs_are_the_same(people: Sides, furthest: int | None) -> None:
    asked = replace(EVEN, furthest=furthest)
    whole = run(people, asked)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(assigning, "MOST_PAIRS", -1)
        near = run(people, asked)
    assert benefits(near) == benefits(whole)
    assert matched(near) == matched(whole)


@pytest.mark.usefixtures("large")
def test_somebody_whose_nearest_are_all_ruled_out_is_looked_for_further_away() -> None:
    english = [Side(f"p-b{number:04}", at(44 + number / 1000), languages=("English",), room=1) for number in range(200)]
    spanish = Side("p-c0000", at(44.5), languages=("Spanish",), room=1)
    asked = replace(EVEN, must_have=("languages",), furthest=60)
    mentee = Side("p-a0000", at(44.0), languages=("Spanish",))
    found = run(Sides((mentee,), (*english, spanish)), asked)
    assert matched(found) == {"p-a0000": "p-c0000"}
    assert len(found.pairs.rows) < 200


@pytest.mark.usefixtures("large")
def test_somebody_whose_only_mentors_were_not_looked_at_is_told_whom_to_pin(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(candidates, "NEAREST", 1)
    monkeypatch.setattr(candidates, "FURTHER", 1)
    english = Side("p-b0000", at(44.0), languages=("English",), room=1)
    spanish = [Side(f"p-c{number:04}", at(44.5 - number / 10), languages=("Spanish",), room=1) for number in range(2)]
    mentee = Side("p-a0000", at(44.0), languages=("Spanish",))
    found = run(Sides((mentee,), (english, *spanish)), replace(EVEN, must_have=("languages",)))
    assert Reasons(found, Words(), ()).of(0, []) == (
        "The nearest mentors are ruled out; 2 further away would fit.",
        "Pin one of them, best p-c0001.",
    )


@pytest.mark.usefixtures("large")
def test_a_place_that_is_not_known_leaves_nobody_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(candidates, "BLIND", 2)
    mentors = [Side(f"p-b{number:04}", at(44.0), room=1) for number in range(5)]
    lost = [Side(f"p-c{number:04}", occupation="nurse", room=1) for number in range(3)]
    mentees = [Side("p-a0000"), Side("p-a0001", at(44.1), occupation="nurse")]
    found = matched(run(Sides(tuple(mentees), (*mentors, *lost))))
    assert found["p-a0001"].startswith("p-c")
    assert "p-a0000" in found


@pytest.mark.usefixtures("large")
def test_the_candidates_lose_less_than_one_in_a_hundred(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(candidates, "NEAREST", 20)
    monkeypatch.setattr(candidates, "ALIKE", 10)
    jobs = ("nurse", "midwife", "firefighter")
    mentees = [Side(f"p-a{n:04}", at(44 + n * 7 % 101 / 50, -70 + n * 13 % 97 / 50), jobs[n % 3]) for n in range(150)]
    mentors = [
        Side(f"p-b{n:04}", at(44 + n * 17 % 103 / 50, -70 + n * 29 % 89 / 50), jobs[n * 5 % 3], room=1 + n % 2)
        for n in range(90)
    ]
    people = Sides(tuple(mentees), tuple(mentors))
    near = run(people)
    monkeypatch.setattr(assigning, "MOST_PAIRS", 10**9)
    monkeypatch.setattr(solving, "MOST_CELLS", 10**9)
    whole = run(people)
    worth = benefits(whole)
    assert sum(worth[pair] for pair in matched(near).items()) > 0.99 * total(whole)
    assert len(near.pairs.rows) < len(whole.pairs.rows) / 2
