"""Months as cells: on a mentorship's road, and in the grid of many."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from mentorbook.editions.edition import Edition
from mentorbook.reckoning.answers import MentorshipAnswer, Month, MonthState
from mentorbook.views import words
from mentorbook.views.parts import Badge

# What a cell looks like for each state that the reckoning knows.
LOOKS = {
    MonthState.KEPT: "kept",
    MonthState.SHORT: "short",
    MonthState.MISSED: "missed",
    MonthState.OPEN: "soon",
    MonthState.AHEAD: "ahead",
}
MONTHS_IN_GRID = 12
# How many months a row of the road takes on a phone and on a wide page; a year that begins within a month has 13.
NARROW_ROW, WIDE_ROW, WHOLE_YEAR = 6, 12, 13


@dataclass(frozen=True, slots=True)
class RoadMonth:
    """One month on the road: its name, its look, a few letters below it, and the same in full for a listener."""

    name: str
    year: str  # on the first month and on each January
    state: str
    note: str
    aloud: str
    today: bool
    flags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """One month in the grid."""

    state: str
    aloud: str
    today: bool


def road(
    edition: Edition, answer: MentorshipAnswer, flags: dict[tuple[int, int], tuple[str, ...]]
) -> tuple[RoadMonth, ...]:
    """A mentorship's months in order. `flags` are what happened in a month, by year and month."""
    in_minutes = any(month.minutes_asked is not None for month in answer.months)
    return tuple(
        RoadMonth(
            name=words.short_month(month.first),
            year=str(month.first.year) if month is answer.months[0] or month.first.month == 1 else "",
            state="ahead" if comes(month, edition.as_of) else look(month),
            note=note(month, edition.as_of, in_minutes=in_minutes),
            aloud=aloud(month, edition.as_of),
            today=holds(month, edition.as_of),
            flags=flags.get((month.first.year, month.first.month), ()),
        )
        for month in answer.months
    )


def comes(month: Month, as_of: date) -> bool:
    """Whether nothing is asked of a month, and it has not begun."""
    return month.state is MonthState.UNASKED and month.first > as_of and not contacts(month)


