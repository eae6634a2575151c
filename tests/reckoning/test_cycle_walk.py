"""Cycles walked day by day, from their start to three months after their end: what is asked on each day."""

from datetime import date, timedelta
from typing import Any

import pytest
from cycle_book import TEACHER, TYPES, certification, ceu, cycle, person, seat_check
from small_book import days_of, register

from mentorbook.reckoning import reckon
from mentorbook.records import Record
from mentorbook.rules import findings_of

Asked = tuple[str, str]  # severity and rule
Spans = dict[Asked, list[tuple[str, str]]]
FOREVER = "2099-12-31"


def lacking(rule: str, first: str, opens: str, last: str) -> Spans:
    """What a cycle lacks: worth knowing before registration opens, and incomplete from that day on."""
    before = str(date.fromisoformat(opens) - timedelta(days=1))
    return {("notice", rule): [(first, min(before, last))], ("incomplete", rule): [(opens, last)]}


TECHNICIAN = [
    certification(),
    person(checked="2025-01-15"),
    cycle(
        "2024-07-01",
        "2026-06-30",
        seat_checks=[seat_check(kind, on) for kind, on in zip(
            TYPES, ["2024-09-14", "2024-09-14", "2025-05-10", "2025-05-10", "2026-03-14"], strict=True)],
        community=[
            {"sort": "education", "on": "2024-08-01", "minutes": 45, "what": "A class"},
            {"sort": "checkup-event", "on": "2024-09-14", "minutes": 90, "what": "An event",
             "other_technicians": 2, "checklist": True},
            {"sort": "checkup-event", "on": "2025-05-10", "minutes": 30, "what": "An event",
             "other_technicians": 1, "checklist": True},
        ],
        ceus=[ceu("2024-10-01", 4.5, "newsletter"), ceu("2025-10-01", 2), ceu("2026-05-20", 1, "in-person")],
        registered_on="2026-06-10",
    ),
]  # fmt: skip
TECHNICIAN_IS_ASKED: Spans = {
    **lacking("seat-checks", "2024-07-01", "2026-02-28", "2026-03-13"),
    **lacking("community-education", "2024-07-01", "2026-02-28", "2025-05-09"),
    **lacking("ceus", "2024-07-01", "2026-02-28", "2026-05-19"),
    **lacking("online-profile", "2024-07-01", "2026-02-28", "2025-01-14"),
    ("notice", "ceu-caps"): [("2024-10-01", FOREVER)],
    ("notice", "registration-window"): [("2026-02-28", "2026-05-19")],
    ("notice", "reminders"): [("2026-05-05", "2026-06-09")],
    ("incomplete", "cycle-registration"): [("2026-05-20", "2026-06-09")],
    ("notice", "early-registration"): [("2026-06-10", "2026-06-30")],
    ("todo", "recertify"): [("2026-02-28", "2026-06-09")],
}

INSTRUCTOR = [
    certification(),
    person(TEACHER, checked="2024-10-31"),
    cycle(
        "2024-11-01",
        "2026-10-31",
        of=TEACHER,
        level="instructor",
        seat_checks=[seat_check(kind, "2024-11-01") for kind in TYPES],
        community=[{"sort": "session", "on": "2026-10-31", "minutes": 60, "what": "A class"}],
        ceus=[ceu("2025-02-28", 6, proof="")],
        teaching=[
            {"on": "2025-01-01", "course": "A", "hours": 11, "full_course": False},
            {"on": "2026-01-01", "course": "B", "hours": 9, "full_course": True},
            {"on": "2026-08-01", "course": "C", "hours": 1, "full_course": True},
        ],
    ),
]
INSTRUCTOR_IS_ASKED: Spans = {
    **lacking("community-education", "2024-11-01", "2026-06-30", "2026-10-30"),
    **lacking("ceus", "2024-11-01", "2026-06-30", "2025-02-27"),
    ("incomplete", "ceu-proof"): [("2025-02-28", "2027-01-31")],
    **lacking("teaching-hours", "2024-11-01", "2026-06-30", "2026-07-31"),
    **lacking("online-profile", "2024-11-01", "2026-06-30", "2026-10-31"),
    ("notice", "registration-window"): [("2026-06-30", "2026-10-30")],
    ("notice", "reminders"): [("2026-09-05", "2026-10-31")],
    ("incomplete", "cycle-registration"): [("2026-10-31", "2027-01-31")],
    ("todo", "recertify"): [("2026-06-30", "2027-01-31")],
    ("todo", "complete"): [("2025-02-28", "2027-01-31")],
}

