"""In whatever order the files come, the same is found, asked and answered."""

from collections.abc import Sequence
from random import Random

import pytest
from rule_case import ROOT

from mentorbook.reading import RecordFile
from mentorbook.reckoning import reckon
from mentorbook.records import open_register
from mentorbook.rules import findings_of


@pytest.mark.parametrize("seed", [1, 2])
def test_the_example_book_in_another_order(seed: int) -> None:
    def shuffled(files: Sequence[RecordFile]) -> list[RecordFile]:
        return Random(seed).sample(list(files), len(files))  # noqa: S311 - any order will do

    asked, there = open_register(ROOT), open_register(ROOT, track=shuffled)
    answers = reckon(asked[0])
    assert reckon(there[0]) == answers
    assert findings_of(there[0], reckon(there[0])) == findings_of(asked[0], answers)
