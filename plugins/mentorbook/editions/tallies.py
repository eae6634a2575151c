"""The named numbers that editions may hold. For the public, small ones are left out."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from mentorbook.editions.edition import Tally
from mentorbook.editions.suppression import shown
from mentorbook.reckoning import MentorshipState, Reckoning
from mentorbook.records import Register

_AT_WORK = {MentorshipState.RUNNING, MentorshipState.BEHIND}


@dataclass
class _Cell:
    """One number while it is counted, and the distinct people behind it."""

    value: int = 0
    people: set[str] = field(default_factory=set)

    def add(self, value: int, person: str) -> None:
        self.value += value
        if value:  # who put nothing in does not hide who did
            self.people.add(person)


def tallies_of(register: Register, reckoning: Reckoning, *, suppress: bool) -> tuple[Tally, ...]:
    """Return the tallies by name, month and program; with `suppress`, those about too few people have no value.

    The people behind pairs, sessions and minutes are distinct mentees; behind mentors, distinct mentors.
    """
    minimums = {record.id: record.data["privacy"]["minimum_group"] for record in register.of("program")}
    largest = max(minimums.values(), default=1)
    programs = [record.id for record in register.of("program") if record.data["sort"] == "mentoring"]
    counted = _counted(reckoning)
    found: list[Tally] = []
    for name in ("pairs", "mentors", "sessions", "minutes"):
        cells = {program: counted[name, program, ""] for program in programs}
        found += _partition(name, cells, {p: Tally(name, p, None, minimum=minimums[p]) for p in programs}, largest)
    for name in ("sessions", "minutes"):
        for year in (reckoning.as_of.year - 1, reckoning.as_of.year):
            months = [f"{year}-{month:02}" for month in range(1, 13)]
            cells = {month: _union(counted[name, program, month] for program in programs) for month in months}
            found += _partition(name, cells, {m: Tally(name, "", None, m, largest) for m in months}, largest)
    return tuple(found if suppress else _unsuppressed(found, counted, programs))


def _partition(name: str, cells: dict[str, _Cell], empty: dict[str, Tally], minimum: int) -> Iterator[Tally]:
    """Yield the numbers that make up one sum, and, for those of programs, the sum; hidden ones without a value."""
    largest = max((tally.minimum for tally in empty.values()), default=minimum)
    groups = {key: frozenset(cell.people) for key, cell in cells.items()}
    visible = shown(groups, largest)
    for key, tally in empty.items():
        yield replace(tally, value=cells[key].value if key in visible else None)
    if all(tally.program for tally in empty.values()):
        everybody = frozenset[str]().union(*groups.values())
        total = sum(cell.value for cell in cells.values()) if len(everybody) >= minimum else None
        yield Tally(name, "", total, minimum=minimum)


def _union(cells: Iterable[_Cell]) -> _Cell:
    union = _Cell()
    for cell in cells:
        union.value += cell.value
        union.people |= cell.people
    return union


def _counted(reckoning: Reckoning) -> dict[tuple[str, str, str], _Cell]:
    """Return each number by name, program and month ("" for the year so far, or today)."""
    counted: dict[tuple[str, str, str], _Cell] = defaultdict(_Cell)
    for mentor in reckoning.mentors.values():
        if mentor.listed:
            counted["mentors", mentor.program, ""].add(1, mentor.person)
    for mentorship in reckoning.mentorships.values():
        if mentorship.state in _AT_WORK:
            counted["pairs", mentorship.program, ""].add(1, mentorship.mentee)
        for session in mentorship.sessions:
            if session.counts and session.contact != "attempt":
                for month in _periods(session.on, reckoning.as_of):
                    counted["sessions", mentorship.program, month].add(1, mentorship.mentee)
                    counted["minutes", mentorship.program, month].add(session.minutes or 0, mentorship.mentee)
    return counted


def _periods(day: date, as_of: date) -> Iterator[str]:
    yield day.strftime("%Y-%m")
    if day.year == as_of.year:
        yield ""


def _unsuppressed(
    found: list[Tally], counted: dict[tuple[str, str, str], _Cell], programs: list[str]
) -> Iterator[Tally]:
    for tally in found:
        of = [tally.program] if tally.program else programs
        yield replace(tally, value=_union(counted[tally.name, program, tally.month] for program in of).value)
