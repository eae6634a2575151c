"""Numbers by month, this year beside last, and what is seen in them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from mentorbook.editions.closing import counted_until
from mentorbook.editions.edition import Edition
from mentorbook.views import words

# Two months are no trend.
FEWEST_COMPARED = 3
# More months than this are counted instead of named.
MOST_NAMED = 3
# What is counted by month, as its chart is headed. Minutes are shown as hours.
NOUNS = {"pairs": "Pairs at work", "sessions": "Sessions", "minutes": "Hours", "goals": "Goals reached"}


@dataclass(frozen=True, slots=True)
class Point:
    """One month. None: not shown, or not yet there."""

    month: str
    short: str
    now: int | None
    was: int | None
    open: bool  # the running month
    hidden: bool  # there is a number and it may not be shown


@dataclass(frozen=True, slots=True)
class Series:
    """A number by month."""

    id: str
    title: str  # says what is seen
    year: int
    points: tuple[Point, ...]
    has_last_year: bool
    so_far: str = "so far"  # how the running month's number is to be read
    at_least: int = 0  # numbers are rounded down to whole groups of this size; 0: they are not
    in_hours: bool = False  # numbers are minutes, shown as whole hours

    @property
    def drawable(self) -> bool:
        """Whether there is anything to draw: a month of either year that is shown and not zero."""
        return any(point.now or point.was for point in self.points)

    @property
    def says(self) -> str:
        """The drawing in words; the numbers stand in the table."""
        first, last = self.points[0].month, self.points[-1].month
        span = first if first == last else f"{first} to {last}"
        lines = f", and a line across it for {self.year - 1}" if self.has_last_year else ""
        rounded = f" {self.rounding}" if self.rounding else ""
        return f"A bar for each month of {self.year}, {span}{lines}.{rounded} All numbers stand in the table below."

    @property
    def rounding(self) -> str:
        """How numbers that are rounded are to be read; empty where they are whole."""
        if self.in_hours:
            return "Hours are rounded, each number by itself, so months need not add up to the year."
        if self.at_least <= 1:
            return ""
        return (
            f"On each month's last day, rounded down to whole groups of {words.spelled(self.at_least)}, "
            "so that comparing months picks nobody out."
        )


def tally_series(edition: Edition, name: str) -> Series | None:
    """A tally by month, of the months that it counts; None where the edition has none. Minutes become whole hours."""
    months = [each for each in edition.tallies if each.name == name and not each.program and each.month]
    if not months:
        return None
    group = max((each.minimum for each in months if each.at_least), default=0)
    found = {each.month: each.value for each in months}
    return month_series(name, found, counted_until(edition.as_of), over=True, at_least=group)


def month_series(
    name: str, found: Mapping[str, int | None], as_of: date, *, over: bool = False, at_least: int = 0
) -> Series:
    """Numbers by month ("2026-03") as a series up to the day's month. Minutes become whole hours.

    `over` says that this month is over too; `at_least` is the size of the groups that numbers are rounded down to.
    """
    year, in_hours = as_of.year, name == "minutes"
    exact = tuple(
        Point(
            month=words.MONTHS[month - 1],
            short=words.MONTHS[month - 1][:3],
            now=found.get(f"{year}-{month:02}"),
            was=found.get(f"{year - 1}-{month:02}"),
            open=month == as_of.month and not over,
            hidden=f"{year}-{month:02}" in found and found[f"{year}-{month:02}"] is None,
        )
        for month in range(1, as_of.month + 1)
    )
    points = tuple(replace(each, now=hours(each.now), was=hours(each.was)) for each in exact) if in_hours else exact
    noun, more = NOUNS[name], " or more" if at_least > 1 else ""
    return Series(
        id=f"by-month-{noun.lower().replace(' ', '-')}",
        title=f"{noun}: {seen(exact, as_of.day, more, in_hours=in_hours)}",
        year=year,
        points=points,
        has_last_year=any(point.was for point in points),
        so_far="(today)" if name == "pairs" else "so far",
        at_least=at_least,
        in_hours=in_hours,
    )


def hours(minutes: int | None) -> int | None:
    """Minutes as whole hours."""
    return None if minutes is None else (minutes + 30) // 60


def seen(points: tuple[Point, ...], day: int, more: str = "", *, in_hours: bool = False) -> str:
    """What is seen, as far as the shown numbers go: "October had the most of any month, 58".

    `more` stands after a number that is rounded down. With `in_hours` numbers are minutes: months are compared by them,
    and only the number that is said is rounded.
    """
    whole = [point for point in points if not point.open and point.now is not None]
    compared = [(point.now or 0, point.was) for point in whole if point.was]
    if (
        len(compared) >= FEWEST_COMPARED
        and len(compared) == len(whole)
        and all(now > (was or 0) for now, was in compared)
    ):
        return "up on last year in every month"
    shown = [point for point in points if point.now]
    if not shown:
        return (
            "no month has a number that may be shown"
            if any(point.hidden for point in points)
            else "none so far this year"
        )
    most = max(point.now or 0 for point in shown)
    number = (hours(most) or 0) if in_hours else most
    said = f"{words.number(number)}{more}" if number else "less than one"
    best = [point for point in shown if point.now == most]
    hidden = any(point.hidden for point in points)
    of = "of the months shown" if hidden else "of any month"
    if len(best) > MOST_NAMED:
        return f"{words.spelled(len(best))} months had the most {of}, {said} each"
    if len(best) > 1:
        return f"{words.listed([point.month for point in best])} had the most {of}, {said} each"
    so_far = " so far" if best[0].open and day else ""
    return f"{best[0].month} had the most {of}{so_far}, {said}"
