"""What of the book belongs into somebody's calendar: the days of todos, and a pair's next meeting."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from mentorbook.editions.edition import Edition
from mentorbook.reckoning.answers import MentorshipAnswer, Todo
from mentorbook.views import names, todos, verbs
from mentorbook.views.fields import day_at, items_at, text_at
from mentorbook.views.parts import plate


@dataclass(frozen=True, slots=True)
class Dated:
    """One entry of a calendar: the whole day, or from `at` on."""

    id: str  # the same in each edition of the book, so that a calendar knows what it has
    on: date
    what: str
    says: str
    at: datetime | None = None  # with its zone, where an hour is agreed


def is_ahead(edition: Edition, todo: Todo) -> bool:
    """Whether it has a day that is not over: a day that is past reminds nobody."""
    return todo.by is not None and todo.by >= edition.as_of


def is_past(edition: Edition, todo: Todo) -> bool:
    """Whether a day that somebody set is over."""
    return todo.by is not None and todo.by < edition.as_of


def todo_file(todo: Todo) -> str:
    """The calendar file of one todo."""
    return f"dates/todos/{todo.verb}.{todo.record.replace('/', '.')}.ics"


def desk_file(program: str = "") -> str:
    """The calendar file of a desk, with all its days."""
    return f"dates/desks/{program or 'index'}.ics"


def meeting_file(mentorship: str) -> str:
    """The calendar file of a pair's next meeting."""
    return f"dates/meetings/{mentorship}.ics"


def desk_dates(edition: Edition, found: tuple[Todo, ...]) -> Iterator[tuple[Todo, Dated]]:
    """The todos of a desk that have a day ahead, the next first, each as an entry."""
    ahead = (todo for todo in found if is_ahead(edition, todo))
    for todo in sorted(ahead, key=lambda each: (each.by, each.verb, each.record)):
        if todo.by:
            yield todo, Dated(f"{todo.verb}/{todo.record}", todo.by, todos.what_of(edition, todo), says(edition, todo))


def says(edition: Edition, todo: Todo) -> str:
    """Why, what to do, and where in the portal it stands."""
    verb, program = verbs.verb_named(todo.verb), edition.get("program", todo.program)
    # Only programs that mentor have a desk of their own; the rest stands on the desk of all.
    has_desk = program is not None and text_at(program.data, "sort") == "mentoring"
    desk = f"the desk of {plate(edition, todo.program).short}" if has_desk else "the desk"
    how = verbs.HOW.get(todo.verb, "")
    told = [f"{todos.why_of(edition, todo)} {how}".strip(), f"In the portal: {desk}, “{verb.heading}”."]
    return "\n\n".join(told)


def meeting(edition: Edition, answer: MentorshipAnswer) -> Dated | None:
    """A pair's next meeting, with its agenda; None where none is planned."""
    shown = edition.get("session", f"{answer.id}/{answer.next_session}") if answer.next_session else None
    on = day_at(shown.data, "next", "on") if shown else None
    if shown is None or on is None:
        return None
    mode = text_at(shown.data, "next", "mode")
    agenda = [f"- {each}" for each in items_at(shown.data, "next", "agenda")]
    how = edition.label("session", "/next/mode", mode) if mode else ""
    pair = f"{names.called(edition, answer.mentor)} and {names.called(edition, answer.mentee)}"
    return Dated(
        id=f"meeting/{answer.id}/{answer.next_session}",
        on=on,
        what=f"{plate(edition, answer.program).short}: {pair} meet",
        says="\n".join(part for part in (how, *(("Agenda:", *agenda) if agenda else ())) if part),
        at=_hour(edition, answer.program, on, text_at(shown.data, "next", "start")),
    )


def _hour(edition: Edition, program: str, on: date, start: str) -> datetime | None:
    shown = edition.get("program", program)
    zone = text_at(shown.data, "timezone") if shown else ""
    try:
        return datetime.combine(on, time.fromisoformat(start), ZoneInfo(zone)) if start and zone else None
    except (ZoneInfoNotFoundError, ValueError, OSError):  # a zone that is none is told by the checks
        return None
