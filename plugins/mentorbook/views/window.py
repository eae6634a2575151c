"""A certification cycle on a line, and under it the part in which registration is open, as percent of the drawing."""

from dataclasses import dataclass
from datetime import date

from mentorbook.editions.edition import Edition
from mentorbook.reckoning.cycle import CertificationAnswer
from mentorbook.views import words

# Percent of the width that a label needs: on a wide page, and on one of middle width.
ROOM, MORE_ROOM = 9, 14


@dataclass(frozen=True, slots=True)
class Tick:
    """A reminder on the line. `look` says on which widths its words are shown; empty: on none."""

    x: float
    weeks: str
    day: str
    look: str


@dataclass(frozen=True, slots=True)
class Opening:
    """The part of a cycle in which registration is open, enlarged."""

    x: float  # where it begins on the line of the whole cycle
    width: float
    cone: str  # the points of the shape that leads from the line to the enlarged part
    open: bool  # today
    says: str
    opens: str
    ticks: tuple[Tick, ...]
    today: float | None
    anchor: str  # of the word "Today"
    registered: float | None


@dataclass(frozen=True, slots=True)
class Window:
    """One cycle as a line."""

    aloud: str
    begins: str
    ends: str
    gone: float
    today: float | None
    opening: Opening | None
    tells: str


def window(edition: Edition, cycle: CertificationAnswer) -> Window:
    """The drawing of a cycle, with all its dates in text too."""
    as_of, days = edition.as_of, cycle.days
    tells = " ".join(sentences(edition, cycle))
    return Window(
        aloud=f"The cycle runs from {words.full_day(days.first)} to {words.full_day(days.last)}. "
        f"Today is {words.full_day(as_of)}. {tells}",
        begins=f"{words.short_month(days.first)} {days.first.year}",
        ends=day_of(days.last),
        gone=percent(min(as_of, days.last), days.first, days.last),
        today=percent(as_of, days.first, days.last) if as_of <= days.last else None,
        opening=opening(edition, cycle, max(days.opens, days.first)) if days.opens else None,
        tells=tells,
    )


def day_of(day: date) -> str:
    """A day on the line: its year stands in the text."""
    return f"{day.day} {words.short_month(day)}"


def percent(day: date, first: date, last: date) -> float:
    """Where a day lies between two others."""
    return round(100 * (day - first).days / max((last - first).days, 1), 2)


def opening(edition: Edition, cycle: CertificationAnswer, opens: date) -> Opening:
    """The enlarged part: reminders, today, the registration."""
    as_of, last = edition.as_of, cycle.last
    x = percent(opens, cycle.first, last)
    today = percent(as_of, opens, last) if opens <= as_of <= last else None
    registered = cycle.registered_on
    if registered:
        says = "Registered"
    elif as_of < opens:
        says = "Registration opens"
    else:
        says = "Registration is open" if as_of <= last else "Registration was open"
    return Opening(
        x=x,
        width=round(100 - x, 2),
        cone=f"{x},0 100,0 100,69 0,69",
        open=as_of >= opens,
        says=says,
        opens=day_of(opens),
        ticks=ticks(cycle, opens),
        today=today,
        anchor="middle" if today is None or 4 <= today <= 96 else "start" if today < 4 else "end",
        registered=percent(registered, opens, last) if registered and opens <= registered <= last else None,
    )


def ticks(cycle: CertificationAnswer, opens: date) -> tuple[Tick, ...]:
    """The reminders; the words of one that has no room beside the next are left to the text below."""
    found, wide, middle = [], 100.0, 100.0  # how far to the left words stand already
    for weeks, day in reversed(cycle.days.reminders):
        x = percent(day, opens, cycle.last)
        if not 0 < x < 100:
            continue
        look = ""
        if x >= ROOM and wide - x >= ROOM:
            look, wide = "q w x", x
            if middle - x >= MORE_ROOM:
                look, middle = "q w", x
        found.append(Tick(x, words.counted(weeks, "week"), day_of(day), look))
    return tuple(reversed(found))


def sentences(edition: Edition, cycle: CertificationAnswer) -> list[str]:
    """What the drawing says."""
    as_of, days = edition.as_of, cycle.days
    said = []
    if days.opens:
        when = f"from {words.near_day(days.opens, as_of)} to {words.near_day(days.last, as_of)}"
        verb = "was open" if as_of > days.last else "is open" if as_of >= days.opens else "will be open"
        said.append(f"Registration {verb} {when}.")
    if cycle.registered_on:
        said.append(f"Registered on {words.near_day(cycle.registered_on, as_of)}.")
    ahead = [words.near_day(day, as_of) for _, day in days.reminders if day >= as_of]
    if ahead and not cycle.registered_on:
        said.append(f"Reminders are due on {words.listed(ahead)}.")
    return said
