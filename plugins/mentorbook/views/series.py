"""Numbers by month, this year beside last, and what is seen in them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

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
        return f"A bar for each month of {self.year}, {span}{lines}. All numbers stand in the table below."


def tally_series(edition: Edition, name: str) -> Series | None:
    """A tally by month; None where the edition has none by month. Minutes become whole hours."""
    found = {
        each.month: each.value for each in edition.tallies if each.name == name and not each.program and each.month
    }
    return month_series(name, found, edition.as_of) if found else None


def month_series(name: str, found: Mapping[str, int | None], as_of: date) -> Series:
    """Numbers by month ("2026-03") as a series up to the running month. Minutes become whole hours."""
    year = as_of.year

    def value(of: int, month: int) -> int | None:
        number = found.get(f"{of}-{month:02}")
        return number if number is None or name != "minutes" else (number + 30) // 60

    points = tuple(
        Point(
            month=words.MONTHS[month - 1],
            short=words.MONTHS[month - 1][:3],
            now=value(year, month),
            was=value(year - 1, month),
            open=month == as_of.month,
            hidden=f"{year}-{month:02}" in found and found[f"{year}-{month:02}"] is None,
        )
        for month in range(1, as_of.month + 1)
    )
    noun = NOUNS[name]
    return Series(
        id=f"by-month-{noun.lower().replace(' ', '-')}",
        title=f"{noun}: {seen(points, as_of.day)}",
        year=year,
        points=points,
        has_last_year=any(point.was for point in points),
        so_far="(today)" if name == "pairs" else "so far",
    )


def seen(points: tuple[Point, ...], day: int) -> str:
    """What is seen, as far as the shown numbers go: "October had the most of any month, 58"."""
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
    best = [point for point in shown if point.now == most]
    hidden = any(point.hidden for point in points)
    of = "of the months shown" if hidden else "of any month"
    if len(best) > MOST_NAMED:
        return f"{words.spelled(len(best))} months had the most {of}, {words.number(most)} each"
    if len(best) > 1:
        return f"{words.listed([point.month for point in best])} had the most {of}, {words.number(most)} each"
    so_far = " so far" if best[0].open and day else ""
    return f"{best[0].month} had the most {of}{so_far}, {words.number(most)}"
