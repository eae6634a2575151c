"""What counts in a cycle: caps, sums, verifiers, each session once."""

from datetime import date
from typing import Any

import pytest
from cycle_book import CAPS, PERSON, POLICY, TEACHER, TYPES, certification, ceu, cycle, person, seat_check, without
from hypothesis import given
from hypothesis import strategies as st
from small_book import register

from mentorbook.reckoning import Standing, reckon
from mentorbook.reckoning.cycle import CertificationAnswer
from mentorbook.records import Record

FIRST, LAST, TODAY = "2025-01-01", "2026-12-31", "2026-11-21"
QUARTERS = st.integers(1, 48).map(lambda quarters: quarters / 4)
SORTS = st.sampled_from(list(CAPS))
SESSIONS = st.lists(st.tuples(SORTS, QUARTERS), max_size=12)


def answer(*more: Record, as_of: str = TODAY, policy: Any = POLICY, **data: Any) -> CertificationAnswer:
    book = register(certification(*policy), person(), cycle(FIRST, LAST, **data), *more, as_of=as_of)
    return reckon(book).certifications[f"{PERSON}/cycle"]


def with_ceus(sessions: list[tuple[str, float]]) -> CertificationAnswer:
    return answer(ceus=[ceu("2025-06-01", hours, sort, f"Session {n}") for n, (sort, hours) in enumerate(sessions)])


@given(SESSIONS)
def test_hours_count_up_to_the_cap_of_their_sort(sessions: list[tuple[str, float]]) -> None:
    room = {sort: cap * 4 for sort, cap in CAPS.items()}
    counted = 0
    for sort, hours in sessions:  # quarter by quarter, as long as there is room
        for _ in range(int(hours * 4)):
            if room[sort]:
                room[sort] -= 1
                counted += 1
    found = with_ceus(sessions)
    assert found.ceu_hours == counted / 4
    assert sum(sort.earned for sort in found.ceus) == sum(hours for _, hours in sessions)


@given(SESSIONS, SORTS, QUARTERS)
def test_one_more_session_never_makes_it_worse_and_helps_unless_its_sort_is_full(
    sessions: list[tuple[str, float]], sort: str, hours: float
) -> None:
    before, after = with_ceus(sessions), with_ceus([*sessions, (sort, hours)])
    full = sum(each for kind, each in sessions if kind == sort) >= CAPS[sort]
    assert (after.ceu_hours == before.ceu_hours) if full else (after.ceu_hours > before.ceu_hours)
    assert {need.rule for need in after.missing} <= {need.rule for need in before.missing}


@given(st.lists(st.tuples(st.sampled_from(["checkup-event", "education", "session"]), st.integers(1, 240)), max_size=8))
def test_time_of_one_sort_adds_up_and_sorts_are_not_mixed(done: list[tuple[str, int]]) -> None:
    data = [
        {"sort": sort, "on": "2025-06-01", "minutes": minutes, "what": "A", "other_technicians": 1, "checklist": True}
        for sort, minutes in done
    ]
    found = next(need for need in answer(community=data).needs if need.rule == "community-education")
    asked = {"checkup-event": 120, "education": 240, "session": 60}
    assert found.done == any(sum(m for s, m in done if s == sort) >= least for sort, least in asked.items())


@pytest.mark.parametrize(
    ("details", "counts"),
    [
        ({"other_technicians": 1, "checklist": True}, True),
        ({"other_technicians": 0, "checklist": True}, False),
        ({"checklist": True}, False),
        ({"other_technicians": 3, "checklist": False}, False),
        ({"other_technicians": 3}, False),
    ],
)
def test_a_checkup_event_counts_with_another_technician_and_a_checklist(
    details: dict[str, Any], *, counts: bool
) -> None:
    found = answer(community=[{"sort": "checkup-event", "on": "2025-06-01", "minutes": 120, "what": "A", **details}])
    assert [entry.counts for entry in found.entries] == [counts]


@pytest.mark.parametrize(
    ("on", "more", "standing"),
    [
        ("2025-06-07", {"level": "instructor"}, Standing.COUNTS),
        ("2025-06-06", {"level": "instructor"}, Standing.UNPROVEN),
        ("2027-06-07", {"level": "instructor"}, Standing.AFTER),
        ("2025-06-07", {}, Standing.NOT_CERTIFIED),
        ("2025-06-30", {"proxy": {"from": "2025-07-01"}}, Standing.NOT_CERTIFIED),
        ("2025-07-01", {"proxy": {"from": "2025-07-01"}}, Standing.COUNTS),
        ("2026-07-01", {"proxy": {"from": "2025-07-01", "until": "2026-07-01"}}, Standing.COUNTS),
        ("2026-07-02", {"proxy": {"from": "2025-07-01", "until": "2026-07-01"}}, Standing.NOT_CERTIFIED),
    ],
)
def test_a_verifier_is_judged_by_their_own_record_of_that_day(
    on: str, more: dict[str, Any], standing: Standing
) -> None:
    verifier = cycle("2025-06-07", "2027-06-06", of=TEACHER, **more)
    found = answer(verifier, person(TEACHER), seat_checks=[seat_check("latch", on, TEACHER)])
    assert [entry.standing for entry in found.entries] == [standing]


