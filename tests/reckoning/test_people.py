"""Where mentors, mentees, mentorships and certifications stand."""

from datetime import date
from typing import Any

import pytest
from small_book import (
    COORDINATOR,
    INSTRUCTOR,
    MENTEE,
    MENTOR,
    mentee,
    mentor,
    mentorship,
    program,
    record,
    register,
    session,
)  # fmt: skip

from mentorbook.reckoning import Reckoning, reckon
from mentorbook.records import Record

GATES = [{"name": "approval", "asks": {}}, {"name": "orientation", "asks": {}}]
APPROVED = {"by": COORDINATOR, "on": "2026-03-02", "outcome": "approved", "reason": "Fine."}
DECLINED = {**APPROVED, "outcome": "declined"}
HELD = {"instructor": INSTRUCTOR, "assigned_by": COORDINATOR, "planned": "2026-03-16", "on": "2026-03-16"}
GATED = {"approval": APPROVED, "orientation": HELD}


def answers(*records: Record, gates: list[dict[str, Any]] | None = None, as_of: str = "2026-11-21") -> Reckoning:
    return reckon(register(program(*(gates or [])), *records, as_of=as_of))


@pytest.mark.parametrize(
    ("data", "state", "since"),
    [
        ({}, "applied", "2019-02-01"),
        ({"approval": {**APPROVED, "on": "2026-11-22"}}, "applied", "2019-02-01"),
        ({"approval": DECLINED}, "declined", "2026-03-02"),
        ({"approval": APPROVED}, "approved", "2026-03-02"),
        ({"approval": APPROVED, "orientation": {**HELD, "on": "2026-11-22"}}, "approved", "2026-03-02"),
        (GATED, "ready", "2026-03-16"),
        ({**GATED, "away": [{"from": "2026-11-21"}]}, "away", "2026-11-21"),
        ({**GATED, "away": [{"from": "2026-11-22"}]}, "ready", "2026-03-16"),
        ({**GATED, "away": [{"from": "2026-11-01", "until": "2026-11-21"}]}, "away", "2026-11-01"),
        ({**GATED, "away": [{"from": "2026-11-01", "until": "2026-11-20"}]}, "ready", "2026-11-21"),
        ({"away": [{"from": "2026-11-01"}]}, "applied", "2019-02-01"),
        ({**GATED, "retired": {"on": "2026-11-21"}}, "retired", "2026-11-21"),
        ({**GATED, "retired": {"on": "2026-11-22"}}, "ready", "2026-03-16"),
    ],
)
def test_where_a_mentor_stands(data: dict[str, Any], state: str, since: str) -> None:
    found = answers(mentor(**data), gates=GATES).mentors["pro", MENTOR]
    assert (found.state.value, str(found.since)) == (state, since)


def test_without_a_gate_an_applicant_is_ready_at_once() -> None:
    assert answers(mentor()).mentors["pro", MENTOR].state.value == "ready"
    later = [{**gate, "from": "2026-11-22"} for gate in GATES]
    assert answers(mentor(), gates=later).mentors["pro", MENTOR].state.value == "ready"
    ended = [{**gate, "until": "2026-11-20"} for gate in GATES]
    assert answers(mentor(), gates=ended).mentors["pro", MENTOR].state.value == "ready"


def test_a_newer_entry_without_parameters_takes_the_place_of_an_older_one() -> None:
    gates = [GATES[0], {"name": "approval", "from": "2026-06-01"}]
    assert answers(mentor(), gates=gates, as_of="2026-05-31").mentors["pro", MENTOR].state.value == "applied"
    assert answers(mentor(), gates=gates, as_of="2026-06-01").mentors["pro", MENTOR].state.value == "ready"


def test_only_the_willing_are_listed() -> None:
    assert answers(mentor(willing={"on": "2026-03-01"})).mentors["pro", MENTOR].listed
    assert not answers(mentor(willing={"on": "2026-11-22"})).mentors["pro", MENTOR].listed
    assert not answers(mentor()).mentors["pro", MENTOR].listed
    assert not answers(mentor(willing={"on": "2026-03-01"}), gates=GATES).mentors["pro", MENTOR].listed


def test_load_counts_what_is_not_closed_and_room_is_what_is_left() -> None:
    closed = {"closure": {"on": "2026-11-20", "outcome": "moved"}}
    book = [
        mentor(capacity=2),
        mentee(),
        mentorship("ms-0001"),
        mentorship("ms-0002", mentee="p-mtee2", started="2026-06-01"),
        mentorship("ms-0003", started="2026-06-01", **closed),
        session("2026-06-05", of="ms-0003"),
        session("2026-06-04", of="ms-0002"),
    ]
    found = answers(*book).mentors["pro", MENTOR]
    assert (found.load, found.room, str(found.last_contact)) == (2, 0, "2026-06-05")
    assert answers(*book, mentorship("ms-0004", mentee="p-mtee4")).mentors["pro", MENTOR].room == 0
    assert answers(*book, mentorship("ms-0004")).mentors["pro", MENTOR].load == 2, "the same mentee twice is one"
    assert answers(*book[:3]).mentors["pro", MENTOR].room == 1


ACCEPTED = {"accepted": {"mentor": "2026-05-01", "mentee": "2026-05-04"}}


