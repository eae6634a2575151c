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

QUARTER = 3  # months of a step of a program's numbers: a single month of one program is about too few too often


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
    next day tells nobody's session. Who keeps an older edition and subtracts it must learn no more than one edition
    tells. So sessions and minutes grow by whole steps that are safe by themselves: those of all programs by the months
    that are shown, those of a program by quarters in which it may be shown beside the others; what is in no such step
    is in no number, and the number says "or more". Pairs of a day are mostly those of the month before, so they are
    rounded down to whole groups of the minimum: a difference is none or a whole group.
    """
    minimums = {record.id: record.data["privacy"]["minimum_group"] for record in register.of("program")}
    largest = max(minimums.values(), default=1)
    programs = [record.id for record in register.of("program") if record.data["sort"] == "mentoring"]
    until = counted_until(reckoning.as_of)
    counted = _counted(reckoning, until)
    empty = {program: Tally("", program, None, minimum=minimums[program]) for program in programs}
    mentors = _partition(_cells(counted, "mentors", programs), empty, largest)
    pairs = _partition(_cells(counted, "pairs", programs), empty, largest)
    found = [replace(tally, name="mentors") for tally in mentors]
    found += (_grouped(replace(tally, name="pairs"), largest) for tally in pairs)
    for name in ("sessions", "minutes"):
        told = {key_of(end): _union(_cells(counted, name, programs, key_of(end)).values()) for end in month_ends(until)}
        shown_months = {month: cell.value for month, cell in told.items() if len(cell.people) >= largest}
        found += (Tally(name, "", shown_months.get(month), month, largest) for month in told)
        of_year = [month for month in told if month.startswith(f"{until.year}-")]
        found += _of_year(name, counted, of_year, shown_months, empty, largest)
    for month in map(key_of, month_ends(until)):
        running = _union(_cells(counted, "pairs", programs, month).values())
        value = running.value if len(running.people) >= largest else None
        found.append(_grouped(Tally("pairs", "", value, month, largest), largest))
    return tuple(found if suppress else _unsuppressed(found, counted, programs))


def _of_year(
    name: str,
    counted: dict[tuple[str, str, str], _Cell],
    months: list[str],
    shown_months: dict[str, int],
    empty: dict[str, Tally],
    largest: int,
) -> Iterator[Tally]:
    """Yield a year's number for each program and for all, made of the steps that may be told."""
    for program, tally in empty.items():
        steps = [
            (step, [month for month in step if month in shown_months])
            for step in (months[first : first + QUARTER] for first in range(0, len(months), QUARTER))
        ]
        value, missing = None, False
        for step, told in steps:
            cells = {each: _union(counted[name, each, month] for month in told) for each in empty}
            groups = {each: frozenset(cell.people) for each, cell in cells.items()}
            if len(step) == QUARTER and program in shown(groups, largest):
                value = (value or 0) + cells[program].value
                missing |= told != step
            else:
                missing = True
        yield replace(tally, name=name, value=value, at_least=value is not None and missing)
    held = [shown_months[month] for month in months if month in shown_months]
    yield Tally(name, "", sum(held) if held else None, minimum=largest, at_least=0 < len(held) < len(months))


def _grouped(tally: Tally, minimum: int) -> Tally:
    """A number rounded down to whole groups."""
    if tally.value is None or minimum <= 1:
        return tally
    return replace(tally, value=in_whole_groups(tally.value, minimum), at_least=True)


def _cells(
    counted: dict[tuple[str, str, str], _Cell], name: str, programs: list[str], month: str = ""
) -> dict[str, _Cell]:
    return {program: counted[name, program, month] for program in programs}


def _partition(cells: dict[str, _Cell], empty: dict[str, Tally], minimum: int) -> Iterator[Tally]:
    """Yield the numbers of programs and their sum; hidden ones without a value."""
    visible = shown({key: frozenset(cell.people) for key, cell in cells.items()}, minimum)
    for program, tally in empty.items():
        yield replace(tally, value=cells[program].value if program in visible else None)
    total = _union(cells.values())
    yield Tally("", "", total.value if len(total.people) >= minimum else None, minimum=minimum)


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
