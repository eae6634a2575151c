"""Recertification ahead: which cycles end when, and for whom something is left to do."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_edition import CYCLE, DAY, MENTOR, OTHER, PROGRAM, small_edition

from mentorbook.editions import Edition, Shown
from mentorbook.reckoning import CertificationAnswer, MentorAnswer, MentorState
from mentorbook.views.ahead_cycles import (
    MONTHS_AHEAD,
    AheadMonth,
    cycles_ahead,
    following_months,
    is_done,
    people_of,
    running_cycles,
    seen,
)
from mentorbook.views.dashboard import dashboard_view, dashboards


def cycle(number: int, last: str, person: str = MENTOR, **more: object) -> CertificationAnswer:
    return replace(CYCLE, id=f"{person}/{number}", person=person, last=date.fromisoformat(last), **more)


def with_cycles(*cycles: CertificationAnswer) -> Edition:
    edition = small_edition()
    assert edition.reckoning is not None
    return replace(edition, reckoning=replace(edition.reckoning, certifications={each.id: each for each in cycles}))


BOOK = with_cycles(
    cycle(1, "2026-11-30"),
    cycle(2, "2027-03-01", registered_on=DAY),
    cycle(3, "2027-03-31", OTHER),
    cycle(4, "2027-10-31", OTHER),
    cycle(5, "2027-11-01", OTHER),
    cycle(6, "2026-11-20", over=True),
)


def test_cycles_by_the_month_in_which_they_end():
    found = cycles_ahead(BOOK)
    assert found is not None
    assert [(month.month, month.open, month.done) for month in found.months if month.all] == [
        ("November 2026", 1, 0),
        ("March 2027", 1, 1),
        ("October 2027", 1, 0),
    ]
    assert len(found.months) == MONTHS_AHEAD
    assert found.later == 1
    assert found.title == "Cycles that end: four in the next twelve months; March 2027 has the most, 2"
    assert found.says == (
        "A bar for each month from November 2026 to October 2027. Of 4 cycles, 3 still have something to do, "
        "and 1 has nothing left."
    )
    assert (found.until, [line.ends for line in found.lines], found.more) == ("28 February 2027", ["30 Nov 2026"], 0)


def test_nothing_is_left_once_somebody_is_registered():
    assert not is_done(CYCLE)
    assert is_done(replace(CYCLE, registered_on=DAY))
    complete = replace(CYCLE, needs=())
    assert not is_done(complete), "the registration is still to come"
    assert is_done(replace(complete, asked=replace(CYCLE.asked, registers=False)))


def test_a_program_has_the_cycles_of_its_people_and_its_own():
    assert [each.id for each in running_cycles(BOOK, "free")] == [f"{p}/{n}" for p, n in
        [(MENTOR, 1), (MENTOR, 2), (OTHER, 3), (OTHER, 4), (OTHER, 5)]]  # fmt: skip
    others = with_cycles(cycle(1, "2027-01-01", program="state"), cycle(2, "2027-02-01", "p-zzzzz", program="state"))
    assert [each.id for each in running_cycles(others, "hourly")] == [f"{MENTOR}/1"]
    assert dashboards(others) == ("free", "hourly", "state")
    view = dashboard_view(others, "state")
    assert (view.mentors, view.empty, view.series, view.asking) == (False, None, (), None)
    assert view.cycles is not None
    assert view.lede.startswith("Two cycles run, by last day.")
    assert len(running_cycles(others, "state")) == 2


def test_who_has_gone_belongs_to_a_program_no_more():
    edition = small_edition()
    assert edition.reckoning is not None
    gone = MentorAnswer("free", MENTOR, MentorState.RETIRED, DAY, listed=False, load=0, room=0)
    reckoning = replace(edition.reckoning, mentors={("free", MENTOR): gone})
    assert people_of(edition, "free") == {MENTOR}
    assert people_of(replace(edition, reckoning=reckoning), "free") == set()


def test_officers_belong_to_their_program_while_they_serve():
    served = {"p-ddddd": {"from": "2026-01-05"}, "p-eeeee": {"from": "2026-12-01"},
              "p-fffff": {"from": "2024-01-01", "until": "2026-11-20"}}  # fmt: skip
    officers = [{"person": each, "role": "instructor", **time} for each, time in served.items()]
    edition = with_cycles(*(cycle(2026, "2027-06-06", each, program="state") for each in served))
    program = Shown("program", "hourly", {**PROGRAM, "officers": officers})
    edition = replace(edition, records={**edition.records, "program": (program,)})
    assert [each.person for each in running_cycles(edition, "hourly")] == ["p-ddddd"]


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ((0, 0), "none in the next two months"),
        ((0, 1), "one in the next two months, in B"),
        ((1, 1), "two in the next two months, one a month at most"),
        ((3, 1), "four in the next two months; A has the most, 3"),
    ],
)
def test_what_is_seen_in_the_months_ahead(counts: tuple[int, int], words: str):
    assert seen(tuple(AheadMonth(name, name, count, 0) for name, count in zip("AB", counts, strict=True))) == words


def test_the_months_that_follow():
    assert [str(day) for day in following_months(date(2026, 11, 30), 3)] == ["2026-11-01", "2026-12-01", "2027-01-01"]


@given(st.lists(st.tuples(st.dates(DAY, date(2029, 12, 31)), st.booleans()), min_size=1, max_size=8))
def test_the_months_and_what_is_later_make_up_all(found: list[tuple[date, bool]]):
    cycles = [cycle(n, str(last), registered_on=DAY if done else None) for n, (last, done) in enumerate(found)]
    ahead = cycles_ahead(with_cycles(*cycles))
    assert ahead is not None
    assert sum(month.open + month.done for month in ahead.months) + ahead.later == len(found)
