"""What a person is in each program, as mentor and as mentee, with what they wrote."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mentorbook.editions.edition import Edition
from mentorbook.reckoning.answers import MenteeState, MentorState
from mentorbook.views import names, words
from mentorbook.views.fields import day_at, items_at, past_day_at, text_at, value_at
from mentorbook.views.mentors import away_until, mentor_badge
from mentorbook.views.parts import Badge, Fact, Plate, plate
from mentorbook.views.people import role_in, role_today
from mentorbook.views.sessions import named

REQUESTS = {
    MenteeState.WAITING: Badge("waiting", "Waiting for a match"),
    MenteeState.PROPOSED: Badge("waiting", "Proposed"),
    MenteeState.MATCHED: Badge("kept", "Matched"),
    MenteeState.DONE: Badge("done", "Done"),
    MenteeState.WITHDRAWN: Badge("done", "Withdrawn"),
}


@dataclass(frozen=True, slots=True)
class RoleView:
    """What a person is in one program: mentor or mentee, with what they wrote."""

    id: str
    plate: Plate
    role: str
    badge: Badge | None
    facts: tuple[Fact, ...]
    quotes: tuple[tuple[str, tuple[str, ...]], ...]  # a heading and the person's own words


def mentor_roles(edition: Edition, person: str) -> list[RoleView]:
    """What the person is as a mentor, in each program."""
    answers = edition.reckoning.mentors if edition.reckoning else {}
    found = []
    for program in edition.of("program"):
        record = edition.get("mentor", f"{program.id}/{person}")
        if record is None:
            continue
        answer = answers.get((program.id, person))
        wrote = [("Why", "why"), ("Experience", "experience")]
        found.append(
            RoleView(
                id=f"mentor-{program.id}",
                plate=plate(edition, program.id),
                role=role_today(edition, "mentor", program.id, person),
                badge=mentor_badge(answer) if answer else None,
                facts=tuple(mentor_facts(edition, record.data, program.data, answer.state if answer else None)),
                quotes=tuple(
                    (heading, words.paragraphs(text_at(record.data, "application", name)))
                    for heading, name in wrote
                    if text_at(record.data, "application", name)
                ),
            )
        )
    return found


def mentor_facts(
    edition: Edition, data: Mapping[str, Any], program: Mapping[str, Any], state: MentorState | None
) -> list[Fact]:
    """The road of a mentor, from the application on, and what they offer."""

    def on(*keys: str) -> str:
        day = past_day_at(data, edition.as_of, *keys)
        return words.full_day(day) if day else ""

    def who(*keys: str) -> str:
        person = text_at(data, *keys)
        return names.full_name(edition, person) if person else ""

    miles = value_at(data, "willing", "travel_miles")
    modes = [edition.label("mentor", "/willing/modes/*", each).lower() for each in items_at(data, "willing", "modes")]
    approval = edition.label("mentor", "/approval/outcome", text_at(data, "approval", "outcome"))
    held = on("orientation", "on")
    instructor = who("orientation", "instructor")
    orientation = f"held {held} by {instructor}" if held else f"with {instructor}"
    plan = day_at(data, "orientation", "planned")
    if not held and plan:
        orientation += f", planned for {words.full_day(plan)}"
    decided, officer = on("approval", "on"), who("approval", "by")
    told = [
        Fact("Applied", on("applied_on")),
        Fact(
            "Completed cycle",
            sentence_of(on("evidence", "cycle", "completed_on"), text_at(data, "evidence", "cycle", "certification")),
        ),
        Fact(
            "Last activity",
            sentence_of(on("evidence", "activity", "last_on"), text_at(data, "evidence", "activity", "did")),
        ),
        Fact(
            approval,
            sentence_of(f"{decided} by {officer}", text_at(data, "approval", "reason")) if decided else "",
        ),
        Fact("Orientation", orientation if instructor else ""),
        Fact("The instructor attests", text_at(data, "orientation", "attests") if held else ""),
        Fact("Deck", text_at(data, "orientation", "deck") if held else ""),
        Fact("Willing", sentence_of(on("willing", "on"), words.listed(modes, "or"))),
        Fact("Travels", words.counted(miles, "mile") if miles is not None else ""),
        Fact(
            "Room for",
            words.counted(data["capacity"], text_at(program, "terms", "mentee") or "mentee")
            if "capacity" in data
            else "",
        ),
        Fact("Occupation", named(program, "occupations", data.get("occupation"))),
        Fact("Offers", ", ".join(named(program, "topics", each) for each in items_at(data, "topics"))),
        Fact("Can help with", ", ".join(named(program, "scenarios", each) for each in items_at(data, "scenarios"))),
        Fact("Ties", "; ".join(tie(edition, each) for each in items_at(data, "ties"))),
        Fact("Away", away_until(edition, data) if state is MentorState.AWAY else ""),
        Fact("Retired", on("retired", "on")),
        Fact("Public directory", directory(on("directory", "consented_on"), on("directory", "withdrawn_on"))),
    ]
    return [fact for fact in told if fact.value]


def sentence_of(*parts: str) -> str:
    """Parts that are there, with a colon between."""
    return ": ".join(part for part in parts if part)


def directory(consented: str, withdrawn: str) -> str:
    """Whether the mentor agreed to be public."""
    return consent(consented, withdrawn) or "no consent; not shown to the public"


def consent(given: str, withdrawn: str) -> str:
    """A consent and its withdrawal; empty where there is none."""
    if withdrawn:
        return f"given {given}, taken back {withdrawn}"
    return f"given {given}" if given else ""


def tie(edition: Edition, data: Mapping[str, Any]) -> str:
    """A tie to somebody, as "Ines Okafor: family"."""
    sort = edition.label("mentor", "/ties/*/sort", data["sort"]).lower()
    return f"{names.full_name(edition, data['person'])}: {sort}"


def mentee_roles(edition: Edition, person: str) -> list[RoleView]:
    """What the person asked for, in each program: the pre-survey."""
    answers = edition.reckoning.mentees if edition.reckoning else {}
    found = []
    for program in edition.of("program"):
        record = edition.get("mentee", f"{program.id}/{person}")
        if record is None:
            continue
        answer = answers.get((program.id, person))
        why = words.paragraphs(text_at(record.data, "why"))
        found.append(
            RoleView(
                id=f"mentee-{program.id}",
                plate=plate(edition, program.id),
                role=role_in(edition, "mentee", program.id),
                badge=REQUESTS[answer.state] if answer else None,
                facts=tuple(mentee_facts(edition, record.data, program.data)),
                quotes=(("Why", why),) if why else (),
            )
        )
    return found


def mentee_facts(edition: Edition, data: Mapping[str, Any], program: Mapping[str, Any]) -> list[Fact]:
    """A request, as its pre-survey says it."""

    def on(*keys: str) -> str:
        day = past_day_at(data, edition.as_of, *keys)
        return words.full_day(day) if day else ""

    asked, graduation = day_at(data, "asked_on"), day_at(data, "graduation_on")
    told = [
        Fact("Asked", f"{on('asked_on')}, {words.span(max((edition.as_of - asked).days, 0))} ago" if asked else ""),
        Fact("Scenarios", "; ".join(named(program, "scenarios", each) for each in items_at(data, "scenarios"))),
        Fact("Level of help", named(program, "help_levels", data.get("help"))),
        Fact("Occupation", named(program, "occupations", data.get("occupation"))),
        Fact("Has time", labels(edition, data, "availability")),
        Fact("Would like to meet", labels(edition, data, "modes")),
        Fact("Graduation", words.full_day(graduation) if graduation else ""),
        Fact("Consent", consent(on("consent", "on"), on("consent", "withdrawn_on"))),
        Fact("Withdrawn", on("withdrawn_on")),
    ]
    return [fact for fact in told if fact.value]


def labels(edition: Edition, data: Mapping[str, Any], name: str) -> str:
    """A list's values in words."""
    told = words.listed(edition.label("mentee", f"/{name}/*", each).lower() for each in items_at(data, name))
    return words.sentence(told)
