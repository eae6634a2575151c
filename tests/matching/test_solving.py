"""The assignment is the best there is, in the whole table and by the sparse solver, and always the same one."""

from collections import Counter
from collections.abc import Iterable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from match_sides import WEIGHINGS, benefits, best_by_trying_all, matched, run, sides, total

from mentorbook.matching import solving
from mentorbook.matching.people import Side, Sides
from mentorbook.matching.solving import best_assignment, with_tie_breaks
from mentorbook.matching.ties import mixed, numbers_of
from mentorbook.matching.weighing import Weighing


@given(sides(), WEIGHINGS)
@settings(max_examples=150)
def test_no_assignment_is_better(people: Sides, asked: Weighing) -> None:
    found = run(people, asked)
    assert total(found) == best_by_trying_all(found)
    assert matched(found).items() <= benefits(found).keys()
    room = {each.id: each.room for each in people.mentors}
    assert all(count <= room[mentor] for mentor, count in Counter(matched(found).values()).items())


@st.composite
def tables(draw: st.DrawFn) -> tuple[np.ndarray, np.ndarray, list[int]]:
    """Benefits of which many are the same, some of pairs that may not be (0), and the room of mentors."""
    mentees, mentors = draw(st.integers(1, 12)), draw(st.integers(1, 8))
    cells = draw(st.lists(st.sampled_from([0, 0, 1, 2, 2, 5]), min_size=mentees * mentors, max_size=mentees * mentors))
    room = draw(st.lists(st.integers(0, 3), min_size=mentors, max_size=mentors))
    return np.array(cells).reshape(mentees, mentors), np.array(room), draw(st.permutations(range(mentors)))


def alike(ids: Iterable[str]) -> np.ndarray:
    """People who are told apart by their ids alone."""
    people = [Side(each) for each in ids]
    return numbers_of(people, np.arange(len(people)))


def solved(table: np.ndarray, room: np.ndarray, names: list[str]) -> tuple[dict[int, str], int]:
    rows, columns = np.nonzero(table)
    drawn = mixed(alike(f"a{number}" for number in range(len(table)))[rows], alike(names)[columns])
    values = with_tie_breaks(rows, table[rows, columns], drawn, np.zeros(len(table), np.int64), int(table.max()))
    chosen = best_assignment(rows, columns, values, len(table), room)
    taken = {row: int(column) for row, column in enumerate(chosen) if column >= 0}
    return {row: names[column] for row, column in taken.items()}, sum(int(table[cell]) for cell in taken.items())


@given(tables())
@settings(max_examples=150)
def test_both_solvers_and_any_order_give_the_same_pairs(made: tuple[np.ndarray, np.ndarray, list[int]]) -> None:
    table, room, order = made
    names = [f"b{number}" for number in range(len(room))]
    whole = solved(table, room, names)
    shuffled = solved(table[:, order], room[order], [names[number] for number in order])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(solving, "MOST_CELLS", -1)
        alone = solved(table, room, names)
    assert whole == shuffled == alone


@pytest.mark.parametrize("people", [1, 2, 1_000, 65_535, 65_536])
@pytest.mark.parametrize("benefit", [1, 20_000, 40_000])
@pytest.mark.parametrize("waits", [1, 2, 365])
def test_all_ties_together_never_reach_a_unit_of_benefit(people: int, benefit: int, waits: int) -> None:
    rows = np.arange(min(people, 50))
    drawn = mixed(alike(map(str, rows)), alike(["b0"]))
    given_to_all = np.where(rows == 0, benefit, 0)
    ranks = np.arange(people)[::-1] % min(waits, people)
    values = with_tie_breaks(rows, given_to_all, drawn, ranks, benefit)
    unit = 1 << (int(values[0]) // benefit).bit_length() - 1
    assert values.max() < 2**46
    assert all(people * int(tie) < unit for tie in values - given_to_all * unit)
    if waits == 1:  # all bits are for telling pairs apart
        assert len(set(values.tolist())) == len(values)


@pytest.mark.parametrize(("people", "waits"), [(2, 2), (300, 2), (300, 300), (1_000, 365)])
def test_a_longer_wait_has_a_larger_tie_break_by_more_than_some_pairs_add_up_to(people: int, waits: int) -> None:
    rows = np.arange(people)
    ranks = rows % waits
    ties = with_tie_breaks(rows, 0 * rows + 40_000, mixed(alike(map(str, rows)), alike(["b0"])), ranks, 40_000)
    lowest = np.array([ties[ranks == rank].min() for rank in range(waits)])
    highest = np.array([ties[ranks == rank].max() for rank in range(waits)])
    assert (lowest[1:] > highest[:-1]).all()
    assert (lowest[1:] - lowest[:-1] > 3 * (highest - lowest).max()).all()


def test_two_fair_pairs_are_better_than_a_perfect_one_and_somebody_alone() -> None:
    _, chosen = solved(np.array([[20000, 12000], [13000, 0]]), np.array([1, 1]), ["b0", "b1"])
    assert chosen == 25000


def test_nobody_at_all() -> None:
    nobody = np.empty(0, np.int64)
    assert best_assignment(nobody, nobody, nobody, 3, np.array([1])).tolist() == [-1, -1, -1]
    assert best_assignment(nobody, nobody, nobody, 0, nobody).tolist() == []
    assert matched(run(Sides((), ()))) == {}
