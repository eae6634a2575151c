"""Who must do what, and how gaps become todos."""

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
    register,
    session,
)  # fmt: skip

from mentorbook.reckoning import Gap, Todo, reckon
from mentorbook.reckoning.todos import fold_gaps
from mentorbook.records import Record

SINCE = date(2026, 10, 1)
APPROVAL = {"name": "approval", "asks": {"roles": ["coordinator"]}}
ORIENTATION = {"name": "orientation", "asks": {"roles": ["instructor"]}}
MONTHLY = {"name": "cadence", "asks": {"contacts": ["meeting", "check-in"]}}
SIGNED = {"name": "signatures", "asks": {"contacts": ["meeting"], "roles": ["mentor", "mentee"]}}
DETAILS = {"name": "session-details", "asks": {"contacts": ["meeting"], "fields": ["minutes", "topics"]}}
YEAR = {"name": "commitment", "asks": {"months_before": 4, "months_after": 8}}
BOTH = {"accepted": {"mentor": "2026-05-01", "mentee": "2026-05-04"}}
ASSIGNED = {"instructor": INSTRUCTOR, "assigned_by": COORDINATOR, "planned": "2026-11-14"}
OFFICERS = [
    {"person": MENTOR, "role": "coordinator", "from": "2019-01-01"},
    {"person": "p-c00r2", "role": "coordinator", "from": "2019-01-01", "until": "2026-11-20"},
    {"person": "p-c00r3", "role": "coordinator", "from": "2026-11-22"},
    {"person": COORDINATOR, "role": "coordinator", "from": "2026-11-21", "until": "2026-11-21"},
]


def todos(program_record: Record, *records: Record, as_of: str = "2026-11-21") -> list[Todo]:
    return list(reckon(register(program_record, *records, as_of=as_of)).todos)


@pytest.mark.parametrize(
    ("policy", "records", "expected"),
    [
        (APPROVAL, [mentor()], ("approve", "mentor/pro/p-ment1", (COORDINATOR,), "2019-02-01", None)),
        (ORIENTATION, [mentor()], ("orient", "mentor/pro/p-ment1", (COORDINATOR,), "2019-02-01", None)),
        (
            ORIENTATION,
            [mentor(orientation=ASSIGNED)],
            ("orient", "mentor/pro/p-ment1", (INSTRUCTOR,), "2019-02-01", "2026-11-14"),
        ),
        (
            ORIENTATION,
            [mentor(orientation={**ASSIGNED, "instructor": "p-99999"})],
            ("orient", "mentor/pro/p-ment1", (COORDINATOR,), "2019-02-01", None),
        ),
        (MONTHLY, [mentor(), mentee()], ("match", "mentee/pro/p-mtee1", (COORDINATOR,), "2019-02-01", None)),
        (
            MONTHLY,
            [mentor(), mentee(), mentorship(accepted={"mentor": "2026-05-01"})],
            ("accept", "mentorship/ms-0000", (MENTEE,), "2019-03-01", None),
        ),
        (
            MONTHLY,
            [mentor(), mentee(), mentorship(**BOTH)],
            ("start", "mentorship/ms-0000", (MENTOR,), "2026-05-04", None),
        ),
        (
            MONTHLY,
            [mentor(), mentee(), mentorship(**BOTH, started="2026-10-01")],
            ("ask-after", "mentorship/ms-0000", (MENTOR, MENTEE), "2026-11-01", None),
        ),
        (
            SIGNED,
            [mentor(), mentee(), mentorship(**BOTH, started="2026-10-01"), session("2026-10-05")],
            ("sign", "session/ms-0000/2026-10-05", (MENTOR, MENTEE), "2026-10-05", None),
        ),
        (
            DETAILS,
            [mentor(), mentee(), mentorship(**BOTH, started="2026-10-01"), session("2026-10-05", minutes=5)],
            ("complete", "session/ms-0000/2026-10-05", (MENTOR, MENTEE), "2026-10-05", None),
        ),
        (
            YEAR,
            [mentor(), mentee(), mentorship(**BOTH, started="2026-10-01")],
            ("complete", "mentee/pro/p-mtee1", (MENTEE,), "2026-10-01", None),
        ),
    ],
    ids=lambda value: value["name"] if isinstance(value, dict) else "",
)
def test_each_gap_asks_the_one_who_can_act(policy: dict[str, Any], records: list[Record], expected: tuple[Any]) -> None:
    (todo,) = todos(program(policy), *records)
    by = str(todo.by) if todo.by else None
    assert (todo.verb, todo.record, todo.actor, str(todo.since), by) == expected
    assert todo.office
    assert todo.program == "pro"
    assert todo.says.endswith(".")
    assert todo.hint.endswith(".")


@pytest.mark.parametrize("officers", [OFFICERS, OFFICERS[:3]])
def test_an_approval_waits_for_those_in_office_today_and_never_for_the_applicant(officers: list[Any]) -> None:
    (todo,) = todos(program(APPROVAL, officers=officers), mentor())
    assert todo.actor == ((COORDINATOR,) if len(officers) > 3 else ())
    assert todo.office == "coordinator"


def test_gaps_of_one_sort_on_one_record_are_one_todo() -> None:
    running = [mentor(), mentee(), mentorship(**BOTH, started="2026-06-01")]
    (todo,) = todos(program(MONTHLY), *running, as_of="2026-09-15")
    assert todo.says == (
        "No meeting or check-in in June 2026. No meeting or check-in in July 2026. "
        "No meeting or check-in in August 2026."
    )
    assert (todo.count, str(todo.since)) == (3, "2026-07-01")
    (todo,) = todos(program(MONTHLY), *running, as_of="2026-10-15")
    assert todo.says.endswith("September 2026.")
    (todo,) = todos(program(MONTHLY), *running)
    assert todo.says.endswith("August 2026. And 2 more.")
    assert (todo.count, todo.actor, todo.about) == (5, (MENTOR, MENTEE), (MENTOR, MENTEE))


def test_the_longest_waiting_comes_first() -> None:
    book = [mentor(), mentee(asked_on="2026-06-01"), mentorship(proposed={"by": COORDINATOR, "on": "2026-06-02"})]
    found = todos(program(APPROVAL, MONTHLY), *book)
    assert [todo.verb for todo in found] == ["approve", "accept"]
    order = [(todo.since, todo.verb, todo.record) for todo in found]
    assert order == sorted(order)


def test_nobody_is_asked_after_once_it_is_closed_or_when_the_first_day_lies_ahead() -> None:
    over = mentorship(started="2026-06-01", closure={"on": "2026-11-20", "outcome": "completed"})
    assert todos(program(MONTHLY), mentor(), mentee(), over) == []
    assert todos(program(MONTHLY), mentor(), mentee(), mentorship(**BOTH, started="2026-11-30")) == []
    missing = todos(program(SIGNED), mentor(), mentee(), over, session("2026-10-05"))
    assert [todo.verb for todo in missing] == ["sign"], "a signature can still be given"


def test_a_folded_todo_keeps_each_hint_once_and_three_at_most() -> None:
    gaps = [gap_with(f"/{n}", hint) for n, hint in enumerate(("Add it.", "Ask.", "Add it.", "", "Wait.", "Go on."))]
    (folded,) = fold_gaps(gaps)
    assert (folded.count, folded.hint) == (6, "Add it. Ask. Wait.")


def gap_with(pointer: str, hint: str) -> Gap:
    return Gap(
        "cadence", "mentorship/ms-1", pointer, f"It is {pointer}.", hint, "ask-after", (MENTOR,), "", SINCE, "pro"
    )
