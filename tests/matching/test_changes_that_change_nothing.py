"""What must make no difference makes none, and what helps somebody helps exactly them."""

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from match_sides import EVEN, WEIGHINGS, at, benefits, matched, run, sides, total, weighing

from mentorbook.matching import assigning
from mentorbook.matching.people import Side, Sides
from mentorbook.matching.weighing import Weighing

LISTS = ("scenarios", "topics", "languages", "availability", "modes")


@given(sides(), WEIGHINGS, st.randoms(use_true_random=False))
def test_shuffling_changes_nothing(people: Sides, asked: Weighing, chance: st.randoms) -> None:
    mentees, mentors = list(people.mentees), list(people.mentors)
    chance.shuffle(mentees)
    chance.shuffle(mentors)
    assert matched(run(replace(people, mentees=tuple(mentees), mentors=tuple(mentors)), asked)) == matched(
        run(people, asked)
    )


@given(sides(), WEIGHINGS)
def test_other_ids_change_nothing_but_between_those_who_are_alike(people: Sides, asked: Weighing) -> None:
    new = {each.id: f"p-{9999 - number:04}z" for number, each in enumerate((*people.mentees, *people.mentors))}

    def renamed(pairs: frozenset[tuple[str, str]]) -> frozenset[tuple[str, str]]:
        return frozenset((new[one], new[two]) for one, two in pairs if one in new and two in new)

    others = Sides(
        tuple(replace(each, id=new[each.id]) for each in people.mentees),
        tuple(replace(each, id=new[each.id]) for each in people.mentors),
        *map(renamed, (people.tied, people.ended_badly, people.forbidden)),
    )
    before, after = run(people, asked), run(others, asked)
    assert benefits(after) == {(new[one], new[two]): worth for (one, two), worth in benefits(before).items()}
    assert total(after) == total(before)
    if all(len({brought(each) for each in side}) == len(side) for side in (people.mentees, people.mentors)):
        assert matched(after) == {new[one]: new[two] for one, two in matched(before).items()}


def brought(person: Side) -> Side:
    """What is compared of somebody, without their id and what changes from day to day."""
    return replace(person, id="", waits=0, room=0, **{name: tuple(sorted(getattr(person, name))) for name in LISTS})


def test_ids_do_not_settle_a_tie() -> None:
    def chosen(first: str, second: str) -> str:
        mentors = Side(first, at(44.0), scenarios=("s1",), room=1), Side(second, at(44.0), scenarios=("s2",), room=1)
        found = matched(run(Sides((Side("p-a0", at(44.0)),), mentors)))["p-a0"]
        return next(each.scenarios[0] for each in mentors if each.id == found)

    ids = [f"p-b{number}" for number in range(8)]
    assert len({chosen(one, two) for one, two in permutations(ids, 2)}) == 1


@given(people=sides(), asked=WEIGHINGS, number=st.integers(0, 3), large=st.booleans())
def test_a_hopeless_mentor_changes_nothing(people: Sides, asked: Weighing, number: int, *, large: bool) -> None:
    """Neither one who brings nothing, nor one who brings what another brings and is barred from everybody."""
    like = people.mentors[number] if number < len(people.mentors) else Side("p-b9999")
    hopeless = replace(like, id="p-b9999", room=3)
    barred = people.forbidden | {(each.id, hopeless.id) for each in people.mentees}
    more = replace(people, mentors=(*people.mentors, hopeless), forbidden=barred)
    with pytest.MonkeyPatch.context() as patch:
        if large:
            patch.setattr(assigning, "MOST_PAIRS", -1)
        assert matched(run(more, asked)) == matched(run(people, asked))


IDS = list(permutations([f"p-a{number}" for number in range(5)], 2))


@pytest.mark.parametrize(
    ("shorter", "longer", "percent", "most"),
    [(1, 29, 5, 100), (0, 400, 0, 100), (180, 700, 5, 30), (0, 700, 5, 0), (3, 4, 5, 30)],
)
@pytest.mark.parametrize("others", [0, 300])
def test_of_two_who_fit_equally_the_longer_wait_decides(
    shorter: int, longer: int, percent: int, most: int, others: int
) -> None:
    asked = replace(EVEN, waiting_percent=percent, waiting_most_percent=most, furthest=60)
    mentor = Side("p-b0", at(44.0), room=1)
    away = tuple(Side(f"p-c{number:03}", at(10.0), waits=number) for number in range(others))
    for new, old in IDS[:: 1 if not others else 7]:
        two = Side(new, at(44.0), waits=shorter), Side(old, at(44.0), waits=longer)
        assert matched(run(Sides((*two, *away), (mentor,)), asked)) == {old: "p-b0"}


@given(sides(), st.integers(0, 3))
def test_a_perfect_mentor_for_one_goes_to_that_one_and_costs_nobody_anything(people: Sides, number: int) -> None:
    if number >= len(people.mentees):
        return
    one = people.mentees[number]
    perfect = replace(one, id="p-b9999", room=1, waits=0, languages=one.languages or ("English",))
    barred = people.forbidden | {(each.id, perfect.id) for each in people.mentees if each != one}
    before = run(people)
    after = run(replace(people, mentors=(*people.mentors, perfect), forbidden=barred))
    assert matched(after).keys() >= matched(before).keys()
    assert total(after) >= total(before)
    rest = replace(people, mentees=tuple(each for each in people.mentees if each != one))
    if matched(after).get(one.id) == perfect.id:
        assert total(after) == total(run(rest)) + benefits(after)[one.id, perfect.id]


@given(sides(), WEIGHINGS, st.data())
def test_a_pin_holds_and_the_rest_is_best_around_it(people: Sides, asked: Weighing, data: st.DataObject) -> None:
    found = run(people, asked)
    able = sorted(benefits(found))
    if not able:
        return
    mentee, mentor = data.draw(st.sampled_from(able))
    pinned = run(people, asked, pins={mentee: mentor})
    assert matched(pinned)[mentee] == mentor
    rest = replace(
        people,
        mentees=tuple(each for each in people.mentees if each.id != mentee),
        mentors=tuple(replace(each, room=each.room - (each.id == mentor)) for each in people.mentors),
    )
    assert total(pinned) == total(run(rest, asked)) + benefits(found)[mentee, mentor]


def test_who_has_waited_long_comes_first_by_as_much_as_the_policy_says() -> None:
    mentor = Side("p-b0", at(44.0), room=1)
    near, far = Side("p-a0", at(44.0), waits=0), Side("p-a1", at(44.1), waits=90)
    assert matched(run(Sides((near, far), (mentor,)))) == {"p-a0": "p-b0"}
    assert matched(run(Sides((near, far), (mentor,)), replace(EVEN, waiting_percent=10))) == {"p-a1": "p-b0"}
    capped = replace(EVEN, waiting_percent=10, waiting_most_percent=0)
    assert matched(run(Sides((near, far), (mentor,)), capped)) == {"p-a0": "p-b0"}


def test_two_fair_pairs_are_made_before_a_perfect_one_and_somebody_alone() -> None:
    near, far = Side("p-a0", at(44.0)), Side("p-a1", at(45.0))
    mentors = Side("p-b0", at(44.0), room=1), Side("p-b1", at(43.0), room=1)
    people = Sides((near, far), mentors, forbidden=frozenset({("p-a1", "p-b1")}))
    assert matched(run(people, weighing(weights={"distance": 1}))) == {"p-a0": "p-b1", "p-a1": "p-b0"}
