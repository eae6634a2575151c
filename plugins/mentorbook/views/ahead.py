"""What lies ahead of a pair: the next meeting, and what each of the two took on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from mentorbook.editions.edition import Edition, Shown
from mentorbook.reckoning.answers import MentorshipAnswer
from mentorbook.views import names, signing, words
from mentorbook.views.dates import meeting_file
from mentorbook.views.fields import day_at, items_at, text_at
from mentorbook.views.parts import Badge

# An action so near is told aloud: the two meet about monthly, and this is the last week.
DAYS_DUE = 7


@dataclass(frozen=True, slots=True)
class NextMeeting:
    """The next meeting that the two agreed on."""

    badge: Badge
    when: str
    how: str
    agenda: tuple[str, ...]
    calendar: str  # the path of its calendar file


@dataclass(frozen=True, slots=True)
class OpenAction:
    """An action that nobody has closed."""

    what: str
    since: str
    due: str
    badge: Badge | None


@dataclass(frozen=True, slots=True)
class ActionsOf:
    """The open actions of one of the two."""

    who: str
    actions: tuple[OpenAction, ...]


def next_meeting(edition: Edition, answer: MentorshipAnswer, records: tuple[Shown, ...]) -> NextMeeting | None:
    """The meeting that the two planned in their last session, where it lies ahead."""
    data = next((shown.data for shown in records if shown.data["id"] == answer.next_session), None)
    on = day_at(data, "next", "on") if data else None
    if data is None or on is None:
        return None
    mode = text_at(data, "next", "mode")
    how = [
        words.clock(text_at(data, "next", "start")),
        edition.label("session", "/next/mode", mode).lower() if mode else "",
    ]
    return NextMeeting(
        badge=Badge("soon", words.sentence(words.in_days(on, edition.as_of))),
        when=words.week_day(on, edition.as_of),
        how=" · ".join(part for part in how if part),
        agenda=items_at(data, "next", "agenda"),
        calendar=meeting_file(answer.id),
    )


def open_actions(edition: Edition, answer: MentorshipAnswer, program: Mapping[str, Any]) -> list[ActionsOf]:
    """Who still has what to do, the mentee first: it is their mentorship."""
    found = []
    for role, person in (("mentee", answer.mentee), ("mentor", answer.mentor)):
        mine = sorted(
            (each for each in answer.actions if each.who == role),
            key=lambda each: (each.due or date.max, each.session, each.id),
        )
        if mine:
            lines = tuple(
                OpenAction(each.what, session_day(edition, answer, each.session), *due(each.due, edition.as_of))
                for each in mine
            )
            found.append(
                ActionsOf(f"{names.called(edition, person)}, {signing.role_word(edition, role, program)}", lines)
            )
    return found


def session_day(edition: Edition, answer: MentorshipAnswer, session: str) -> str:
    """From which session something is."""
    on = next((each.on for each in answer.sessions if each.id == session), None)
    return f"from {words.near_day(on, edition.as_of)}" if on else ""


def due(day: date | None, as_of: date) -> tuple[str, Badge | None]:
    """By when, as plain words while it is far off and as a badge when it is near or past."""
    if day is None:
        return "", None
    days = (day - as_of).days
    if days < 0:
        return "", Badge("overdue", f"Overdue {words.counted(-days, 'day')}")
    if days <= DAYS_DUE:
        return "", Badge("soon", f"Due {words.brief_day(day, as_of)}")
    return words.brief_day(day, as_of), None
