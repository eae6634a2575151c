"""The pages about programs, the same in every edition."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from mentorbook.editions.edition import Edition, Shown
from mentorbook.views import names, policy, words
from mentorbook.views.fields import items_at, text_at
from mentorbook.views.home import ProgramLine, program_lines, told
from mentorbook.views.parts import Linked, Plate, plate
from mentorbook.views.policy import Asked


@dataclass(frozen=True, slots=True)
class ProgramsView:
    """All programs."""

    lede: str
    programs: tuple[ProgramLine, ...]


@dataclass(frozen=True, slots=True)
class Situation:
    """A scenario or a level of help that somebody can select."""

    title: str
    describes: str


@dataclass(frozen=True, slots=True)
class Joining:
    """How one joins, as one or the other of the two."""

    heading: str
    id: str
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Office:
    """The office that people write to."""

    name: str
    email: str
    phone: str
    hours: str
    link: str


@dataclass(frozen=True, slots=True)
class ProgramView:
    """One program: what it is, who may mentor, how to join, what is asked and who says so."""

    plate: Plate
    sort: str
    mentoring: bool
    organisation: str
    summary: str
    about: tuple[str, ...]
    who_may: tuple[str, ...]
    joining: tuple[Joining, ...]
    scenarios: tuple[Situation, ...]
    help_levels: tuple[Situation, ...]
    mentee: str
    topics: tuple[str, ...]
    activities: tuple[str, ...]
    asked: tuple[Asked, ...]
    undated: bool  # a requirement's beginning is the day it entered the book
    of_the_office: bool  # a requirement is a choice of the office
    office: Office
    become: str  # where somebody goes to become a mentor, and to ask for one: a letter to the office where it has mail
    ask: str
    links: tuple[Linked, ...]
    resources: int


def programs_view(edition: Edition) -> ProgramsView:
    """The list of programs."""
    lines = program_lines(edition)
    mentoring = sum(edition_sort(edition, line) == "mentoring" for line in lines)
    lede = f"{words.sentence(words.spelled(mentoring, 'mentor program'))}"
    if len(lines) > mentoring:
        lede += f" and {words.spelled(len(lines) - mentoring, 'certification')}"
    return ProgramsView(lede=f"{lede}, each with what it asks, since when, and who says so.", programs=lines)


def edition_sort(edition: Edition, line: ProgramLine) -> str:
    """Whether a line's program mentors or certifies."""
    shown = edition.get("program", line.plate.program)
    return text_at(shown.data, "sort") if shown else ""


def program_view(edition: Edition, shown: Shown) -> ProgramView:
    """The page of one program."""
    data = shown.data
    entries = items_at(data, "policy")
    mentor = text_at(data, "terms", "mentor") or "mentor"
    return ProgramView(
        plate=plate(edition, shown.id),
        sort=edition.label("program", "/sort", data["sort"]),
        mentoring=data["sort"] == "mentoring",
        organisation=told(edition, data["organisation"]),
        summary=told(edition, data["summary"]),
        about=words.paragraphs(text_at(data, "about")),
        who_may=policy.who_may(edition, data) if data["sort"] == "mentoring" else (),
        joining=tuple(joining(data)),
        scenarios=situations(items_at(data, "scenarios")),
        help_levels=situations(items_at(data, "help_levels")),
        mentee=text_at(data, "terms", "mentee") or "mentee",
        topics=tuple(each["title"] for each in items_at(data, "topics")),
        activities=tuple(each["title"] for each in items_at(data, "activities")),
        asked=tuple(policy.asks_by_party(edition, data)),
        undated=any(not entry.get("dated") for entry in entries),
        of_the_office=any(entry["source"] == "office" for entry in entries),
        office=Office(
            *(told(edition, text_at(data, "contact", name)) for name in ("office", "email", "phone", "hours", "link"))
        ),
        become=to_office(
            data,
            f"{plate(edition, shown.id).short}: I would like to become a {mentor}",
            f"I would like to become a {mentor} in {data['title']}. How do I begin?",
            "take-part.html#i-want-to-help",
        ),
        ask=to_office(
            data,
            f"{plate(edition, shown.id).short}: I would like a {mentor}",
            f"I would like a {mentor} in {data['title']}. How do I begin?",
            "take-part.html#i-want-help",
        ),
        links=tuple(Linked(each["title"], each["link"]) for each in items_at(data, "links")),
        resources=sum(shown.id in items_at(each.data, "programs") for each in edition.of("resource")),
    )


def joining(data: Any) -> Iterable[Joining]:
    """How to join, for each of the two that the program tells."""
    for role in ("mentor", "mentee"):
        steps = items_at(data, "joining", role)
        if steps:
            word = text_at(data, "terms", role) or role
            yield Joining(f"As a {word}" if word[0] not in "aeiou" else f"As an {word}", f"join-{role}", steps)


def to_office(data: Mapping[str, Any], subject: str, says: str, otherwise: str) -> str:
    """A letter to a program's office; another page where the office has no address for mail."""
    email = text_at(data, "contact", "email")
    lines = [f"Dear {text_at(data, 'contact', 'office') or 'office'},", "", says, "", "My name:", "Where I am:"]
    is_address = "@" in email and not any(each.isspace() for each in email)
    return names.mail_to([email], subject, lines) if is_address else otherwise


def situations(items: tuple[Any, ...]) -> tuple[Situation, ...]:
    """What can be selected, as it is told to people."""
    return tuple(Situation(each["title"], text_at(each, "describes")) for each in items)
