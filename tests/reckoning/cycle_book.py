"""Certification cycles made from plain data, for tests that try many."""

from typing import Any

from small_book import program, record

from mentorbook.records import Record

PERSON, TEACHER = "p-tech1", "p-teach"
TYPES = ("rear-facing-only", "rear-facing-convertible", "forward-facing-harness", "booster", "latch")
CAPS = {"in-person": 6, "teleconference": 5, "online": 6, "newsletter": 3}
POLICY: tuple[dict[str, Any], ...] = (
    {"name": "cycle", "asks": {"cycle_months": 24}},
    {"name": "inside-cycle"},
    {"name": "seat-checks", "asks": {"seat_types": list(TYPES)}},
    {"name": "seat-check-verifier", "asks": {"verifiers": ["instructor", "proxy"]}},
    {
        "name": "community-education",
        "asks": {
            "event_minutes": 120,
            "event_technicians": 1,
            "event_checklist": True,
            "education_minutes": 240,
            "educational_session_minutes": 60,
        },
    },
    {"name": "ceus", "asks": {"ceu_hours": 6}},
    {
        "name": "ceu-caps",
        "asks": {"most_in_person": 6, "most_by_teleconference": 5, "most_online": 6, "most_from_newsletters": 3},
    },
    {"name": "ceu-once"},
    {"name": "ceu-proof", "asks": {"proof_months": 3}},
    {"name": "teaching-hours", "asks": {"teaching_hours": 20, "full_course_hours": 10}},
    {"name": "requirements-first"},
    {"name": "cycle-registration"},
    {"name": "registration-window", "asks": {"registration_months": 4}},
    {"name": "early-registration"},
    {"name": "online-profile"},
    {"name": "reminders", "asks": {"weeks_before": [8, 4, 2]}},
)


def certification(*policy: dict[str, Any], **more: Any) -> Record:
    return program(*(policy or POLICY), **more)


def without(*names: str) -> tuple[dict[str, Any], ...]:
    """The policy without some of its entries."""
    return tuple(entry for entry in POLICY if entry["name"] not in names)


def seat_check(kind: str, on: str, verifier: str | None = None) -> dict[str, Any]:
    outside = {"name": "Delphine Archambault", "number": "I20417"}
    return {"type": kind, "on": on, "verifier": {"person": verifier} if verifier else outside}


def ceu(on: str, hours: float, sort: str = "online", title: str = "", proof: str = "A sheet") -> dict[str, Any]:
    entry = {"on": on, "title": title or f"What was new on {on}", "hours": hours, "sort": sort}
    return {**entry, "proof": proof} if proof else entry


def cycle(first: str, last: str, of: str = PERSON, name: str = "cycle", **data: Any) -> Record:
    base = {"person": of, "id": name, "program": "pro", "level": "technician", "cycle": {"from": first, "until": last}}
    return record("certification", f"{of}/{name}", **{**base, **data})


def person(of: str = PERSON, checked: str | None = None) -> Record:
    data = {"id": of, "name": "Talia Brandt", "list_as": "Brandt"}
    return record("person", of, **data, **({"profile_checked_on": checked} if checked else {}))
