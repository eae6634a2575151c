"""What stands at the head and the foot of each sheet of a pair."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mentorbook.editions.edition import Edition
from mentorbook.reckoning.answers import MentorshipAnswer
from mentorbook.views import log, names, signing, words
from mentorbook.views.parts import Fact, Plate, plate


class NothingToPrintError(Exception):
    """What is asked for is not there to be printed; the message says why, and names nobody."""


@dataclass(frozen=True, slots=True)
class SheetHead:
    """A sheet of one pair: whose it is, and what of it could not be read."""

    plate: Plate
    heading: str
    title: str
    who: tuple[tuple[Fact, str], ...]
    roles: tuple[str, str]  # mentor and mentee, as the program calls them, with a large letter
    lines: tuple[str, str]  # under a line for a pen
    unread: str
    foot: str
    example: bool


def sheet_head(edition: Edition, answer: MentorshipAnswer, heading: str) -> SheetHead:
    """Return the head of a pair's sheet."""
    program = program_of(edition, answer)
    roles = [words.sentence(signing.role_word(edition, role, program)) for role in ("mentor", "mentee")]
    people = [names.full_name(edition, person) for person in (answer.mentor, answer.mentee)]
    return SheetHead(
        plate=plate(edition, answer.program),
        heading=heading,
        title=f"{heading}, {names.pair_names(edition, answer)}",
        who=tuple(log.who(edition, answer, program, roles, people)),
        roles=(roles[0], roles[1]),
        lines=(f"{people[0]}, {roles[0].lower()}", f"{people[1]}, {roles[1].lower()}"),
        unread=unread(edition, answer.id),
        foot=f"{heading} {answer.id}, {people[0]} and {people[1]}. As of {words.full_day(edition.as_of)}.",
        example=edition.example,
    )


def program_of(edition: Edition, answer: MentorshipAnswer) -> Mapping[str, Any]:
    """Return the program's data; none where the edition does not hold it."""
    shown = edition.get("program", answer.program)
    return shown.data if shown else {}


def unread(edition: Edition, mentorship: str) -> str:
    """Return that a sheet may not be whole: files of the mentorship that could not be read, counted."""
    count = sum(path.startswith(f"records/mentorships/{mentorship}/") for path in unread_files(edition))
    if not count:
        return ""
    told = "1 file of this mentorship" if count == 1 else f"{count} files of this mentorship"
    return f"{told} could not be read, so this sheet may not be whole. The check says how to mend that."


def unread_files(edition: Edition) -> frozenset[str]:
    """Return the paths of all files that could not be read, and of those left out with them."""
    return frozenset(path for cause, others in edition.left_out.items() for path in (cause, *others))
