"""Who may verify a seat check on a day, by their own certification record in this book."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from mentorbook.reckoning.cycle import Standing
from mentorbook.reckoning.fields import day, needed_day, text
from mentorbook.records import Record, Register


@dataclass(frozen=True, slots=True)
class Certified:
    """One cycle of a possible verifier: its days, whether as instructor, and when as a technician proxy."""

    first: date
    last: date
    instructor: bool
    proxy: tuple[date, date] | None

    def may_verify(self, roles: Collection[str], on: date) -> bool:
        """Return whether this cycle makes its person one of the roles on a day inside it."""
        proxy = self.proxy is not None and self.proxy[0] <= on <= self.proxy[1]
        return ("instructor" in roles and self.instructor) or ("proxy" in roles and proxy)


Verifiers = Mapping[tuple[str, str], list[Certified]]  # by program and person


def read_verifiers(register: Register) -> Verifiers:
    """Return everybody's cycles, as far as they say who may verify."""
    found: dict[tuple[str, str], list[Certified]] = defaultdict(list)
    for record in register.of("certification"):
        found[record.data["program"], record.data["person"]].append(_certified(record))
    return found


def _certified(record: Record) -> Certified:
    first, last = needed_day(record.data, "/cycle/from"), needed_day(record.data, "/cycle/until")
    proxy_from, proxy_until = day(record.data, "/proxy/from"), day(record.data, "/proxy/until")
    proxy = (proxy_from, proxy_until or last) if proxy_from else None
    return Certified(first, last, record.data["level"] == "instructor", proxy)


def verified(check: Mapping[str, Any], record: Record, verifiers: Verifiers, roles: Collection[str]) -> Standing:
    """Return how a seat check stands by who verified it.

    Where the book has no cycle of that person for the day, nobody can say that they were not certified: it counts,
    and what is missing is their record.
    """
    person = text(check, "/verifier/person")
    if not roles or person is None:
        return Standing.COUNTS
    if person == record.data["person"]:
        return Standing.OWN
    on = needed_day(check, "/on")
    cycles = [c for c in verifiers.get((record.data["program"], person), ()) if c.first <= on <= c.last]
    if not cycles:
        return Standing.UNPROVEN
    return Standing.COUNTS if any(cycle.may_verify(roles, on) for cycle in cycles) else Standing.NOT_CERTIFIED
