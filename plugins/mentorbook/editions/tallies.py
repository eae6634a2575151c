"""The named numbers that editions may hold. For the public, small ones are left out."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from mentorbook.editions.closing import counted_until, key_of, month_ends
from mentorbook.editions.edition import Tally
from mentorbook.editions.suppression import in_whole_groups, shown
from mentorbook.reckoning import MentorshipAnswer, Reckoning
from mentorbook.records import Register


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

    All but mentors, whose lists are public themselves, count until the end of the last whole month: an edition of the
    next day tells nobody's session. Sessions and minutes of a month are each month's own, and their sum stands beside
    them. Pairs of a month are mostly those of the month before, so that their difference would be about the one that
    began or ended: they are rounded down to whole groups of the minimum, and a difference is none or a whole group.
    """
    minimums = {record.id: record.data["privacy"]["minimum_group"] for record in register.of("program")}
    largest = max(minimums.values(), default=1)
    programs = [record.id for record in register.of("program") if record.data["sort"] == "mentoring"]
    until = counted_until(reckoning.as_of)
    counted = _counted(reckoning, until)
    found: list[Tally] = []
    for name in ("pairs", "mentors", "sessions", "minutes"):
        cells = {program: counted[name, program, ""] for program in programs}
        found += _partition(name, cells, {p: Tally(name, p, None, minimum=minimums[p]) for p in programs}, largest)
    for name in ("sessions", "minutes"):
        for year in (until.year - 1, until.year):
            months = [key_of(end) for end in month_ends(until) if end.year == year]
            cells = {month: _union(counted[name, program, month] for program in programs) for month in months}
            found += _partition(name, cells, {m: Tally(name, "", None, m, largest) for m in months}, largest)
    for month in map(key_of, month_ends(until)):
        pairs = _union(counted["pairs", program, month] for program in programs)
        value = in_whole_groups(pairs.value, len(pairs.people), largest)
        found.append(Tally("pairs", "", value, month, largest, at_least=True))
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


def _counted(reckoning: Reckoning, until: date) -> dict[tuple[str, str, str], _Cell]:
    """Return each number by name, program and month ("" for the year so far; for pairs, the last day counted)."""
    counted: dict[tuple[str, str, str], _Cell] = defaultdict(_Cell)
    for mentor in reckoning.mentors.values():
        if mentor.listed:
            counted["mentors", mentor.program, ""].add(1, mentor.person)
    for mentorship in reckoning.mentorships.values():
        for end in month_ends(until):
            if _at_work(mentorship, end):
                for month in (key_of(end), "") if end == until else (key_of(end),):
                    counted["pairs", mentorship.program, month].add(1, mentorship.mentee)
        for session in mentorship.sessions:
            if session.counts and session.contact != "attempt" and session.on <= until:
                for month in (key_of(session.on), "") if session.on.year == until.year else (key_of(session.on),):
                    counted["sessions", mentorship.program, month].add(1, mentorship.mentee)
                    counted["minutes", mentorship.program, month].add(session.minutes or 0, mentorship.mentee)
    return counted


def _at_work(mentorship: MentorshipAnswer, day: date) -> bool:
    began, closed = mentorship.started, mentorship.closed
    return began is not None and began <= day and (closed is None or closed > day)


def _unsuppressed(
    found: list[Tally], counted: dict[tuple[str, str, str], _Cell], programs: list[str]
) -> Iterator[Tally]:
    for tally in found:
        of = [tally.program] if tally.program else programs
        yield replace(
            tally, value=_union(counted[tally.name, program, tally.month] for program in of).value, at_least=False
        )
