"""What waits for the office, and which mentors have room."""

from dataclasses import dataclass

from mentorbook.editions.edition import Edition
from mentorbook.reckoning.answers import MentorAnswer
from mentorbook.views import desk, names, words
from mentorbook.views.parts import Badge
from mentorbook.views.places import NOWHERE, place_of

MOST_MENTORS = 12
# The verbs of the desk at which people wait for the office, and what waits.
AT_THE_OFFICE = {
    "approve": ("Approvals", "No application waits."),
    "orient": ("Orientations", "Every approved mentor is oriented."),
    "match": ("Requests for a mentor", "Everybody who asked has a proposal."),
}


@dataclass(frozen=True, slots=True)
class Wait:
    """How many things of one verb wait, and since when the one that waits longest."""

    words: str
    count: int
    longest: str  # "the longest for 33 days"; where nothing waits, that
    target: str


@dataclass(frozen=True, slots=True)
class Roomy:
    """A mentor with room."""

    name: str
    path: str
    place: str
    badge: Badge


def waits(edition: Edition, program: str = "") -> tuple[Wait, ...]:
    """What waits for the office of all programs or of one, as the desk counts it."""
    found = desk.todos_of(edition, program)
    path = f"desk/{program}.html" if program else "desk/index.html"
    made = []
    for verb, (what, clear) in AT_THE_OFFICE.items():
        mine = [todo for todo in found if todo.verb == verb]
        since = min((todo.since for todo in mine), default=None)
        longest = f"{'the longest ' if len(mine) > 1 else ''}{words.for_days(since, edition.as_of)}" if since else clear
        made.append(Wait(what, len(mine), longest, f"{path}#{verb}"))
    return tuple(made)


def with_room(edition: Edition, program: str = "") -> tuple[MentorAnswer, ...]:
    """The mentors on the list who can take somebody, those with the most room first."""
    answers = edition.reckoning.mentors.values() if edition.reckoning else ()
    found = (each for each in answers if each.listed and each.room and program in {"", each.program})
    return tuple(sorted(found, key=lambda each: (-each.room, names.order(edition, each.person), each.program)))


def roomy(edition: Edition, mentors: tuple[MentorAnswer, ...]) -> tuple[Roomy, ...]:
    """Those mentors as lines."""
    return tuple(
        Roomy(
            names.full_name(edition, each.person),
            names.person_path(each.person),
            "" if (place := place_of(edition, each.person)) == NOWHERE else place,
            Badge("kept", f"Room for {words.number(each.room)}"),
        )
        for each in mentors[:MOST_MENTORS]
    )


def room_told(mentors: tuple[MentorAnswer, ...]) -> str:
    """How many mentors have room, and for how many people."""
    if not mentors:
        return "No mentor on the list has room at present."
    room = sum(each.room for each in mentors)
    told = f"{words.sentence(words.spelled(len(mentors), 'mentor'))} can take {words.spelled(room, 'person', 'people')}"
    return f"{told}." if len(mentors) <= MOST_MENTORS else f"{told}; here are those with the most room."
