"""What one audience may read, copied out of the register: what is not in it cannot be shown."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Any

from mentorbook.editions.provenance import RecordHistory
from mentorbook.editions.telling import Telling
from mentorbook.findings import Finding
from mentorbook.matching import Matching
from mentorbook.reckoning import Reckoning


class Audience(StrEnum):
    """Who reads. Each one after the first may read what those before it may."""

    PUBLIC = "public"
    PAIR = "pair"  # one mentorship's two people
    PROGRAM = "program"  # the programs' officers

    def may_read(self, audience: str | None) -> bool:
        """Return whether a field of this audience may be in this edition; a field that says none may not."""
        order = list(Audience)
        return audience in order and order.index(Audience(audience)) <= order.index(self)


@dataclass(frozen=True, slots=True)
class Label:
    """How a field is called, explained and, where it takes words from a list, shown."""

    title: str
    description: str
    values: Mapping[str, str] = field(default_factory=dict)
    written: str = ""  # what it takes, where the schema has a name for that: "date", "time", "person"
    leads: str = ""  # to which records, as a template of their address, or into which list of a program: "…#/topics"


@dataclass(frozen=True, slots=True)
class Shown:
    """One record as far as the audience may read it."""

    kind: str
    id: str
    data: Mapping[str, Any]
    path: str = ""  # the file's path in the repository; empty in the public edition where it would name an id


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the public directory, in the mentor's own words and with their consent."""

    program: str
    data: Mapping[str, Any]  # name, place, occupation, languages, topics, about


@dataclass(frozen=True, slots=True)
class Logo:
    """A program's logo, which was looked at and may be drawn."""

    path: str  # in the portal
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Tally:
    """A named number about people. `value` is None where it is not shown, so that nobody can be picked out."""

    name: str  # "pairs", "sessions", "hours", "mentors"
    program: str  # "" for all programs together
    value: int | None
    month: str = ""  # "2026-03" for a number by month; "" for the year's whole months, or their last day
    minimum: int = 0  # the group size below which it would not be shown
    at_least: bool = False  # rounded down to whole groups of that size, or without what is about fewer


@dataclass(frozen=True)
class Edition:
    """All that one audience may read on one day."""

    audience: Audience
    as_of: date
    example: bool  # the people are made up, and every page says so
    records: Mapping[str, tuple[Shown, ...]]  # by kind, by id
    labels: Mapping[str, Mapping[str, Label]]  # by kind, by pointer (a list's items at *): "/asks/contacts/*"
    names: Mapping[str, Mapping[str, str]]  # by person: name, called, list_as; empty for the public
    directory: tuple[Entry, ...]
    tallies: tuple[Tally, ...]
    reckoning: Reckoning | None = None  # none for the public
    findings: tuple[Finding, ...] = ()  # for officers
    left_out: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # for officers
    checks_not_run: tuple[str, ...] = ()  # for officers: what could not be looked at
    commit: str = ""  # shown only when it was passed in
    revision: str = ""  # as somebody named it, where the records are not those of the work tree
    schemas: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)  # by kind: what forms are made of
    histories: Mapping[str, RecordHistory] | None = None  # by kind/id, for officers; None: nobody looked
    history_missing: str = ""  # why there is none
    telling: Telling = field(default_factory=Telling)
    matchings: Mapping[str, Matching] = field(default_factory=dict)  # by program, for officers; empty: nobody asked
    logos: Mapping[str, Logo] = field(default_factory=dict)  # by program, where it may be drawn

    def of(self, kind: str) -> tuple[Shown, ...]:
        """Return the records of a kind, by id; none where the audience may not read that kind."""
        return self.records.get(kind, ())

    def get(self, kind: str, record_id: str) -> Shown | None:
        """Return one record, or None."""
        return self._by_id.get((kind, record_id))

    @cached_property
    def _by_id(self) -> dict[tuple[str, str], Shown]:
        return {(shown.kind, shown.id): shown for records in self.records.values() for shown in records}

    def label(self, kind: str, pointer: str, value: object) -> str:
        """Return the words for a value of an enum, or the value as text."""
        label = self.labels.get(kind, {}).get(pointer)
        return label.values.get(str(value), str(value)) if label else str(value)
