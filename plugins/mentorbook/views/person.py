"""The page of one person."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mentorbook.editions.edition import Edition, Shown
from mentorbook.reckoning.answers import MenteeState, MentorState
from mentorbook.views import certifications, desk, names, words
from mentorbook.views.certifications import CycleView
from mentorbook.views.fields import day_at, items_at, text_at, value_at
from mentorbook.views.mentors import away_until, mentor_badge
from mentorbook.views.mentorships import STATES
from mentorbook.views.parts import Badge, Fact, Linked, Plate, Task, plate
from mentorbook.views.people import place, role_in
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


@dataclass(frozen=True, slots=True)
class PairOf:
    """A mentorship that a person is in."""

    plate: Plate
    link: Linked
    role: str
    badge: Badge


@dataclass(frozen=True, slots=True)
class PersonView:
    """One person."""

    id: str
    path: str
    name: str
    called: str
    kicker: str
    occupation: str
    place: str
    languages: str
    email: str
    phone: str
    tasks: tuple[Task, ...]
    offices: tuple[Fact, ...]
    roles: tuple[RoleView, ...]
    pairs: tuple[PairOf, ...]
    cycles: tuple[CycleView, ...]
    consents: tuple[Fact, ...]
    edit: str


def person_view(edition: Edition, shown: Shown) -> PersonView:
    """The page of one person."""
    data = shown.data
    roles = [*mentor_roles(edition, shown.id), *mentee_roles(edition, shown.id)]
    return PersonView(
        id=shown.id,
        path=names.person_path(shown.id),
        name=names.full_name(edition, shown.id),
        called=names.called(edition, shown.id) if text_at(data, "called") else "",
        kicker="; ".join(dict.fromkeys(role.role for role in roles)),
        occupation="; ".join(items_at(data, "occupations")),
        place=place(shown),
        languages=", ".join(items_at(data, "languages")),
        email=text_at(data, "contact", "email"),
        phone=text_at(data, "contact", "phone"),
        tasks=desk.person_tasks(edition, shown.id),
        offices=tuple(offices(edition, shown.id)),
        roles=tuple(roles),
        pairs=tuple(pairs(edition, shown.id)),
        cycles=certifications.cycles_of(edition, shown.id),
        consents=tuple(consents(edition, data)),
        edit=shown.path,
    )


def offices(edition: Edition, person: str) -> list[Fact]:
    """The offices that a person holds or held."""
    found = []
    for program in edition.of("program"):
        for officer in items_at(program.data, "officers"):
            if officer["person"] == person:
                since, until = day_at(officer, "from"), day_at(officer, "until")
                told = f"since {words.short_day(since)}" if since else ""
                if until and since:
                    told = f"{words.short_day(since)} to {words.short_day(until)}"
                role = edition.label("program", "/officers/*/role", officer["role"])
                found.append(Fact(f"{role}, {plate(edition, program.id).short}", told))
    return found


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
                role=role_in(edition, "mentor", program.id),
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
        day = day_at(data, *keys)
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
    if not held and on("orientation", "planned"):
        orientation += f", planned for {on('orientation', 'planned')}"
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
            sentence_of(f"{on('approval', 'on')} by {who('approval', 'by')}", text_at(data, "approval", "reason")),
        )
        if "approval" in data
        else Fact("", ""),
        Fact("Orientation", orientation if instructor else ""),
        Fact("The instructor attests", text_at(data, "orientation", "attests")),
        Fact("Deck", text_at(data, "orientation", "deck")),
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
    if withdrawn:
        return f"consent of {consented} taken back {withdrawn}"
    return f"consented {consented}" if consented else "no consent; not shown to the public"


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
        day = day_at(data, *keys)
        return words.full_day(day) if day else ""

    asked = day_at(data, "asked_on")
    told = [
        Fact("Asked", f"{on('asked_on')}, {words.span(max((edition.as_of - asked).days, 0))} ago" if asked else ""),
        Fact("Scenarios", "; ".join(named(program, "scenarios", each) for each in items_at(data, "scenarios"))),
        Fact("Level of help", named(program, "help_levels", data.get("help"))),
        Fact("Occupation", named(program, "occupations", data.get("occupation"))),
        Fact("Has time", labels(edition, data, "availability")),
        Fact("Would like to meet", labels(edition, data, "modes")),
        Fact("Graduation", on("graduation_on")),
        Fact("Consent", directory(on("consent", "on"), on("consent", "withdrawn_on")) if "consent" in data else ""),
        Fact("Withdrawn", on("withdrawn_on")),
    ]
    return [fact for fact in told if fact.value]


def labels(edition: Edition, data: Mapping[str, Any], name: str) -> str:
    """A list's values in words."""
    told = words.listed(edition.label("mentee", f"/{name}/*", each).lower() for each in items_at(data, name))
    return words.sentence(told)


def pairs(edition: Edition, person: str) -> list[PairOf]:
    """The mentorships that a person is in, those at work first."""
    answers = edition.reckoning.mentorships.values() if edition.reckoning else ()
    mine = [answer for answer in answers if person in (answer.mentor, answer.mentee)]
    order = list(STATES)
    return [
        PairOf(
            plate(edition, answer.program),
            Linked(names.pair_names(edition, answer), names.mentorship_path(answer.id)),
            role_in(edition, "mentor" if answer.mentor == person else "mentee", answer.program).partition(",")[0],
            STATES[answer.state],
        )
        for answer in sorted(mine, key=lambda each: (order.index(each.state), each.proposed_on, each.id))
    ]


def consents(edition: Edition, data: Mapping[str, Any]) -> list[Fact]:
    """What a person agreed to, and when they last looked at their online profile."""
    found = []
    for each in items_at(data, "consents"):
        on, withdrawn = day_at(each, "on"), day_at(each, "withdrawn_on")
        told = f"given {words.full_day(on)}" if on else ""
        if withdrawn:
            told += f", taken back {words.full_day(withdrawn)}"
        found.append(Fact(edition.label("person", "/consents/*/to", each["to"]), told))
    checked = day_at(data, "profile_checked_on")
    if checked:
        found.append(Fact("Online profile", f"checked {words.full_day(checked)}"))
    return found