def test_nobody_verifies_themselves_and_a_proxy_counts_only_where_the_program_says_so() -> None:
    own = answer(level="instructor", seat_checks=[seat_check("latch", "2025-06-01", PERSON)])
    assert [entry.standing for entry in own.entries] == [Standing.OWN]
    only = {"name": "seat-check-verifier", "asks": {"verifiers": ["instructor"]}}
    proxy = cycle(FIRST, LAST, of=TEACHER, proxy={"from": FIRST})
    policy = (*without("seat-check-verifier"), only)
    checks = [seat_check("latch", "2025-06-01", TEACHER)]
    found = answer(proxy, person(TEACHER), policy=policy, seat_checks=checks)
    assert [entry.standing for entry in found.entries] == [Standing.NOT_CERTIFIED]
    free = answer(proxy, person(TEACHER), policy=without("seat-check-verifier"), seat_checks=checks)
    assert [entry.standing for entry in free.entries] == [Standing.COUNTS]


def test_a_session_counts_once_in_whatever_cycle_and_however_it_is_written() -> None:
    same = [
        ceu("2025-06-01", 1, title="Load legs"),
        ceu("2025-06-01", 1, title=" load  LEGS"),
        ceu("2025-06-02", 1, title="Load legs"),
        ceu("2025-06-01", 1, "in-person", title="Load legs"),
    ]
    found = answer(ceus=same)
    assert [entry.standing for entry in found.entries] == [Standing.COUNTS, Standing.TWICE, *[Standing.COUNTS] * 2]
    assert found.ceu_hours == 3
    assert answer(ceus=same, policy=without("ceu-once")).ceu_hours == 4
    overlapping = cycle("2025-05-01", "2027-04-30", name="second", ceus=same[:1])
    book = register(certification(), person(), cycle(FIRST, LAST, ceus=same[:1]), overlapping)
    assert [each.ceu_hours for each in reckon(book).certifications.values()] == [1, 0]


@pytest.mark.parametrize(
    ("on", "as_of", "standing"),
    [
        ("2024-12-31", TODAY, Standing.BEFORE),
        ("2025-01-01", TODAY, Standing.COUNTS),
        ("2026-12-31", "2026-12-30", Standing.AHEAD),
        ("2026-12-31", "2027-06-01", Standing.COUNTS),
        ("2027-01-01", TODAY, Standing.AFTER),
    ],
)
def test_first_and_last_day_belong_to_the_cycle(on: str, as_of: str, standing: Standing) -> None:
    assert [entry.standing for entry in answer(as_of=as_of, ceus=[ceu(on, 1)]).entries] == [standing]


@pytest.mark.parametrize(("on", "counts"), [("2026-10-05", 6), ("2026-10-06", 0)])
def test_what_is_done_on_the_day_of_the_registration_still_counts(on: str, counts: float) -> None:
    found = answer(registered_on="2026-10-05", ceus=[ceu(on, 6)])
    assert found.ceu_hours == counts


@pytest.mark.parametrize(
    ("hours", "done"),
    [
        ([(20, True)], True),
        ([(10, True), (10, False)], True),
        ([(9.75, True), (20, False)], False),
        ([(19, True)], False),
    ],
)
def test_an_instructor_teaches_enough_and_enough_of_it_in_full_courses(
    hours: list[tuple[float, bool]], *, done: bool
) -> None:
    taught = [{"on": "2025-06-01", "course": "A", "hours": each, "full_course": full} for each, full in hours]
    needs = {need.rule: need.done for need in answer(level="instructor", teaching=taught).needs}
    assert needs["teaching-hours"] is done
    assert "teaching-hours" not in {need.rule for need in answer(teaching=taught).needs}


def test_where_the_program_asks_nothing_nothing_is_asked() -> None:
    book = register(certification({"name": "role"}), person(), cycle(FIRST, LAST, ceus=[ceu("2020-01-01", 1)]))
    reckoning = reckon(book)
    (found,) = reckoning.certifications.values()
    assert (found.needs, found.days.opens, found.days.reminders, found.days.proof_until) == ((), None, (), None)
    assert reckoning.gaps == ()


def test_a_policy_asks_only_from_its_first_day() -> None:
    late = [{**entry, "from": "2025-06-01"} for entry in POLICY]
    checks = [seat_check(TYPES[0], "2025-05-31", PERSON), seat_check(TYPES[1], "2025-06-01", PERSON)]
    found = answer(policy=late, seat_checks=checks)
    assert [entry.standing for entry in found.entries] == [Standing.COUNTS, Standing.OWN]
    assert answer(policy=late, as_of="2025-05-31").needs == ()
    assert reckon(register(certification(*late), cycle(FIRST, LAST), as_of=date(2025, 5, 31))).gaps == ()
