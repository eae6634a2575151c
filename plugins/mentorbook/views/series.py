"""Numbers by month, this year beside last, and what is seen in them."""

from dataclasses import dataclass

from mentorbook.editions.edition import Edition
from mentorbook.views import words

# Two months are no trend.
FEWEST_COMPARED = 3


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


def tally_series(edition: Edition, name: str) -> Series | None:
    """A tally by month; None where the edition has none by month. Minutes become whole hours."""
    year = edition.as_of.year
    found = {
        each.month: each.value for each in edition.tallies if each.name == name and not each.program and each.month
    }
    if not found:
        return None

    def value(of: int, month: int) -> int | None:
        number = found.get(f"{of}-{month:02}")
        return number if number is None or name != "minutes" else (number + 30) // 60

    points = tuple(
        Point(
            month=words.MONTHS[month - 1],
            short=words.MONTHS[month - 1][:3],
            now=value(year, month),
            was=value(year - 1, month),
            open=month == edition.as_of.month,
            hidden=f"{year}-{month:02}" in found and found[f"{year}-{month:02}"] is None,
        )
        for month in range(1, edition.as_of.month + 1)
    )
    noun = {"sessions": "Sessions", "minutes": "Hours"}[name]
    return Series(
        id=f"by-month-{noun.lower()}",
        title=f"{noun}: {seen(points, edition.as_of.day)}",
        year=year,
        points=points,
        has_last_year=any(point.was for point in points),
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
    if len(best) > 1:
        return f"{words.listed([point.month for point in best])} had the most {of}, {words.number(most)} each"
    so_far = " so far" if best[0].open and day else ""
    return f"{best[0].month} had the most {of}{so_far}, {words.number(most)}"
