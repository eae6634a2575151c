"""What a program weighs, from the policy in its record."""

from array import array
from datetime import date
from typing import Any

import pytest

from mentorbook.matching.weighing import Weighing, weighing_on
from mentorbook.reading import Source
from mentorbook.reckoning.programs import read_program
from mentorbook.records import Record

DAY = date(2026, 11, 21)


def weighed(asks: dict[str, Any]) -> Weighing:
    entry = {"name": "matching", "from": "2026-01-01", "asks": asks}
    data = {"timezone": "UTC", "policy": [entry] if asks else []}
    return weighing_on(read_program(Record("program", "pro", Source("pro.yaml", data, "", array("I", [0])))), DAY)


@pytest.mark.parametrize(
    ("asks", "days", "counts"),
    [
        ({}, 300, 1),
        ({"waiting_percent": 0}, 300, 1),
        ({"waiting_percent": 5}, 29, 1),
        ({"waiting_percent": 5}, 30, 1.05),
        ({"waiting_percent": 5}, 89, 1.1),
        ({"waiting_percent": 50}, 3000, 2),
        ({"waiting_percent": 5, "waiting_most_percent": 30}, 3000, 1.3),
        ({"waiting_percent": 5, "waiting_most_percent": 0}, 3000, 1),
        ({"waiting_percent": 50, "waiting_most_percent": 300}, 3000, 4),
    ],
)
def test_a_wait_counts_by_whole_thirty_days_and_no_more_than_the_most(
    asks: dict[str, Any], days: int, counts: float
) -> None:
    assert weighed(asks).patience(days) == counts


def test_a_program_weighs_what_it_names_and_nothing_else() -> None:
    own = weighed({"weights": {"occupation": 4, "mode": 1}, "furthest_miles": 60})
    assert {part: weight for part, weight in own.weights.items() if weight} == {"occupation": 4, "mode": 1}
    assert (own.is_own, own.furthest, own.far) == (True, 60, 60)
    none = weighed({})
    assert list(none.weights.values()) == [3, 3, 2, 2, 2, 1, 1]
    assert (none.is_own, none.furthest, none.far) == (False, None, 100)
