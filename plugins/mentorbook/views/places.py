"""Mentors, their room and who waits: by program, and by the places of a program, those that need a mentor first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from mentorbook.editions.edition import Edition
from mentorbook.reckoning.answers import MenteeState
from mentorbook.views import words
from mentorbook.views.fields import text_at
from mentorbook.views.parts import Badge, Plate, plate

# What needs a mentor stands first, so what is left out has room.
MOST_PLACES = 24
NOWHERE = "No place given"
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Coverage:
    """A program, or a place in one: who could be matched with whom."""

    name: str
    mentors: int
    room: int
    waiting: int
    badge: Badge | None = None
    plate: Plate | None = None  # of a program's own row, or where places of several stand together


@dataclass(frozen=True, slots=True)
class Places:
    """A program's places: the rows to show, and all together."""

    head: str  # what the places are: "County"
    tells: str
    rows: tuple[Coverage, ...]
    total: Coverage


def counted(name: str, mentors: int, room: int, waiting: int, of: Plate | None = None) -> Coverage:
    """A row, with what is wanting where more people wait than there is room for."""
    badge = None
    if waiting > room:
        badge = Badge("missed", "No mentor" if not mentors else "No room" if not room else "Too little room")
    return Coverage(name, mentors, room, waiting, badge, of)


def coverage_of(edition: Edition, program: str) -> Coverage:
    """One program's mentors, the room they have, and who waits."""
    whole = total(by_place(edition, program).values())
    shown = plate(edition, program)
    row = counted(shown.short, whole.mentors, whole.room, whole.waiting, shown)
    return row if row.mentors else replace(row, badge=Badge("missed", "No mentor"))


def total(rows: Iterable[Coverage]) -> Coverage:
    """All rows together."""
    all_rows = tuple(rows)
    return Coverage(
        "All",
        sum(each.mentors for each in all_rows),
        sum(each.room for each in all_rows),
        sum(each.waiting for each in all_rows),
    )


def most_and_rest(rows: Sequence[Row], most: int = MOST_PLACES) -> tuple[Sequence[Row], Sequence[Row]]:
    """The rows to show, and those that stand together in one more, so that there are never more than `most`."""
    return (rows, ()) if len(rows) <= most else (rows[: most - 1], rows[most - 1 :])


def other_places(rest: Sequence[Row]) -> str:
    """What the row of all that are left out is called."""
    return f"{words.number(len(rest))} other places"


def places(edition: Edition, program: str, most: int = MOST_PLACES) -> Places:
    """A program's places, those that need a mentor first, then by name; what is too much stands in one row."""
    found = by_place(edition, program)
    rows = sorted(found.values(), key=lambda row: (min(row.room - row.waiting, 0), row.name == NOWHERE, row.name))
    shown, rest = most_and_rest(rows, most)
    if rest:
        shown = [*shown, replace(total(rest), name=other_places(rest))]
    county = any(county_of(edition, person) for person in persons(edition, program))
    head = heading(edition, county=county)
    return Places(head, f"By {head.lower()}. Those that need a mentor first.", tuple(shown), total(found.values()))


def by_place(edition: Edition, program: str) -> dict[str, Coverage]:
    """Who could be matched with whom at each place of a program; where nobody mentors and nobody waits is none."""
    mentors: dict[str, list[int]] = {}
    waiting: dict[str, int] = {}
    for mentor in edition.reckoning.mentors.values() if edition.reckoning else ():
        if mentor.program == program and mentor.listed:
            mentors.setdefault(place_of(edition, mentor.person), []).append(mentor.room)
    for mentee in edition.reckoning.mentees.values() if edition.reckoning else ():
        if mentee.program == program and mentee.state is MenteeState.WAITING:
            place = place_of(edition, mentee.person)
            waiting[place] = waiting.get(place, 0) + 1
    return {
        name: counted(name, len(mentors.get(name, ())), sum(mentors.get(name, ())), waiting.get(name, 0))
        for name in sorted({*mentors, *waiting})
    }


def needing(edition: Edition, programs: Iterable[str]) -> tuple[Coverage, ...]:
    """The places of several programs where more people wait than there is room for, by program."""
    return tuple(
        replace(row, plate=plate(edition, program))
        for program in programs
        for row in by_place(edition, program).values()
        if row.badge
    )


def persons(edition: Edition, program: str) -> tuple[str, ...]:
    """Everybody who mentors or asks in a program."""
    if edition.reckoning is None:
        return ()
    return tuple(person for of, person in (*edition.reckoning.mentors, *edition.reckoning.mentees) if of == program)


def place_of(edition: Edition, person: str) -> str:
    """Where a person is, as far as the program tells its people apart: the county, else the state or province."""
    shown = edition.get("person", person)
    if shown is None:
        return NOWHERE
    return county_of(edition, person) or text_at(shown.data, "place", "region") or NOWHERE


def county_of(edition: Edition, person: str) -> str:
    """A person's county, with the state where that is written too: there are counties of one name in many."""
    shown = edition.get("person", person)
    county = text_at(shown.data, "place", "county") if shown else ""
    region = text_at(shown.data, "place", "region") if shown else ""
    return f"{county}, {region}" if county and region else county


def heading(edition: Edition, *, county: bool) -> str:
    """What places are called, in the schema's words."""
    pointer, otherwise = ("/place/county", "County") if county else ("/place/region", "State or province")
    label = edition.labels.get("person", {}).get(pointer)
    return label.title if label else otherwise
