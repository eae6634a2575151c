"""What the matching pages' script solves by: one file a program, that all its pages share."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from mentorbook.editions.edition import Edition
from mentorbook.matching import Choice, Matching
from mentorbook.views import names


@dataclass(frozen=True, slots=True)
class Pinning:
    """What a page needs to know of it."""

    path: str  # of the file
    whole: bool  # whether all that may be is in it


def pinning(matching: Matching) -> Pinning | None:
    """Where the file of a program lies; None where nobody could be pinned, or too many wait."""
    held = matching.choices
    return Pinning(f"assets/matching/{matching.program}.js", held.whole) if held and any(held.choices) else None


def pinning_data(edition: Edition) -> Iterator[tuple[str, str]]:
    """Yield each program's file, as its path and its text: a script, which a page opened from a folder may read."""
    for matching in edition.matchings.values():
        told, held = pinning(matching), matching.choices
        if told is None or held is None:
            continue
        mentees = zip(held.mentees, _names(edition, held.mentees), held.patience, strict=True)
        mentors = zip(held.mentors, _names(edition, held.mentors), held.room, strict=True)
        data = {
            "mentees": list(mentees),  # id, name, patience in percent
            "mentors": list(mentors),  # id, name, room
            "choices": [_choices(own, weak=False) for own in held.choices],  # by mentee: mentor's place, value, ...
            "weak": [_choices(own, weak=True) for own in held.choices],  # the same, of those whom only a pin takes
            "shift": held.shift,
            "whole": held.whole,
        }
        yield told.path, f"window.mbPins = {json.dumps(data, ensure_ascii=False, separators=(',', ':'))};\n"


def _names(edition: Edition, people: tuple[str, ...]) -> list[str]:
    return [" ".join(names.full_name(edition, each).split()) for each in people]


def _choices(own: tuple[Choice, ...], *, weak: bool) -> list[int]:
    return [number for each in own if each.weak is weak for number in (each.mentor, each.value)]
