"""The certification cycles that somebody has completed."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from mentorbook.reckoning.fields import day_by, needed_day
from mentorbook.records import Record, Register


def certifications_by_person(register: Register) -> Mapping[str, list[Record]]:
    """Return the certification cycles in the book by person."""
    found: dict[str, list[Record]] = defaultdict(list)
    for record in register.of("certification"):
        found[record.data["person"]].append(record)
    return found


def cycles_completed(certifications: Iterable[Record], mentor: Record, on: date) -> tuple[date, ...]:
    """Return the last days of the cycles that a mentor had completed by a day, the earliest first.

    They are those of the mentor's `certifications` that are over and were registered inside the cycle, and the one
    that the mentor's evidence names. One that is both in the book and in the evidence counts once.
    """
    days = set()
    for record in certifications:
        first, last = needed_day(record.data, "/cycle/from"), needed_day(record.data, "/cycle/until")
        registered = day_by(record.data, "/registered_on", last)
        if last < on and registered and registered >= first:
            days.add(last)
    if named := day_by(mentor.data, "/evidence/cycle/completed_on", on):
        days.add(named)
    return tuple(sorted(days))
