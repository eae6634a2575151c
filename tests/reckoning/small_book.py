"""A register made from plain data, without files: for tests that try many books."""

from array import array
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from mentorbook.reading import Source
from mentorbook.records import Kind, Record, Register, load_kinds

ROOT = Path(__file__).parents[2]
AS_OF = date(2026, 11, 21)
COORDINATOR, INSTRUCTOR, MENTOR, MENTEE = "p-c00rd", "p-1nstr", "p-ment1", "p-mtee1"
LONG_AGO = "2019-01-01"


@cache
def kinds() -> Mapping[str, Kind]:
    return load_kinds(ROOT)


def record(kind: str, record_id: str, **data: Any) -> Record:
    path = f"records/{kind}/{record_id}.yaml"
    return Record(kind, record_id, Source(path, data, "", array("I", [0])))


def program(*policy: Mapping[str, Any], **more: Any) -> Record:
    officers = [
        {"person": COORDINATOR, "role": "coordinator", "from": LONG_AGO},
        {"person": INSTRUCTOR, "role": "instructor", "from": LONG_AGO},
    ]
    asked = [{"from": LONG_AGO, **entry} for entry in policy]
    return record("program", "pro", **{"id": "pro", "timezone": "UTC", "policy": asked, "officers": officers, **more})


def mentor(**data: Any) -> Record:
    return record("mentor", f"pro/{MENTOR}", program="pro", person=MENTOR, **{"applied_on": "2019-02-01", **data})


def mentee(**data: Any) -> Record:
    return record("mentee", f"pro/{MENTEE}", program="pro", person=MENTEE, **{"asked_on": "2019-02-01", **data})


def mentorship(record_id: str = "ms-0000", **data: Any) -> Record:
    first = {"program": "pro", "mentor": MENTOR, "mentee": MENTEE, "proposed": {"by": COORDINATOR, "on": "2019-03-01"}}
    return record("mentorship", record_id, id=record_id, **{**first, **data})


def session(on: str | date, number: int = 1, contact: str = "meeting", of: str = "ms-0000", **data: Any) -> Record:
    own = f"{on}-{number}" if number > 1 else str(on)
    first = {"mentorship": of, "id": own, "date": str(on), "contact": contact, "mode": "video"}
    return record("session", f"{of}/{own}", **{**first, **data})


def register(*records: Record, as_of: date | str = AS_OF) -> Register:
    day = as_of if isinstance(as_of, date) else date.fromisoformat(as_of)
    return Register(kinds(), records, day)


def days_of(first: date, last: date) -> list[date]:
    """Every day of a span, one by one."""
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]
