"""Calendar files, read back by a calendar library: the day, the words, the reminder, and nothing a text brings in."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar, Event
from small_edition import DAY, PAIR, PROGRAM, small_edition, todo

from mentorbook.editions import Edition, Shown
from mentorbook.exports.calendar import calendar_file, calendars, entry
from mentorbook.views.dates import Dated

LATER = date(2026, 12, 3)
HOSTILE = [
    'Moss, Reed; and \\ more: "all"',
    "BEGIN:VEVENT\r\nATTENDEE:mailto:x@y.example\nEND:VEVENT",
    "é ж 漢 😀" * 40,
    "a\x00b\x07c\x1bd\x7f\u2028e\u0085f",
    "\\n \\; END:VCALENDAR",
]


def events(content: bytes) -> list[Event]:
    calendar = Calendar.from_ical(content)
    assert not calendar.errors
    return [each for each in calendar.walk("VEVENT") if isinstance(each, Event)]


def test_a_todo_is_a_whole_day_with_a_reminder_on_the_day_before():
    files = dict(calendars(small_edition(todo("evaluate", by=LATER), todo("sign"))))
    assert set(files) == {
        "dates/todos/evaluate.mentorship.ms-aaaa.ics", "dates/desks/index.ics", "dates/desks/hourly.ics",
    }  # fmt: skip
    [event] = events(files["dates/todos/evaluate.mentorship.ms-aaaa.ics"])
    assert (event["dtstart"].dt, event["dtend"].dt) == (LATER, LATER + timedelta(1))
    assert event["uid"] == "evaluate/mentorship/ms-aaaa@mentorbook"
    assert event["dtstamp"].dt == datetime(2026, 11, 21, tzinfo=UTC)
    assert event["summary"] == "Get the evaluation of Moss & Reed"
    assert event["description"] == (
        "Hourly. Something is missing. The two look back together. The evaluation says how far they are, "
        "and whether to go on.\n\nIn the portal: the desk of Hourly, “Evaluate”."
    )
    [alarm] = event.walk("VALARM")
    assert datetime(2026, 12, 3) + alarm["trigger"].dt == datetime(2026, 12, 2, 9)  # noqa: DTZ001 - of no zone


def test_a_desk_has_its_days_in_order_and_the_same_bytes_as_the_files_of_one():
    late, soon = todo("evaluate", by=LATER), todo("orient", by=DAY, record="mentor/free/p-aaaaa", program="free")
    files = dict(calendars(small_edition(late, soon, todo("close", by=date(2026, 11, 20)))))
    assert [event["dtstart"].dt for event in events(files["dates/desks/index.ics"])] == [DAY, LATER]
    assert len(events(files["dates/desks/free.ics"])) == 1
    one = files["dates/todos/orient.mentor.free.p-aaaaa.ics"]
    assert one[one.index(b"BEGIN:VEVENT") : one.index(b"END:VCALENDAR")] in files["dates/desks/index.ics"]
    assert files == dict(calendars(small_edition(late, soon, todo("close", by=date(2026, 11, 20)))))


def test_a_todo_of_a_program_without_a_desk_leads_to_the_desk_of_all():
    """Only programs that mentor have a desk of their own."""
    edition = small_edition(todo("evaluate", by=LATER, program="hourly"))
    certifying = Shown("program", "hourly", {**PROGRAM, "sort": "certification"})
    files = dict(calendars(replace(edition, records={**edition.records, "program": (certifying,)})))
    assert set(files) == {"dates/todos/evaluate.mentorship.ms-aaaa.ics", "dates/desks/index.ics"}
    [event] = events(files["dates/desks/index.ics"])
    assert event["description"].endswith("\n\nIn the portal: the desk, “Evaluate”.")


def meeting(**planned: Any) -> tuple[Edition, bytes]:
    edition = small_edition()
    assert edition.reckoning is not None
    record = Shown("session", "ms-aaaa/2026-09-10", {"id": "2026-09-10", "next": planned})
    program = Shown("program", "hourly", {**PROGRAM, "timezone": "America/New_York"})
    pairs = {PAIR.id: replace(PAIR, next_session="2026-09-10")}
    edition = replace(
        edition,
        records={**edition.records, "session": (record,), "program": (program,)},
        reckoning=replace(edition.reckoning, mentorships=pairs),
    )
    [(path, content)] = calendars(edition)
    assert path == "dates/meetings/ms-aaaa.ics"
    return edition, content


def test_a_meeting_stands_at_its_hour_with_its_agenda():
    _, content = meeting(on="2026-12-03", start="18:30", mode="video", agenda=["Look back", "Go on, or not"])
    [event] = events(content)
    assert event["dtstart"].dt == datetime(2026, 12, 3, 18, 30, tzinfo=ZoneInfo("America/New_York"))
    assert event["dtend"].dt - event["dtstart"].dt == timedelta(hours=1)
    assert event["summary"] == "Hourly: Ada and Ben meet"
    assert event["description"].endswith("Agenda:\n- Look back\n- Go on, or not")


def test_a_meeting_without_an_hour_is_a_whole_day():
    [event] = events(meeting(on="2026-12-03")[1])
    assert event["dtstart"].dt == LATER


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_leaves_its_place(text: str):
    content = calendar_file(text, [entry(Dated("a/b", LATER, text, f"{text}\n{text}"), DAY)])
    assert content.endswith(b"END:VEVENT\r\nEND:VCALENDAR\r\n")
    lines = content.split(b"\r\n")
    assert all(len(line) <= 75 and not set(line) & {0, 7, 10, 13, 27, 127} for line in lines)
    [event] = events(content)
    assert set(event) == {"UID", "DTSTAMP", "DTSTART", "DTEND", "TRANSP", "SUMMARY", "DESCRIPTION"}
    assert "\n" not in event["summary"]
    assert event["summary"].split() == "".join(c if c.isprintable() else " " for c in text).split()


def test_the_public_edition_has_none():
    assert list(calendars(replace(small_edition(todo("evaluate", by=LATER)), reckoning=None))) == []
