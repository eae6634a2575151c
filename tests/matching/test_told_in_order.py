"""What is told of everybody together: the worst first, and nothing where nobody waits; and how sure a distance is."""

from dataclasses import replace

import pytest
from match_sides import EVEN, at
from telling_sides import tell

from mentorbook.matching.people import Side
from mentorbook.matching.places import NO_PLACE, Place
from mentorbook.matching.sentences import Words, pair_sentence

LOST = Place(trouble=NO_PLACE)


def test_regions_come_by_who_is_alone_then_by_what_lacks_then_by_name() -> None:
    homes = {"p-a1": "Salem", "p-a2": "Rome", "p-a3": "Troy", "p-a4": "Troy", "p-a5": "York"}
    mentees = [
        Side(person, Place(region=region), languages=("Twi" if region == "York" else "English",))
        for person, region in homes.items()
    ]
    mentors = [
        Side(f"p-b-{region}", Place(region=region), languages=("English",), room=9) for region in ("York", "Bath")
    ]
    found = tell(mentees, mentors, replace(EVEN, must_have=("languages",))).coverage
    assert [(each.region, each.alone, each.lacks) for each in found] == [
        ("York", 1, 0),
        ("Troy", 0, 2),
        ("Rome", 0, 1),
        ("Salem", 0, 1),
        ("Bath", 0, 0),
    ]


@pytest.mark.parametrize(("mentees", "notes"), [([], 0), ([Side("p-a", LOST)], 2)])
def test_notes_are_told_where_somebody_waits(mentees: list[Side], notes: int) -> None:
    told = tell(mentees, [Side("p-b", LOST, room=1)], replace(EVEN, is_own=False))
    assert len(told.notes) == notes


@pytest.mark.parametrize(
    ("by", "miles", "sentence"),
    [
        ("county", 0.3, "About 1 mile apart."),
        ("ZIP code", 0.99, "Less than a mile apart."),
        ("county", 1.0, "About 1 mile apart."),
        ("county", 14.0, "About 14 miles apart."),
        ("ZIP code", 14.0, "14 miles apart."),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_a_distance_from_the_middle_of_a_county_is_about_so_far(
    by: str, miles: float, sentence: str, *, turned: bool
) -> None:
    two = [Side("p-a", Place((44.0, -70.0), by)), Side("p-b", at(44.0))]
    mentee, mentor = reversed(two) if turned else two
    assert pair_sentence(mentee, mentor, {"distance": 1.0}, miles, Words()) == sentence
