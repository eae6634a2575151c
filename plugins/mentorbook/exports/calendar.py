"""Days as calendar files, which phones and desks import: RFC 5545, the same bytes for the same book and day."""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Alarm, Calendar, Event, vText

from mentorbook.editions.edition import Edition
from mentorbook.views import dates
from mentorbook.views.dates import Dated
from mentorbook.views.desk import program_ids, todos_of
from mentorbook.views.parts import plate

MAKER = "-//Mentorbook//Dates//EN"
DAY_BEFORE = timedelta(hours=-15)  # of a whole day: at nine in the morning of the day before
HOUR_BEFORE = timedelta(hours=-1)
HOUR = timedelta(hours=1)
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]+")


def calendars(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Yield the calendar files of an edition, each with its path: todos, desks, meetings; none for the public."""
    if edition.reckoning is None:
        return
    # An entry is written once, and stands in the file of its own, of its program's desk and of the desk of all.
    entries = {
        todo: (day.what, entry(day, edition.as_of)) for todo, day in dates.desk_dates(edition, todos_of(edition))
    }
    for todo, (what, written) in entries.items():
        yield dates.todo_file(todo), calendar_file(what, [written])
    for program in ("", *program_ids(edition)):
        mine = [written for todo, (_, written) in entries.items() if program in {"", todo.program}]
        title = f"The desk of {plate(edition, program).short}" if program else "The desk"
        if mine:
            yield dates.desk_file(program), calendar_file(title, mine)
    for answer in edition.reckoning.mentorships.values():
        if found := dates.meeting(edition, answer):
            yield dates.meeting_file(answer.id), calendar_file(found.what, [entry(found, edition.as_of)])


def calendar_file(title: str, entries: Iterable[bytes]) -> bytes:
    """Return a calendar of that title with these entries."""
    calendar = Calendar()
    calendar.add("prodid", MAKER)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", vText(_line(title)))
    head, end, _ = calendar.to_ical().rpartition(b"END:VCALENDAR")
    return b"".join((head, *entries, end, b"\r\n"))


def entry(day: Dated, as_of: date) -> bytes:
    """Return one entry, stamped with the book's day."""
    event, alarm = Event(), Alarm()
    event.add("uid", f"{day.id}@mentorbook")
    event.add("dtstamp", datetime.combine(as_of, time(), UTC))
    if day.at:
        start = day.at.astimezone(UTC)
        event.add("dtstart", start)
        event.add("dtend", start + HOUR)
    else:
        event.add("dtstart", day.on)
        event.add("dtend", day.on + timedelta(days=1))
        event.add("transp", "TRANSPARENT")  # a day to remember takes no time
    event.add("summary", _line(day.what))
    event.add("description", _CONTROL.sub(" ", day.says.replace("\r\n", "\n")))
    alarm.add("action", "DISPLAY")
    alarm.add("description", _line(day.what))
    alarm.add("trigger", HOUR_BEFORE if day.at else DAY_BEFORE)
    event.add_component(alarm)
    written: bytes = event.to_ical()
    return written


def _line(text: str) -> str:
    """Return text on one line, without signs that a calendar must not hold."""
    return " ".join(_CONTROL.sub(" ", text).split())