LATE_HOURS = ceu("2026-10-10", 2, "teleconference")
TRAPPED = [
    certification(),
    person(checked="2025-01-01"),
    cycle(
        "2025-01-01",
        "2026-12-31",
        seat_checks=[seat_check(kind, "2025-01-01") for kind in TYPES],
        community=[{"sort": "session", "on": "2025-01-01", "minutes": 60, "what": "A class"}],
        ceus=[ceu("2025-01-01", 5), LATE_HOURS],
        registered_on="2026-09-15",
    ),
]
TRAPPED_IS_ASKED: Spans = {
    **lacking("ceus", "2025-01-01", "2026-08-31", "2026-09-14"),
    ("notice", "registration-window"): [("2026-08-31", "2026-09-14")],
    ("error", "requirements-first"): [("2026-09-15", FOREVER)],
    ("notice", "early-registration"): [("2026-09-15", FOREVER)],
    ("todo", "recertify"): [("2026-08-31", "2026-09-14")],
}


def asked_on(day: date, records: list[Record]) -> set[Asked]:
    """What the rules find and the desk shows on a day."""
    book = register(*records, as_of=day)
    reckoning = reckon(book)
    found = {(finding.severity.value, finding.rule) for finding in findings_of(book, reckoning)}
    return found | {("todo", todo.verb) for todo in reckoning.todos}


@pytest.mark.parametrize(
    ("records", "last", "asked"),
    [
        (TECHNICIAN, "2026-10-01", TECHNICIAN_IS_ASKED),
        (INSTRUCTOR, "2027-02-02", INSTRUCTOR_IS_ASKED),
        (TRAPPED, "2027-04-01", TRAPPED_IS_ASKED),
    ],
    ids=["technician", "instructor", "trapped"],
)
def test_each_day_asks_what_it_should(records: list[Record], last: str, asked: dict[Asked, list[Any]]) -> None:
    first = date.fromisoformat(records[-1].data["cycle"]["from"])
    for day in days_of(first, date.fromisoformat(last)):
        expected = {what for what, spans in asked.items() if any(a <= day.isoformat() <= b for a, b in spans)}
        assert asked_on(day, records) == expected, day


def test_todos_name_the_person_the_cycle_and_its_last_day() -> None:
    (todo,) = reckon(register(*TECHNICIAN, as_of="2026-03-01")).todos
    assert (todo.verb, todo.record, todo.actor, todo.office) == (
        "recertify",
        "certification/p-tech1/cycle",
        ("p-tech1",),
        "coordinator",
    )
    assert (str(todo.since), str(todo.by), todo.count) == ("2026-02-28", "2026-06-30", 2)
    (todo,) = reckon(register(*TECHNICIAN, as_of="2026-06-01")).todos
    assert todo.says == "All requirements are there, and registration is open until 30 June 2026."
    over = [each for each in reckon(register(*INSTRUCTOR, as_of="2026-11-05")).todos if each.verb == "recertify"]
    assert [(str(each.since), str(each.by)) for each in over] == [("2026-11-01", "2026-10-31")]


def test_hours_earned_in_the_trap_count_for_neither_cycle() -> None:
    second = cycle("2027-01-01", "2028-12-31", name="next", ceus=[LATE_HOURS])
    book = register(*TRAPPED, second, as_of="2027-02-01")
    reckoning = reckon(book)
    assert [answer.ceu_hours for answer in reckoning.certifications.values()] == [5, 0]
    told = {finding.rule: finding for finding in findings_of(book, reckoning) if finding.record.endswith("/next")}
    assert told["inside-cycle"].pointer == "/ceus/0/on"
    assert "ceu-once" not in told, "one mistake is told once"
    early = [finding for finding in findings_of(book, reckoning) if finding.rule == "early-registration"]
    assert [finding.pointer for finding in early] == ["/ceus/1/on"]


def test_a_later_policy_does_not_touch_a_cycle_that_has_begun() -> None:
    stricter = {"name": "ceus", "from": "2026-06-11", "asks": {"ceu_hours": 12}}
    longer = {"name": "cycle", "from": "2026-06-11", "asks": {"cycle_months": 36}}
    capped = {"name": "ceu-caps", "from": "2026-06-11", "asks": {"most_online": 0, "most_from_newsletters": 0}}
    for records in (TECHNICIAN, INSTRUCTOR, TRAPPED):
        changed = [certification(*records[0].data["policy"], stricter, longer, capped), *records[1:]]
        for day in ("2026-06-10", "2026-06-11", "2026-08-01", "2026-12-31"):
            assert asked_on(date.fromisoformat(day), changed) == asked_on(date.fromisoformat(day), records)


def test_of_what_was_not_asked_at_first_a_cycle_is_asked_from_the_day_on_which_it_comes() -> None:
    without = [entry for entry in INSTRUCTOR[0].data["policy"] if entry["name"] != "ceus"]
    new = {"name": "ceus", "from": "2025-01-06", "asks": {"ceu_hours": 6}}
    later = [certification(*without, new), *INSTRUCTOR[1:]]
    assert ("notice", "ceus") not in asked_on(date(2025, 1, 5), later)
    assert ("notice", "ceus") in asked_on(date(2025, 1, 6), later)
