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
    minutes: int | None  # asked in a calendar month
    contacts: tuple[str, ...]  # that it speaks of
    modes: tuple[str, ...]  # the ways of meeting that count; none named: all
    fields: tuple[str, ...]  # the details that must be there
    named_roles: tuple[str, ...]
    months_before: int  # of the commitment, before the graduation
    months_after: int
    asks: Mapping[str, Any]  # all parameters, as the program's file gives them
    months: int | None = None  # of the commitment, from its first day, where no graduation counts
    days: int | None = None  # after which it is told
    meetings: int | None = None  # by which meeting it is there
    cycles: int | None = None  # completed
    ties: tuple[str, ...] = ()  # that the two must not have
    grace: tuple[str, ...] = ()  # months that are not asked, also where they are whole
    holidays: tuple[int, ...] = ()  # months of the year that are not asked
    advice: bool = False  # worth knowing, and asked of nobody

    def counting_from(self, since: date) -> date:
        """Return the day from which it counts its time, never before its own first day: then it was asked of nobody."""
        return max(since, self.first)

    def roles(self, *otherwise: str) -> tuple[str, ...]:
        """Return the roles that it names, or these where it names none."""
        return self.named_roles or otherwise


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
    zone: str = "UTC"  # the name of its time zone; the rule `policy` tells where there is no such zone


def policy_on(program: Program, name: str, on: date) -> Duty | None:
    """Return what the program asked under this name on a day; None where nothing that a rule could check.

    Of several entries in force the newest counts, so that one without `asks` can take the place of one with.
    """
    for first, last, duty in program.policy.get(name, ()):
        if first <= on <= last:
            return duty
    return None


def is_in_force(program: Program, name: str, on: date) -> bool:
    """Return whether the program asked anything under this name on a day, with parameters or without."""
    return any(first <= on <= last for first, last, _ in program.policy.get(name, ()))


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
        span = needed_day(entry, "/from"), day(entry, "/until") or date.max
        policy.setdefault(entry["name"], []).append((*span, read_duty(entry)))
    offices = tuple(
        Office(entry["person"], entry["role"], needed_day(entry, "/from"), day(entry, "/until") or date.max)
        for entry in entries(record.data, "/officers")
    )
    return Program(record.id, {name: tuple(dated) for name, dated in policy.items()}, offices, record.data["timezone"])


def read_duty(entry: Mapping[str, Any]) -> Duty | None:
    """Return what an entry of the policy tells the rule of its name; None where nothing can check it."""
    asks = value(entry, "/asks")
    if asks is None:
        return None
    return Duty(
        name=entry["name"],
        first=needed_day(entry, "/from"),
        minutes=whole(asks, "/minutes"),
        contacts=words(asks, "/contacts") or CONTACTS_HELD,
        modes=words(asks, "/modes"),
        fields=words(asks, "/fields"),
        named_roles=words(asks, "/roles"),
        months_before=whole(asks, "/months_before") or 0,
        months_after=whole(asks, "/months_after") or 0,
        months=whole(asks, "/months"),
        days=whole(asks, "/days"),
        meetings=whole(asks, "/meetings"),
        cycles=whole(asks, "/cycles"),
        ties=words(asks, "/ties"),
        grace=words(asks, "/grace"),
        holidays=tuple(entry["month"] for entry in entries(asks, "/holidays")),
        advice=value(asks, "/advice") is True,
        asks=asks,
    )


def read_programs(register: Register) -> dict[str, Program]:
    """Return all programs by id."""
    return {record.id: read_program(record) for record in register.of("program")}
