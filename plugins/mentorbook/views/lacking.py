"""Where mentors lack once proposals are made: the places where somebody stays alone first."""

from collections.abc import Sequence
from dataclasses import dataclass

from mentorbook.matching import Coverage
from mentorbook.views.parts import Badge
from mentorbook.views.places import most_and_rest, other_places
from mentorbook.views.words import number


@dataclass(frozen=True, slots=True)
class Region:
    """One place: who waits there and has a proposal, and the mentors who live there and have room."""

    name: str
    waiting: int
    proposed: int
    mentors: int
    room: int
    badge: Badge | None


@dataclass(frozen=True, slots=True)
class Lacking:
    """The places to show, and all together."""

    tells: str
    rows: tuple[Region, ...]
    total: Region


def lacking(coverage: Sequence[Coverage]) -> Lacking:
    """The places in the order that they come in; what is too much stands in one row."""
    shown, rest = most_and_rest(coverage)
    rows = [_region(each) for each in shown]
    if rest:
        rows.append(_together(other_places(rest), rest))
    total = _together("All", coverage)
    first = "Where most stay alone stands first" if total.badge else "Nobody stays alone"
    return Lacking(f"{first}. Mentors and their room as they are before the proposals.", tuple(rows), total)


def _region(one: Coverage) -> Region:
    badge = _alone(one.alone) or (Badge("ahead", "Served from elsewhere") if one.is_served_from_elsewhere else None)
    return Region(one.region, one.waiting, one.proposed, one.mentors, one.room, badge)


def _together(name: str, some: Sequence[Coverage]) -> Region:
    """Several places in one row. Room in one does not make up for another, so it says only who stays alone."""
    waiting, proposed = sum(each.waiting for each in some), sum(each.proposed for each in some)
    mentors, room = sum(each.mentors for each in some), sum(each.room for each in some)
    return Region(name, waiting, proposed, mentors, room, _alone(waiting - proposed))


def _alone(count: int) -> Badge | None:
    return Badge("missed", f"{number(count)} alone") if count else None
