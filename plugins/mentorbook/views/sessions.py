"""A mentorship's sessions, as rows with all that was written down."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mentorbook.editions.edition import Edition, Shown
from mentorbook.reckoning.answers import MentorshipAnswer, SessionAnswer
from mentorbook.views import signing, words
from mentorbook.views.fields import day_at, items_at, text_at
from mentorbook.views.parts import Badge, Fact
from mentorbook.views.provenance import history_inside
from mentorbook.views.signing import SignatureView


@dataclass(frozen=True, slots=True)
class ActionLine:
    """Something that one of the two took on."""

    what: str
    who: str
    due: str
    closed: bool


@dataclass(frozen=True, slots=True)
class SessionRow:
    """One session."""

    id: str
    date: str
    time: str  # "45 min"; empty where none was recorded
    minutes: str  # the bare number, for a column of minutes
    how: str
    contact: str
    is_attempt: bool
    topics: tuple[str, ...]
    no_contact: str
    signed: Badge | None
    note: str  # that it corrects another, or was corrected
    counts: bool
    facts: tuple[Fact, ...]
    notes: tuple[str, ...]
    reflection: tuple[str, ...]
    actions: tuple[ActionLine, ...]
    signatures: tuple[SignatureView, ...]
    said_by: str  # the mentee's word, before the reflection
    history: tuple[str, ...] = ()  # who recorded it and who merged it
    other: str = ""  # the anchor of the record that it corrects, or that corrects it

    @property
    def more(self) -> bool:
        """Whether there is more than the row shows."""
        return bool(self.facts or self.notes or self.reflection or self.actions or self.signatures or self.history)


def session_rows(
    edition: Edition, answer: MentorshipAnswer, records: tuple[Shown, ...], program: Mapping[str, Any]
) -> tuple[SessionRow, ...]:
    """The sessions, oldest first."""
    by_id = {shown.data["id"]: shown.data for shown in records}
    closed = {action for data in by_id.values() for action in items_at(data, "actions_closed")}
    return tuple(
        session_row(edition, answer, session, by_id[session.id], program, closed)
        for session in answer.sessions
        if session.id in by_id
    )


def session_row(
    edition: Edition,
    answer: MentorshipAnswer,
    session: SessionAnswer,
    data: Mapping[str, Any],
    program: Mapping[str, Any],
    closed: set[str],
) -> SessionRow:
    """One session."""
    other = session.corrected_by or data.get("corrects")
    return SessionRow(
        id=f"session-{session.id}",
        date=words.short_day(session.on),
        time=words.duration(session.minutes) if session.minutes else "",
        minutes=words.number(session.minutes) if session.minutes else "",
        how=edition.label("session", "/mode", session.mode),
        contact=edition.label("session", "/contact", session.contact),
        is_attempt=session.contact == "attempt",
        topics=items_at(data, "topics"),
        no_contact="No contact" if session.contact == "attempt" else "",
        signed=signing.badge(edition, answer, session),
        note=correction(edition, session, data),
        counts=session.counts,
        facts=tuple(facts(edition, data, program)),
        notes=words.paragraphs(text_at(data, "notes")),
        reflection=words.paragraphs(text_at(data, "reflection")),
        actions=tuple(action_line(edition, each, program, closed) for each in items_at(data, "actions")),
        signatures=tuple(signing.signature(edition, "session", each, program) for each in session.signed),
        said_by=words.sentence(signing.role_word(edition, "mentee", program)),
        history=history_inside(edition, f"session/{answer.id}/{session.id}"),
        other=f"session-{other}" if other else "",
    )


def correction(edition: Edition, session: SessionAnswer, data: Mapping[str, Any]) -> str:
    """What is told of a correction, on both of its sides."""
    recorded = day_at(data, "recorded_on")
    when = f" on {words.near_day(recorded, edition.as_of)}" if recorded else ""
    if not session.counts:
        return "Corrected later: the correction counts in its place."
    if "corrects" in data:
        return f"Corrects the first record of this session{when}."
    return f"Written down{when}." if recorded and recorded != session.on else ""


def facts(edition: Edition, data: Mapping[str, Any], program: Mapping[str, Any]) -> list[Fact]:
    """What else was written down, by its field's own title; only what is there."""
    told = [
        Fact(title(edition, "/start", "Time"), span(data)),
        Fact(title(edition, "/place", "Place"), text_at(data, "place")),
        Fact(title(edition, "/activity", "Activity"), named(program, "activities", data.get("activity"))),
        Fact("There", words.sentence(words.listed(attended(edition, data, program)))),
        Fact(title(edition, "/agenda", "Agenda"), "; ".join(items_at(data, "agenda"))),
        Fact(
            title(edition, "/scenarios", "Scenarios"),
            "; ".join(named(program, "scenarios", each) for each in items_at(data, "scenarios")),
        ),
    ]
    return [fact for fact in told if fact.value]


def title(edition: Edition, pointer: str, otherwise: str) -> str:
    """A field's title; `otherwise` where the edition has no labels, or where a start stands for a span."""
    label = edition.labels.get("session", {}).get(pointer)
    return otherwise if label is None or pointer == "/start" else label.title


def span(data: Mapping[str, Any]) -> str:
    """From when to when."""
    start, end = text_at(data, "start"), text_at(data, "end")
    return words.clock_span(start, end) if start and end else words.clock(start) if start else ""


def named(program: Mapping[str, Any], of: str, value: object) -> str:
    """The title that a program's list gives an id; the id's words where it gives none."""
    for each in items_at(program, of):
        if each["id"] == value:
            return str(each["title"])
    return words.sentence(str(value).replace("-", " ")) if value else ""


def attended(edition: Edition, data: Mapping[str, Any], program: Mapping[str, Any]) -> list[str]:
    """Who was there, in the program's words."""
    return [signing.role_word(edition, str(role), program) for role in items_at(data, "attended")]


def action_line(
    edition: Edition, action: Mapping[str, Any], program: Mapping[str, Any], closed: set[str]
) -> ActionLine:
    """One action as it was taken on."""
    due = day_at(action, "due")
    return ActionLine(
        what=action["what"],
        who=signing.role_word(edition, action["who"], program),
        due=f"by {words.near_day(due, edition.as_of)}" if due else "",
        closed=action["id"] in closed,
    )


def newest(rows: tuple[SessionRow, ...]) -> tuple[SessionRow, ...]:
    """The rows, newest first."""
    return tuple(reversed(rows))
