"""Dates, times, amounts and lists as people read them: one format everywhere."""

from collections.abc import Iterable, Sequence
from datetime import date

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SMALL = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
# "two months" and "in 12 days" stay days up to here; a date further off is told in weeks.
DAYS_AS_DAYS = 28


def full_day(day: date) -> str:
    """A day with its year, as in "8 October 2026"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def short_day(day: date) -> str:
    """A day with its year where room is scarce, as in "8 Oct 2026"."""
    return f"{day.day} {short_month(day)} {day.year}"


def near_day(day: date, as_of: date) -> str:
    """A day beside today: without its year where that is this year's, as in "8 October"."""
    return f"{day.day} {MONTHS[day.month - 1]}" if day.year == as_of.year else full_day(day)


def brief_day(day: date, as_of: date) -> str:
    """A day in a badge or a margin, as in "8 Oct", with its year where that is another."""
    return f"{day.day} {short_month(day)}" if day.year == as_of.year else short_day(day)


def week_day(day: date, as_of: date) -> str:
    """A day with its weekday, as in "Tuesday 24 November"."""
    return f"{WEEKDAYS[day.weekday()]} {near_day(day, as_of)}"


def today(day: date) -> str:
    """The day a page is of, as in "Saturday, 21 November 2026"."""
    return f"{WEEKDAYS[day.weekday()]}, {full_day(day)}"


def month(day: date) -> str:
    """A month's name, as in "October"."""
    return MONTHS[day.month - 1]


def short_month(day: date) -> str:
    """A month's name in three letters, as in "Oct"."""
    return month(day)[:3]


def month_and_year(day: date) -> str:
    """A month with its year, as in "October 2026"."""
    return f"{month(day)} {day.year}"


def clock(text: str) -> str:
    """A time of day from "17:30", as in "5:30 pm"; any other text as it is."""
    hour, colon, minute = text.partition(":")
    if not (colon and hour.isdecimal() and minute.isdecimal()):
        return text
    return f"{(int(hour) + 11) % 12 + 1}:{minute} {'am' if int(hour) < 12 else 'pm'}"


def clock_span(start: str, end: str) -> str:
    """From and to, as in "12:00 to 1:00 pm": the half of the day once where both lie in it."""
    first, last = clock(start), clock(end)
    if first[-3:] == last[-3:] and first[-3:] in {" am", " pm"}:
        first = first[:-3]
    return f"{first} to {last}"


def duration(minutes: int) -> str:
    """An amount of time, as in "9 h 40 min"."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest} min"
    return f"{number(hours)} h {rest} min" if rest else f"{number(hours)} h"


def hours(minutes: int) -> str:
    """Time rounded to whole hours, as a bare number."""
    return number((minutes + 30) // 60)


def number(value: float) -> str:
    """A number with its thousands apart, without needless zeros, as in "1,204" and "2.5"."""
    return f"{value:,}" if isinstance(value, int) else f"{value:,.2f}".rstrip("0").rstrip(".")


def counted(value: float, one: str, many: str = "") -> str:
    """A number with its noun, as in "1 session" and "12 sessions"."""
    return f"{number(value)} {one if value == 1 else many or one + 's'}"


def spelled(value: int, one: str = "", many: str = "") -> str:
    """A number up to twenty in letters, with its noun where one is given, as in "two sessions"."""
    word = SMALL[value] if 0 <= value < len(SMALL) else number(value)
    return f"{word} {one if value == 1 else many or one + 's'}" if one else word


def sentence(text: str) -> str:
    """The text with its first letter large."""
    return text[:1].upper() + text[1:]


def listed(items: Iterable[str], last: str = "and") -> str:
    """Items in a row, as in "phone, video or in person"."""
    all_items = [item for item in items if item]
    if len(all_items) < 2:
        return "".join(all_items)
    return f"{', '.join(all_items[:-1])} {last} {all_items[-1]}"


def for_days(since: date, as_of: date) -> str:
    """How long something has lasted, as in "for 12 days"."""
    days = (as_of - since).days
    return "since today" if days <= 0 else f"for {counted(days, 'day')}"


def in_days(day: date, as_of: date) -> str:
    """How far off a day is, as in "in 3 days", "tomorrow", "8 weeks ago"."""
    days = (day - as_of).days
    if days == 0:
        return "today"
    if abs(days) == 1:
        return "tomorrow" if days > 0 else "yesterday"
    return f"in {span(days)}" if days > 0 else f"{span(-days)} ago"


def left(day: date, as_of: date) -> str:
    """How much time there is until a day, as in "8 weeks left"."""
    days = (day - as_of).days
    return "last day" if days == 0 else f"{span(days)} left"


def span(days: int) -> str:
    """A number of days, in weeks from four weeks on, as in "12 days" and "8 weeks"."""
    return counted(days, "day") if days <= DAYS_AS_DAYS else counted(days // 7, "week")


def paragraphs(text: str) -> tuple[str, ...]:
    """A prose's paragraphs: empty lines part them."""
    blocks = (" ".join(block.split()) for block in text.replace("\r\n", "\n").split("\n\n"))
    return tuple(block for block in blocks if block)


def month_spans(days: Sequence[date]) -> str:
    """The months of some days, as in "August, September and October"; with years where there are several."""
    years = {day.year for day in days}
    return listed([month(day) if len(years) == 1 else month_and_year(day) for day in days])
