"""Certification cycles, counted: what was done inside the cycle by the day of the book."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from mentorbook.reckoning.answers import CertificationAnswer
from mentorbook.reckoning.fields import day_by, entries, needed_day
from mentorbook.records import Record, Register


def answer_certifications(register: Register) -> dict[str, CertificationAnswer]:
    """Return the count of each cycle, by person and cycle."""
    return {record.id: _answer(record, register.as_of) for record in register.of("certification")}


def _answer(record: Record, as_of: date) -> CertificationAnswer:
    first, last = needed_day(record.data, "/cycle/from"), needed_day(record.data, "/cycle/until")

    def done(name: str) -> list[Mapping[str, Any]]:
        return [e for e in entries(record.data, f"/{name}") if first <= needed_day(e, "/on") <= min(last, as_of)]

    return CertificationAnswer(
        id=record.id,
        person=record.data["person"],
        program=record.data["program"],
        level=record.data["level"],
        first=first,
        last=last,
        seat_check_types=tuple(dict.fromkeys(entry["type"] for entry in done("seat_checks"))),
        ceu_hours=float(sum(entry["hours"] for entry in done("ceus"))),
        community_minutes=sum(entry["minutes"] for entry in done("community")),
        teaching_hours=float(sum(entry["hours"] for entry in done("teaching"))),
        registered_on=day_by(record.data, "/registered_on", as_of),
        over=last < as_of,
    )