def row_length(count: int, most: int) -> int:
    """How many of so many months stand in one row, so that the rows are about equally long."""
    return most if count <= most else -(-count // -(-count // most))


def look(month: Month) -> str:
    """How a month's cell looks. Where no contact is asked, a dot stands for contact and nothing for none."""
    if not counts(month):
        return "contact" if contacts(month) else "none"
    return LOOKS[month.state]


def counts(month: Month) -> bool:
    """Whether a month is judged: one of which the program asks nothing is not, even where its contact was there."""
    return month.state is not MonthState.UNASKED and (month.state is not MonthState.KEPT or is_asked(month))


def contacts(month: Month) -> int:
    """How many meetings and check-ins a month has."""
    return month.meetings + month.check_ins


def note(month: Month, as_of: date, *, in_minutes: bool = False) -> str:
    """The few letters below a month. Where a program counts minutes, so do the months of which it asks none."""
    if unread(month, as_of):
        return "unread"
    if month.state is MonthState.AHEAD:
        return ""
    if month.state is MonthState.MISSED:
        return "none"
    if month.minutes and (in_minutes or month.minutes_asked is not None):
        return f"{month.minutes} min"
    return met(month) or ("none yet" if month.state is MonthState.OPEN else "")


def met(month: Month) -> str:
    """How often the two met or wrote, as in "2 meetings"; empty where they did not."""
    if month.meetings and month.check_ins:
        return words.counted(contacts(month), "contact")
    if month.meetings:
        return words.counted(month.meetings, "meeting")
    return words.counted(month.check_ins, "check-in") if month.check_ins else ""


def aloud(month: Month, as_of: date) -> str:
    """A month's state in words."""
    held = words.counted(contacts(month), "contact")
    if unread(month, as_of):
        return "a session could not be read"
    if month.state is MonthState.KEPT and counts(month):
        return f"kept, {held}"
    if month.state is MonthState.SHORT:
        return f"short, {month.minutes} of {month.minutes_asked} minutes"
    if month.state is MonthState.OPEN:
        return f"open, {words.counted((month.last - as_of).days, 'day')} left"
    if comes(month, as_of):
        return MonthState.AHEAD.value
    if not counts(month):
        return held if contacts(month) else "no contact, and none asked"
    return month.state.value


def unread(month: Month, as_of: date) -> bool:
    """Whether a month that is over stays open because a session of it could not be read."""
    return month.state is MonthState.OPEN and month.last < as_of


def holds(month: Month, day: date) -> bool:
    """Whether a day lies in the calendar month."""
    return (month.first.year, month.first.month) == (day.year, day.month)


def columns(as_of: date) -> tuple[tuple[int, int], ...]:
    """The last twelve calendar months, as year and month, this one last."""
    first = as_of.year * 12 + as_of.month - MONTHS_IN_GRID
    return tuple(divmod(index, 12) for index in range(first, first + MONTHS_IN_GRID))


def cells(edition: Edition, answer: MentorshipAnswer) -> tuple[Cell, ...]:
    """A mentorship's last twelve months, one cell each; those outside the mentorship are out."""
    by_month = {(month.first.year, month.first.month): month for month in answer.months}
    row = []
    for year, index in columns(edition.as_of):
        month = by_month.get((year, index + 1))
        today = (year, index + 1) == (edition.as_of.year, edition.as_of.month)
        state = look(month) if month else "out"
        row.append(Cell(state, aloud(month, edition.as_of) if month else "not running", today))
    return tuple(row)


def kept_of(answer: MentorshipAnswer) -> tuple[int, int]:
    """How many months are kept, of how many that were asked and are over; a running month that is kept counts."""
    return kept_among(answer.months)


def kept_among(months: Iterable[Month]) -> tuple[int, int]:
    """How many of these months are kept, of how many that were asked and are decided."""
    decided = [
        month
        for month in months
        if is_asked(month) and month.state in (MonthState.KEPT, MonthState.SHORT, MonthState.MISSED)
    ]
    return sum(month.state is MonthState.KEPT for month in decided), len(decided)


def is_asked(month: Month) -> bool:
    """Whether the program asks something of a month: of a part of a month it does not, even where that is kept."""
    return bool(month.contacts_asked) or month.minutes_asked is not None


def standing(answer: MentorshipAnswer) -> str:
    """How a row ends: months kept of those asked, or contacts where none is asked."""
    kept, over = kept_of(answer)
    if over:
        return f"{kept} of {over}"
    held = sum(contacts(month) for month in answer.months)
    if answer.months and not any(map(is_asked, answer.months)):
        return words.counted(held, "contact")
    return ""


def legend(edition: Edition, months: tuple[Month, ...]) -> tuple[Badge, ...]:
    """The states that occur, in words."""
    judged = [month for month in months if counts(month)]
    asks = {month.minutes_asked for month in judged if month.state is MonthState.KEPT}
    asked = asks.pop() if len(asks) == 1 else None
    told = {
        MonthState.KEPT: Badge("kept", f"Kept: {asked} minutes or more" if asked else "Kept"),
        MonthState.SHORT: Badge("short", "Short"),
        MonthState.MISSED: Badge("missed", "Missed"),
        MonthState.OPEN: Badge("soon", f"Open until {words.near_day(month_end(edition.as_of), edition.as_of)}"),
    }
    states = {month.state for month in judged}
    return tuple(badge for state, badge in told.items() if state in states)


def month_end(day: date) -> date:
    """The last day of a day's calendar month."""
    following = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return date.fromordinal(following.toordinal() - 1)


def quiet(answer: MentorshipAnswer) -> int:
    """How many months are missed or short: the more, the sooner somebody should ask."""
    return sum(month.state in (MonthState.MISSED, MonthState.SHORT) for month in answer.months)
