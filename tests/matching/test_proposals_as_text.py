"""Proposals for a terminal and for programs: names where people read, ids and what lacks where programs do."""

import json
from dataclasses import replace

import pytest
from match_sides import at, weighing
from match_told import A, B, tell

from mentorbook.exports.matching import matching_json, matching_text
from mentorbook.matching import Matching
from mentorbook.matching.people import Side
from mentorbook.matching.places import NO_PLACE, Place

TERMS = {"mentor": "mentor", "mentee": "technician"}
RED = "\x1b[31m"
LOST = Place(trouble=NO_PLACE)


def text(
    matching: Matching, names: dict[str, str], title: str = "Car seats", said: dict[str, str] = TERMS
) -> list[str]:
    return list(matching_text(matching, title, said, names))


@pytest.mark.parametrize(
    ("names", "note"),
    [
        ({"p-aaaa1": "Ada Quell", "p-bbbb1": "Di Fenn"}, "compared by all else (Ada Quell, Di Fenn)."),
        ({"p-aaaa1": "Ada Quell"}, "compared by all else (Ada Quell, p-bbbb1)."),
    ],
)
def test_a_note_names_people_where_their_names_are_known(names: dict[str, str], note: str) -> None:
    told = tell([replace(A, place=LOST)], [replace(B, place=LOST)])
    assert [*matching_text(told, "Car seats", TERMS, names)][-1].endswith(note)


@pytest.mark.parametrize(("waiting", "room", "lacks"), [(3, 1, 2), (1, 1, 0), (1, 4, 0)])
def test_json_says_how_many_places_a_region_lacks(waiting: int, room: int, lacks: int) -> None:
    mentees = [replace(A, id=f"p-aaaa{number}") for number in range(waiting)]
    (region,) = json.loads(matching_json(tell(mentees, [replace(B, room=room)])))["coverage"]
    assert region["lacks"] == lacks


def hostile() -> list[Matching]:
    """Everything that can be told, for somebody with a proposal, somebody alone, and nobody."""
    asked = replace(weighing(weights={"languages": 1}, furthest=60, must_have=("languages",)), is_own=False)
    wren = Place((44.0, -70.0), "ZIP code", "US", region=f"Wren {RED}\n::stop")
    mentors = [Side(f"p-bbbb{number}", at(44.1), languages=("English", f"Twi {RED}"), room=1) for number in (1, 2)]
    mentees = [Side("p-aaaa1", wren, languages=(f"Twi {RED}",)), Side("p-aaaa2", wren, languages=(f"Fon {RED}",))]
    lost = Side("p-aaaa3", LOST, languages=("English",))
    return [tell([*mentees, lost], mentors, asked), tell(mentees, [], asked), tell([], mentors, asked)]


@pytest.mark.parametrize("told", hostile(), ids=["proposals", "nobody is there", "nobody waits"])
@pytest.mark.parametrize("bad", [RED, "\n::add-mask::", "\r##[command]"], ids=["colour", "command", "group"])
def test_no_line_holds_what_a_terminal_or_a_forge_would_obey(told: Matching, bad: str) -> None:
    people = [f"p-{side}{number}" for side in ("aaaa", "bbbb") for number in range(4)]
    names = {person: f"{bad}Ada {bad}{person}" for person in people}
    terms = {role: f"{bad}{word}{bad}" for role, word in TERMS.items()}
    lines = [*matching_text(told, f"{bad}Car seats", terms, names)]
    assert lines
    for line in lines:
        assert not {"\x1b", "\n", "\r"} & set(line), line
        assert not line.lstrip().startswith("::"), line
        assert "##[" not in line, line