@pytest.mark.parametrize(
    ("data", "state"),
    [
        ({}, "proposed"),
        ({"accepted": {"mentor": "2026-05-01"}}, "proposed"),
        ({"accepted": {"mentor": "2026-05-01", "mentee": "2026-11-22"}}, "proposed"),
        (ACCEPTED, "accepted"),
        ({**ACCEPTED, "started": "2026-11-22"}, "accepted"),
        ({**ACCEPTED, "started": "2026-11-21"}, "running"),
        ({**ACCEPTED, "started": "2026-10-01"}, "behind"),
        ({**ACCEPTED, "started": "2026-10-01", "closure": {"on": "2026-11-22", "outcome": "moved"}}, "behind"),
        ({**ACCEPTED, "started": "2026-10-01", "closure": {"on": "2026-11-21", "outcome": "moved"}}, "closed"),
    ],
)
def test_where_a_mentorship_stands(data: dict[str, Any], state: str) -> None:
    found = answers(mentor(), mentee(), mentorship(**data), gates=[{"name": "cadence", "asks": {}}])
    assert found.mentorships["ms-0000"].state.value == state


EARLIER = {"record_id": "ms-0001", "on": "2026-05-29", "started": "2026-03-02"}


def closed(outcome: str, record_id: str = "ms-0000", on: str = "2026-10-30", **data: Any) -> Record:
    """A mentorship that is closed; one that is given no first day never began."""
    told = {"started": "2026-06-01", "closure": {"on": on, "outcome": outcome}, **data}
    return mentorship(record_id, **{key: value for key, value in told.items() if value})


@pytest.mark.parametrize(
    ("data", "mentorships", "state", "since"),
    [
        ({}, [], "waiting", "2019-02-01"),
        ({}, [mentorship()], "proposed", "2019-03-01"),
        ({}, [mentorship(**ACCEPTED)], "matched", "2026-05-04"),
        ({}, [mentorship(started="2026-06-01")], "matched", "2026-06-01"),
        ({}, [mentorship(), mentorship("ms-0001", **ACCEPTED)], "matched", "2026-05-04"),
        ({"withdrawn_on": "2026-11-21"}, [], "withdrawn", "2026-11-21"),
        ({"withdrawn_on": "2026-11-22"}, [], "waiting", "2019-02-01"),
        ({"consent": {"on": "2019-02-01", "withdrawn_on": "2026-11-02"}}, [], "withdrawn", "2026-11-02"),
        ({}, [closed("completed")], "done", "2026-10-30"),
        ({}, [closed("no-contact")], "waiting", "2019-02-01"),
        ({}, [closed("no-contact", started=None)], "waiting", "2019-02-01"),
        ({"asked_on": "2026-11-02"}, [closed("no-contact")], "waiting", "2026-11-02"),
        ({}, [closed("rematched")], "waiting", "2026-10-30"),
        ({}, [closed("rematched", started=None)], "waiting", "2019-02-01"),
        ({}, [closed("rematched", **EARLIER), closed("no-contact")], "waiting", "2026-05-29"),
        ({}, [closed("completed", **EARLIER), closed("no-contact", started=None)], "waiting", "2026-05-29"),
        ({}, [closed("no-contact", **EARLIER), closed("completed")], "done", "2026-10-30"),
        ({}, [closed("rematched"), mentorship("ms-0001")], "proposed", "2019-03-01"),
        ({"asked_on": "2026-11-02"}, [closed("completed")], "waiting", "2026-11-02"),
        ({}, [mentorship(closure={"on": "2026-10-30", "outcome": "withdrawn"})], "waiting", "2019-02-01"),
    ],
)
def test_where_a_request_stands(data: dict[str, Any], mentorships: list[Record], state: str, since: str) -> None:
    found = answers(mentor(), mentee(**data), *mentorships).mentees["pro", MENTEE]
    assert (found.state.value, str(found.since)) == (state, since)


def test_a_cycle_counts_what_was_done_inside_it_by_the_day() -> None:
    cycle = record(
        "certification",
        "p-ment1/cycle-2025",
        person="p-ment1",
        id="cycle-2025",
        program="pro",
        level="instructor",
        cycle={"from": "2025-01-17", "until": "2027-01-16"},
        seat_checks=[
            {"type": kind, "on": on, "verifier": {"name": "Somebody", "number": "I20417"}}
            for kind, on in [("booster", "2025-02-01"), ("latch", "2025-02-01"), ("booster", "2026-02-01"),
                             ("rear-facing-only", "2025-01-16"), ("rear-facing-convertible", "2026-11-22")]
        ],
        ceus=[{"on": on, "hours": hours, "sort": "online"} for on, hours in [("2025-03-01", 1.25), ("2026-03-01", 2)]],
        community=[
            {"on": "2025-03-01", "minutes": 120, "sort": "session"},
            {"on": "2025-04-01", "minutes": 60, "sort": "session"},
        ],
        teaching=[{"on": "2025-03-01", "hours": 8.5}],
        registered_on="2026-11-22",
    )  # fmt: skip
    found = answers(cycle).certifications["p-ment1/cycle-2025"]
    assert found.seat_check_types == ("booster", "latch")
    assert (found.ceu_hours, found.community_minutes, found.teaching_hours) == (3.25, 180, 8.5)
    assert (found.registered_on, found.over) == (None, False)
    assert not answers(cycle, as_of="2027-01-16").certifications["p-ment1/cycle-2025"].over
    found = answers(cycle, as_of="2027-01-17").certifications["p-ment1/cycle-2025"]
    assert (found.registered_on, found.over, len(found.seat_check_types)) == (date(2026, 11, 22), True, 3)
