"""When a mentorship is meant to end."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_book import mentee, mentor, mentorship, program, record, register

from mentorbook.reckoning import reckon
from mentorbook.reckoning.commitment import commitment_around
from mentorbook.reckoning.programs import read_program
from mentorbook.records import Record

YEAR = {"name": "commitment", "asks": {"months_before": 4, "months_after": 8}}
PROGRAM = program(YEAR)


def ends(*more: Record, graduation: str | None = "2026-10-31", **data: object) -> date | None:
    asked = mentee(graduation_on=graduation) if graduation else mentee()
    book = register(PROGRAM, mentor(), asked, mentorship(started="2026-06-30", **data), *more)
    return reckon(book).mentorships["ms-0000"].ends


def evaluation(on: str, recommendation: str, until: str | None = None) -> Record:
    data = {"mentorship": "ms-0000", "id": on, "date": on, "by": "p-ment1", "recommendation": recommendation}
    return record("evaluation", f"ms-0000/{on}", **data, **({"until": until} if until else {}))


@pytest.mark.parametrize(
    ("graduation", "first", "last"),
    [
        ("2026-06-15", "2026-02-15", "2027-02-15"),
        ("2026-10-31", "2026-06-30", "2027-06-30"),
        ("2027-06-30", "2027-02-28", "2028-02-29"),
        ("2028-06-29", "2028-02-29", "2029-02-28"),
        ("2027-12-31", "2027-08-31", "2028-08-31"),
    ],
)
def test_the_commitment_around_a_graduation(graduation: str, first: str, last: str) -> None:
    span = commitment_around(read_program(PROGRAM), date.fromisoformat(graduation), date(2026, 6, 1))
    assert span == (date.fromisoformat(first), date.fromisoformat(last))


def test_it_is_that_of_the_policy_in_force_when_it_was_made() -> None:
    later = read_program(program({**YEAR, "from": "2026-06-01"}))
    assert commitment_around(later, date(2026, 6, 15), date(2026, 5, 31)) is None
    assert commitment_around(later, date(2026, 6, 15), date(2026, 6, 1)) is not None


def test_the_graduation_the_pair_and_an_extension_set_the_end_in_turn() -> None:
    assert ends() == date(2027, 6, 30)
    assert ends(graduation=None) is None
    assert ends(until="2027-03-31") == date(2027, 3, 31)
    extended = evaluation("2026-10-01", "extend", "2027-09-30")
    assert ends(extended, evaluation("2026-11-01", "continue"), until="2027-03-31") == date(2027, 9, 30)
    assert ends(extended, evaluation("2026-11-01", "extend", "2027-12-31")) == date(2027, 12, 31)
    assert ends(evaluation("2026-11-22", "extend", "2027-09-30")) == date(2027, 6, 30), "not yet evaluated"


@given(st.dates(date(2020, 1, 1), date(2032, 12, 31)), st.integers(0, 24), st.integers(0, 24))
def test_the_commitment_against_counting_firsts_of_the_month(graduation: date, before: int, after: int) -> None:
    made = read_program(program({**YEAR, "asks": {"months_before": before, "months_after": after}}))
    span = commitment_around(made, graduation, date(2020, 1, 1))
    assert span is not None
    first, last = span
    days = [first + timedelta(days=n) for n in range(1, (last - first).days + 1)]
    assert sum(day.day == 1 for day in days) == before + after
    for end in span:
        tomorrow = end + timedelta(days=1)
        assert end.day == graduation.day or (end.day < graduation.day and tomorrow.day == 1)
