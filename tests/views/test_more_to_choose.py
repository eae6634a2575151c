"""Beside the others who are shown, a proposal says how many more there are, and nothing where there are none."""

from dataclasses import replace
from pathlib import Path

import pytest

from mentorbook.book import open_book
from mentorbook.editions import Edition
from mentorbook.matching.answers import Choice
from mentorbook.views.proposal import pair_proposal

BOOK = open_book(Path(__file__).parents[2])
MORE = "And {} more, to choose under What if."


@pytest.fixture(scope="module")
def edition() -> Edition:
    return BOOK.edition("program", with_matching=True)


@pytest.mark.parametrize(
    ("strong", "weak", "says"),
    [(0, 0, ""), (0, 2, ""), (1, 0, MORE.format(1)), (2, 3, MORE.format(2)), (1200, 0, MORE.format("1,200"))],
)
def test_it_says_how_many_more_may_be(edition: Edition, strong: int, weak: int, says: str) -> None:
    matching = edition.matchings["state-cps"]
    pair = matching.pairs[0]
    assert matching.choices is not None
    may_be = 1 + len(pair.alternatives) + strong  # one is proposed, and some are shown
    own = (*(Choice(0, 1, weak=False) for _ in range(may_be)), *(Choice(0, 1, weak=True) for _ in range(weak)))
    everybody = tuple(own if mentee == pair.mentee else () for mentee in matching.choices.mentees)
    told = replace(matching, choices=replace(matching.choices, choices=everybody))
    assert pair_proposal(edition, told, pair).more == says
    part = replace(matching, choices=replace(matching.choices, whole=False))
    assert pair_proposal(edition, part, pair).more == "There may be more: the command with --pin takes any of them."
