"""Where mentors lack once proposals are made: who stays alone is told; who is served from elsewhere is not."""

import pytest

from mentorbook.matching import Coverage
from mentorbook.views.lacking import lacking


@pytest.mark.parametrize(
    ("waiting", "proposed", "room", "badge"),
    [
        (3, 3, 3, None),
        (3, 3, 0, ("ahead", "Served from elsewhere")),
        (3, 2, 0, ("missed", "1 alone")),
        (1200, 100, 5000, ("missed", "1,100 alone")),  # with room enough, and alone for another reason
        (0, 0, 2, None),
    ],
)
def test_a_place_is_flagged_where_somebody_stays_alone(waiting, proposed, room, badge):
    (row,) = lacking([Coverage("A County", waiting, proposed, 1, room)]).rows
    assert (row.badge and (row.badge.state, row.badge.words)) == badge


@pytest.mark.parametrize(("proposed", "badge"), [(3, None), (2, "1 alone")])
def test_nobody_knows_where_those_without_a_place_are_served_from(proposed, badge):
    (row,) = lacking([Coverage("No place recorded", 3, proposed, 0, 0)]).rows
    assert (row.badge and row.badge.words) == badge


def test_what_is_too_much_stands_in_one_row_and_nothing_is_lost():
    coverage = [Coverage("First", 5, 0, 1, 1), *(Coverage(f"Place {number}", 2, 2, 1, number) for number in range(28))]
    shown = lacking(coverage)
    assert [row.name for row in shown.rows] == ["First", *(f"Place {number}" for number in range(22)), "6 other places"]
    assert [(row.waiting, row.proposed, row.mentors, row.room) for row in (shown.rows[-1], shown.total)] == [
        (12, 12, 6, sum(range(22, 28))),
        (61, 56, 29, 1 + sum(range(28))),
    ]
    assert shown.rows[-1].badge is None
    assert shown.total.badge is not None
    assert shown.total.badge.words == "5 alone"
    assert shown.tells.startswith("Where most stay alone stands first.")
    assert lacking(coverage[1:25]).rows[-1].name == "Place 23"
    assert lacking(coverage[1:]).tells.startswith("Nobody stays alone.")
