"""The page of one person."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mentorbook.editions.edition import Edition, Shown
from mentorbook.reckoning.answers import MentorshipAnswer
from mentorbook.views import certifications, desk, names, words
from mentorbook.views.around import Around
from mentorbook.views.certifications import CycleView
from mentorbook.views.fields import day_at, items_at, past_day_at, text_at
from mentorbook.views.leading import Leading
from mentorbook.views.mentorships import STATES
from mentorbook.views.parts import Badge, Fact, Linked, Plate, Task, plate
from mentorbook.views.people import place, role_in
from mentorbook.views.printable import person_prints
from mentorbook.views.provenance import history_sentences
from mentorbook.views.roles import RoleView, consent, mentee_roles, mentor_roles


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
    more: tuple[Linked, ...]  # where the tasks stand that are not shown
    clear: str  # what is said where there are none
    offices: tuple[Fact, ...]
    roles: tuple[RoleView, ...]
    pairs: tuple[PairOf, ...]
    cycles: tuple[CycleView, ...]
    consents: tuple[Fact, ...]
    edit: str
    recorded: tuple[str, ...] = ()  # who recorded it and who merged it
    prints: tuple[Fact, ...] = ()  # what can be printed, each with its command


def person_view(edition: Edition, shown: Shown, beside: Around, leads: Leading | None = None) -> PersonView:
    """The page of one person."""
    data = shown.data
    mine = beside.todos_of_person.get(shown.id, ())
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
        tasks=desk.person_tasks(edition, shown.id, mine, leads),
        more=desk.person_more(edition, shown.id, mine),
        clear=clear(edition, shown.id),
        offices=tuple(offices(edition, shown.id)),
        roles=tuple(roles),
        pairs=tuple(pairs(edition, shown.id, beside.pairs_of_person.get(shown.id, ()))),
        cycles=certifications.cycles_of(edition, shown.id),
        consents=tuple(consents(edition, data)),
        edit=shown.path,
        recorded=history_sentences(edition, f"person/{shown.id}"),
        prints=person_prints(edition, shown.id),
    )


def clear(edition: Edition, person: str) -> str:
    """What is said where nothing wants doing. What an unfinished certification lacks is not for this book to say."""
    answers = edition.reckoning.certifications.values() if edition.reckoning else ()
    if any(each.person == person and each.registered_on is None and not each.over for each in answers):
        return "Nothing that the mentor program asks for."
    return "Nothing to do."


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


def pairs(edition: Edition, person: str, mine: tuple[MentorshipAnswer, ...]) -> list[PairOf]:
    """The mentorships that a person is in, by their state."""
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
        on, withdrawn = (past_day_at(each, edition.as_of, name) for name in ("on", "withdrawn_on"))
        told = consent(words.full_day(on) if on else "", words.full_day(withdrawn) if withdrawn else "")
        if told:
            found.append(Fact(edition.label("person", "/consents/*/to", each["to"]), told))
    checked = past_day_at(data, edition.as_of, "profile_checked_on")
    if checked:
        found.append(Fact("Online profile", f"checked {words.full_day(checked)}"))
    return found
