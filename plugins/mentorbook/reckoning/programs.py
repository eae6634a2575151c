"""A program's file as the reckoning asks it: what was in force on a day, and who held which office."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from mentorbook.reckoning.fields import day, entries, needed_day, value, whole, words
from mentorbook.records import Record, Register

CONTACTS_HELD = ("meeting", "check-in")  # an attempt is none


@dataclass(frozen=True, slots=True)
class Duty:
    """One entry of a program's policy that a rule can check, with its parameters."""

    name: str
    first: date
    asks: Mapping[str, Any]

    @property
    def minutes(self) -> int | None:
        """Minutes asked in a calendar month."""
        return whole(self.asks, "/minutes")

    @property
    def contacts(self) -> tuple[str, ...]:
        """The contacts that it speaks of: meetings and check-ins where it names none."""
        return words(self.asks, "/contacts") or CONTACTS_HELD

    @property
    def modes(self) -> tuple[str, ...]:
        """The ways of meeting that count; none named: all."""
        return words(self.asks, "/modes")

    @property
    def months_before(self) -> int:
        """Months of the commitment before the graduation."""
        return whole(self.asks, "/months_before") or 0

    @property
    def months_after(self) -> int:
        """Months of the commitment after the graduation."""
        return whole(self.asks, "/months_after") or 0

    @property
    def fields(self) -> tuple[str, ...]:
        """The details that must be there."""
        return words(self.asks, "/fields")

    def roles(self, *otherwise: str) -> tuple[str, ...]:
        """Return the roles that it names, or these where it names none."""
        return words(self.asks, "/roles") or otherwise


@dataclass(frozen=True, slots=True)
class Office:
    """One person's time in one role."""

    person: str
    role: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Program:
    """A program's dated policy and officers."""

    id: str
    policy: Mapping[str, tuple[tuple[date, date, Duty | None], ...]]  # by name: the newest first
    offices: tuple[Office, ...]


def policy_on(program: Program, name: str, on: date) -> Duty | None:
    """Return what the program asked under this name on a day; None where nothing that a rule could check.

    Of several entries in force the newest counts, so that one without `asks` can take the place of one with.
    """
    for first, last, duty in program.policy.get(name, ()):
        if first <= on <= last:
            return duty
    return None


def in_office(program: Program, roles: Collection[str], on: date) -> tuple[str, ...]:
    """Return the persons who held one of the roles on a day, each once, by id."""
    return tuple(sorted({o.person for o in program.offices if o.role in roles and o.first <= on <= o.last}))


def held_office(program: Program, person: str, roles: Collection[str], first: date, last: date) -> bool:
    """Return whether the person held one of the roles on at least one day of the span."""
    return any(o.person == person and o.role in roles and o.first <= last and first <= o.last for o in program.offices)


def read_program(record: Record) -> Program:
    """Return a program's record, read for these questions."""
    policy: dict[str, list[tuple[date, date, Duty | None]]] = {}
    for entry in sorted(entries(record.data, "/policy"), key=lambda entry: str(entry["from"]), reverse=True):
        first, asks = needed_day(entry, "/from"), value(entry, "/asks")
        duty = None if asks is None else Duty(entry["name"], first, asks)
        policy.setdefault(entry["name"], []).append((first, day(entry, "/until") or date.max, duty))
    offices = tuple(
        Office(entry["person"], entry["role"], needed_day(entry, "/from"), day(entry, "/until") or date.max)
        for entry in entries(record.data, "/officers")
    )
    return Program(record.id, {name: tuple(dated) for name, dated in policy.items()}, offices)


def read_programs(register: Register) -> dict[str, Program]:
    """Return all programs by id."""
    return {record.id: read_program(record) for record in register.of("program")}
