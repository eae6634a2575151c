"""All certification cycles, by their end, with what is missing."""

from collections.abc import Iterator
from dataclasses import dataclass

from mentorbook.editions.edition import Edition
from mentorbook.reckoning.cycle import CertificationAnswer
from mentorbook.views import cycle_words, names, words
from mentorbook.views.paging import Part, parts_of
from mentorbook.views.parts import Badge, Empty

LINES_ON_A_PAGE = 250


@dataclass(frozen=True, slots=True)
class CycleLine:
    """One cycle in the list."""

    name: str
    path: str
    level: str
    ends: str
    ends_on: str  # for sorting
    badge: Badge
    missing: str


@dataclass(frozen=True, slots=True)
class RecertificationsView:
    """All cycles, or a part of them."""

    part: Part
    lede: str
    cycles: tuple[CycleLine, ...]
    empty: Empty | None


def recertifications_views(edition: Edition, size: int = LINES_ON_A_PAGE) -> Iterator[RecertificationsView]:
    """The cycles that run, by their last day, then those that are over, the newest first; a view a page."""
    everything = edition.reckoning.certifications.values() if edition.reckoning else ()
    running = sorted((cycle for cycle in everything if not cycle.over), key=lambda cycle: (cycle.last, cycle.id))
    over = sorted((cycle for cycle in everything if cycle.over), key=lambda cycle: (cycle.last, cycle.id), reverse=True)
    empty = Empty("begun", "No certification cycle yet.", "A cycle is a file: its two dates, and what was done in it.")
    for part, some in parts_of([*running, *over], "recertification/index.html", size):
        yield RecertificationsView(
            part=part,
            lede=lede(edition, running),
            cycles=tuple(line(edition, cycle) for cycle in some),
            empty=None if running or over else empty,
        )


def lede(edition: Edition, running: list[CertificationAnswer]) -> str:
    """How many cycles run, and for how many registration is open."""
    if not running:
        return ""
    open_now = sum(
        cycle.days.opens is not None and cycle.days.opens <= edition.as_of and not cycle.registered_on
        for cycle in running
    )
    cycles = words.sentence(words.spelled(len(running), "cycle"))
    told = f"{cycles} {'runs' if len(running) == 1 else 'run'}, by last day. "
    if not open_now:
        return told + "Registration is open for nobody who still has to register."
    return told + f"Registration is open for {words.spelled(open_now)} not yet registered."


def line(edition: Edition, cycle: CertificationAnswer) -> CycleLine:
    """One cycle: whose, until when, what is missing."""
    lacks = () if cycle_words.lapsed(edition, cycle) else cycle_words.missing(cycle)
    return CycleLine(
        name=names.full_name(edition, cycle.person),
        path=names.cycle_path(cycle.id),
        level=edition.label("certification", "/level", cycle.level),
        ends=words.short_day(cycle.last),
        ends_on=str(cycle.last),
        badge=cycle_words.badge(edition, cycle),
        missing=words.sentence(words.listed(lacks)) if lacks else "Nothing",
    )
