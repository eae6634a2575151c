"""Everybody in the book, by list name."""

from collections.abc import Iterator
from dataclasses import dataclass

from mentorbook.editions.edition import Edition, Shown
from mentorbook.reckoning.answers import MentorState
from mentorbook.views import names, words
from mentorbook.views.fields import day_at, items_at, text_at
from mentorbook.views.paging import Part, parts_of
from mentorbook.views.parts import Empty, plate

LINES_ON_A_PAGE = 250


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One person in the list."""

    name: str
    listed_as: str
    path: str
    occupation: str
    place: str
    roles: str


@dataclass(frozen=True, slots=True)
class PeopleView:
    """All persons."""

    part: Part
    lede: str
    people: tuple[PersonLine, ...]
    empty: Empty | None


def people_views(edition: Edition, size: int = LINES_ON_A_PAGE) -> Iterator[PeopleView]:
    """All persons, by list name, a view a page."""
    roles = roles_of_all(edition)
    shown = sorted(edition.of("person"), key=lambda each: names.order(edition, each.id))
    lede = f"{words.sentence(words.spelled(len(shown), 'person', 'people'))}, in the order of their family names."
    empty = Empty("begun", "Nobody yet.", "A person's record comes first; all others name it by its id.")
    for part, some in parts_of(shown, "people/index.html", size):
        yield PeopleView(
            part=part,
            lede=lede if shown else "",
            people=tuple(person_line(edition, each, roles.get(each.id, ())) for each in some),
            empty=None if shown else empty,
        )


def person_line(edition: Edition, shown: Shown, roles: tuple[str, ...]) -> PersonLine:
    """One person: work, place, and what they are in which program."""
    return PersonLine(
        name=names.full_name(edition, shown.id),
        listed_as=names.listed_as(edition, shown.id),
        path=names.person_path(shown.id),
        occupation="; ".join(items_at(shown.data, "occupations")),
        place=place(shown),
        roles="; ".join(roles),
    )


def place(shown: Shown) -> str:
    """Where a person is, from near to far; the country only where nothing nearer is known."""
    parts = [text_at(shown.data, "place", name) for name in ("county", "region")]
    return ", ".join(part for part in parts if part) or text_at(shown.data, "place", "country")


def roles_of_all(edition: Edition) -> dict[str, tuple[str, ...]]:
    """What each person is, in each program, by the person's id."""
    found: dict[str, list[str]] = {}
    for program in edition.of("program"):
        short = plate(edition, program.id).short
        for officer in items_at(program.data, "officers"):
            until = day_at(officer, "until")
            role = edition.label("program", "/officers/*/role", officer["role"])
            told = (
                f"{role}, {short}"
                if until is None or until >= edition.as_of
                else f"{role} until {words.short_day(until)}, {short}"
            )
            found.setdefault(officer["person"], []).append(told)
    for kind in ("mentor", "mentee"):
        for record in edition.of(kind):
            told = role_today(edition, kind, record.data["program"], record.data["person"])
            found.setdefault(record.data["person"], []).append(told)
    return {person: tuple(dict.fromkeys(roles)) for person, roles in found.items()}


def role_today(edition: Edition, role: str, program: str, person: str) -> str:
    """Mentor or mentee as it stands today: who only applied, was declined or has retired is no mentor."""
    told = role_in(edition, role, program)
    answer = edition.reckoning.mentors.get((program, person)) if edition.reckoning and role == "mentor" else None
    if answer is None or answer.state not in (MentorState.APPLIED, MentorState.DECLINED, MentorState.RETIRED):
        return told
    word, _, of = told.partition(", ")
    if answer.state is MentorState.RETIRED:
        return f"{word} until {words.short_day(answer.since)}, {of}"
    if answer.state is MentorState.APPLIED:
        return f"Applied to be {word.lower()}, {of}" if word != "Mentor" else f"Applied to mentor, {of}"
    return f"Declined as {word.lower()}, {of}"


def role_in(edition: Edition, role: str, program: str) -> str:
    """Mentor or mentee in a program, in its own words."""
    shown = edition.get("program", program)
    word = (text_at(shown.data, "terms", role) if shown else "") or role
    return f"{words.sentence(word)}, {plate(edition, program).short}"
