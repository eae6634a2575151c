"""Who is matched: those who wait for a mentor, and the mentors who can take somebody."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from unicodedata import normalize

from mentorbook.matching.places import Place, place_of
from mentorbook.reckoning import MenteeState, MentorAnswer, MentorshipAnswer, MentorshipState, Reckoning
from mentorbook.reckoning.fields import entries, needed_day, text, whole, words
from mentorbook.records import Record, Register

# How a mentorship ended with which the two should not be put together again.
ENDED_BADLY = frozenset({"no-contact", "rematched", "withdrawn"})


NOWHERE = Place()


@dataclass(frozen=True, slots=True)
class Side:
    """What is compared of one person, on either side."""

    id: str
    place: Place = NOWHERE
    occupation: str = ""
    scenarios: tuple[str, ...] = ()  # asked for, or offered
    topics: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    availability: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()
    waits: int = 0  # days, of a mentee
    load: int = 0  # of a mentor
    room: int = 0
    travel_miles: int | None = None


@dataclass(frozen=True, slots=True)
class Sides:
    """Everybody who takes part, each side by id, and the pairs that must not be, as (mentee, mentor)."""

    mentees: tuple[Side, ...]
    mentors: tuple[Side, ...]
    tied: frozenset[tuple[str, str]] = frozenset()
    ended_badly: frozenset[tuple[str, str]] = frozenset()
    forbidden: frozenset[tuple[str, str]] = frozenset()


def sides_of(
    register: Register,
    reckoning: Reckoning,
    program: str,
    *,
    forbidden: Collection[tuple[str, str]] = (),
    again: tuple[str, str] | None = None,
) -> Sides:
    """Return who takes part in a program's matching on the register's day.

    Mentees wait; mentors stand on the resource list (approved, oriented, willing, there) and have room. `again` is
    a pair whose mentee is matched anew, waiting or not, and with somebody else: as if all their mentorships were
    closed today, so that others may have those mentors.
    """
    left = reckoning.open_of(program, again[:1]) if again else []
    barred = {*([again] if again else ()), *((each.mentee, each.mentor) for each in left)}
    asking = {
        answer.person: answer.since
        for answer in reckoning.mentees.values()
        if answer.program == program and answer.state is MenteeState.WAITING
    }
    if again and again[0] not in asking:
        asking[again[0]] = _since_closed_today(register, program, again[0], left)
    freed = {each.mentor for each in left}
    roomy = [_with_room(register, each) if each.person in freed else each for each in mentors_of(reckoning, program)]
    helping = {answer.person: answer for answer in roomy if answer.listed and answer.room}
    return Sides(
        mentees=tuple(_mentee(register, program, person, since) for person, since in sorted(asking.items())),
        mentors=tuple(_mentor(register, program, answer) for _, answer in sorted(helping.items())),
        tied=frozenset(_tied(register, asking)),
        ended_badly=frozenset([*_ended_badly(register, reckoning, program), *barred]),
        forbidden=frozenset(forbidden),
    )


def mentors_of(reckoning: Reckoning, program: str) -> list[MentorAnswer]:
    """Return where each mentor of a program stands."""
    return [answer for answer in reckoning.mentors.values() if answer.program == program]


def _since_closed_today(register: Register, program: str, mentee: str, left: Collection[MentorshipAnswer]) -> date:
    """Return since when somebody waits whose mentorships would all be closed today: one that began ends the wait."""
    record = register.get("mentee", f"{program}/{mentee}")
    if record is None or any(each.started for each in left):
        return register.as_of
    return needed_day(record.data, "/asked_on")


def _with_room(register: Register, answer: MentorAnswer) -> MentorAnswer:
    """Return a mentor with one mentee less."""
    record = register.get("mentor", f"{answer.program}/{answer.person}")
    capacity = (whole(record.data, "/capacity") if record else None) or 0
    return replace(answer, load=answer.load - 1, room=answer.room + (answer.load <= capacity))


def _mentee(register: Register, program: str, person: str, since: date) -> Side:
    return Side(**_shared(register, "mentee", program, person), waits=(register.as_of - since).days)


def _mentor(register: Register, program: str, answer: MentorAnswer) -> Side:
    record = register.get("mentor", f"{program}/{answer.person}")
    return Side(
        **_shared(register, "mentor", program, answer.person),
        load=answer.load,
        room=answer.room,
        travel_miles=whole(record.data, "/willing/travel_miles") if record else None,
    )


def _shared(register: Register, kind: str, program: str, person: str) -> dict[str, Any]:
    data, own = (_data(register.get(*key)) for key in ((kind, f"{program}/{person}"), ("person", person)))
    return {
        "id": person,
        "place": place_of(own),
        "occupation": text(data, "/occupation") or "",
        "scenarios": words(data, "/scenarios"),
        "topics": words(data, "/topics"),
        "languages": _languages(own),
        "availability": words(data, "/availability"),
        "modes": words(data, "/modes" if kind == "mentee" else "/willing/modes"),
    }


def _languages(person: Mapping[str, Any]) -> tuple[str, ...]:
    """Return each language once, as it was first written: cases, spaces and how an accent is made set none apart."""
    found: dict[str, str] = {}
    for each in words(person, "/languages"):
        told = " ".join(normalize("NFC", each).split())
        found.setdefault(told.casefold(), told)
    return tuple(found.values())


def _data(record: Record | None) -> Mapping[str, Any]:
    return record.data if record else {}


def _tied(register: Register, asking: Collection[str]) -> list[tuple[str, str]]:
    """Return the pairs of whom one declared a tie to the other, in any program: a tie is one of persons."""
    found = []
    for record in register.of("mentor"):
        for entry in entries(record.data, "/ties"):
            one, other = record.data["person"], entry["person"]
            found += [(mentee, mentor) for mentee, mentor in ((other, one), (one, other)) if mentee in asking]
    return found


def _ended_badly(register: Register, reckoning: Reckoning, program: str) -> list[tuple[str, str]]:
    """Return the pairs of whom it is known, and those whose mentorship cannot be used: who knows how it ended."""
    unused = [record.data for record in register.missing if record.kind == "mentorship"]
    return [
        *((str(data.get("mentee")), str(data.get("mentor"))) for data in unused if data.get("program") == program),
        *(
            (answer.mentee, answer.mentor)
            for answer in reckoning.mentorships.values()
            if answer.program == program and _outcome(register, answer) in ENDED_BADLY
        ),
    ]


def _outcome(register: Register, answer: MentorshipAnswer) -> str | None:
    record = register.get("mentorship", answer.id) if answer.state is MentorshipState.CLOSED else None
    return text(record.data, "/closure/outcome") if record else None
