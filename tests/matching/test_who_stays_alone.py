"""What is said of each who stays alone: why, and what would change it."""

from dataclasses import replace
from typing import Any

import pytest
from match_sides import EVEN, at
from match_told import DAY, ENGLISH, FAR, NEAR, A, B, alone, many, tell

from mentorbook.matching.people import Side
from mentorbook.matching.places import Place
from mentorbook.reckoning import MentorAnswer, MentorState


@pytest.mark.parametrize(
    ("mentors", "asked", "says", "change"),
    [
        (
            [ENGLISH, FAR, replace(FAR, id="p-bbbb3", place=at(45.5))],
            {"must_have": ("languages",)},
            "Nobody with room within 60 miles offers Spanish.",
            (
                "2 mentors would do from 90 miles on; the program's policy sets the furthest at 60. "
                "1 mentor within 60 miles would do if they offered Spanish."
            ),
        ),
        (
            [FAR],
            {},
            "Nobody with room lives within 60 miles.",
            "At 90 miles 1 mentor would do; the program's policy sets the furthest at 60.",
        ),
        (  # a policy of 61 miles would still not reach them
            [replace(B, place=at(44.9))],
            {"furthest": 62},
            "Nobody with room lives within 62 miles.",
            "At 63 miles 1 mentor would do; the program's policy sets the furthest at 62.",
        ),
        (
            [replace(B, place=at(49))],
            {},
            "Nobody with room lives within 60 miles.",
            "A mentor with room within 60 miles.",
        ),
        (
            [replace(ENGLISH, place=Place()), *many(ENGLISH, 1)],
            {"must_have": ("languages",)},
            "Nobody with room within 60 miles or at an unknown distance offers Spanish.",
            "2 mentors within 60 miles or at an unknown distance would do if they offered Spanish.",
        ),
        (
            many(ENGLISH, 2),
            {"furthest": None, "must_have": ("languages",)},
            "Nobody with room offers Spanish.",
            "2 mentors would do if they offered Spanish.",
        ),
        (
            [replace(ENGLISH, occupation="firefighter")],
            {"must_have": ("languages", "occupation")},
            "Nobody with room within 60 miles has an occupation near to school nurse or offers Spanish.",
            "A mentor with room within 60 miles who has an occupation near to school nurse and offers Spanish.",
        ),
        (
            [*many(ENGLISH, 3), *many(B, 2, occupation="firefighter")],
            {"must_have": ("languages", "occupation")},
            (
                "Of 5 mentors with room within 60 miles, 2 do not have an occupation near to school nurse and "
                "3 do not offer Spanish."
            ),
            (
                "2 mentors within 60 miles would do if the occupation did not have to be similar. "
                "3 mentors within 60 miles would do if they offered Spanish."
            ),
        ),
        (
            [B],
            {"least_percent": 90},
            "Nobody with room within 60 miles fits by the 90 % that the program asks.",
            "1 mentor within 60 miles would do if the program asked for a lower score.",
        ),
        (
            [replace(B, id=A.id)],
            {},
            "There is nobody else with room.",
            "A new mentor within 60 miles, or room with one there.",
        ),
    ],
)
def test_who_stays_alone_is_told_why_and_what_would_change_it(
    mentors: list[Side], asked: dict[str, Any], says: str, change: str
) -> None:
    told = alone(mentors, replace(EVEN, **{"furthest": 60} | asked))
    assert (told.says, told.change) == (says, change)


def test_with_nobody_who_has_room_it_is_said_where_the_mentors_are() -> None:
    def mentor(person: str, state: MentorState, *, listed: bool) -> MentorAnswer:
        return MentorAnswer("pro", person, state, DAY, listed, 1, 0)

    answers = [
        mentor("p-1", MentorState.READY, listed=True),
        mentor("p-2", MentorState.READY, listed=True),
        mentor("p-3", MentorState.APPROVED, listed=False),
        mentor("p-4", MentorState.AWAY, listed=False),
    ]
    told = alone([], answers=answers)
    assert told.says == "No mentor has room."
    assert told.change == (
        "A new mentor, or more room. 2 mentors have no room left, 1 mentor waits for approval or orientation and "
        "1 mentor is away."
    )


def test_who_lost_to_others_is_told_whose_place_more_would_help() -> None:
    told = tell([A, replace(A, id="p-aaaa2", waits=1)], [B], replace(EVEN, waiting_percent=10))
    (left,) = told.unmatched
    assert left.mentee == "p-aaaa2"
    assert left.says == "p-bbbb1 would fit, and is proposed to others, so that all together come out best."
    assert left.change == "Room for one more with p-bbbb1."
    assert [each.mentor for each in left.alternatives] == ["p-bbbb1"]
    assert not left.alternatives[0].has_room


@pytest.mark.parametrize(
    ("waiting", "mentors", "pins", "says", "change"),
    [
        (
            [30, 20, 0],
            [B],
            {},
            "p-bbbb1 would fit, and is proposed to others, so that all together come out best.",
            (
                "One more place with this mentor would go to somebody else who waits. "
                "A pin gives them this one, and the rest is made anew around it."
            ),
        ),
        (
            [90, 60, 30, 0],
            [B, replace(B, id="p-bbbb2", place=at(44.3))],
            {},
            "p-bbbb1 and p-bbbb2 would fit, and are proposed to others, so that all together come out best.",
            (
                "One more place with any of these would go to somebody else who waits. "
                "A pin gives them one of these, and the rest is made anew around it."
            ),
        ),
        (
            [150, 120, 90, 60, 30, 0],
            [replace(B, id=f"p-bbbb{number}", place=at(44.1 + number / 10)) for number in range(5)],
            {},
            (
                "p-bbbb0, p-bbbb1, p-bbbb2 and 2 more would fit, and are proposed to others, "
                "so that all together come out best."
            ),
            "Room for one more with p-bbbb0, p-bbbb1 or p-bbbb2.",
        ),
        (
            [30, 0],
            [B],
            {0: "p-bbbb1"},
            "p-bbbb1 would fit, and is pinned to others.",
            "Room for one more with p-bbbb1.",
        ),
        (
            [60, 30, 0],
            [B],
            {0: "p-bbbb1"},
            "p-bbbb1 would fit, and is pinned to others.",
            (
                "One more place with this mentor would go to somebody else who waits. "
                "To give them this one, undo a pin there first."
            ),
        ),
    ],
)
def test_one_place_more_is_promised_to_the_one_whom_it_would_help(
    waiting: list[int], mentors: list[Side], pins: dict[int, str], says: str, change: str
) -> None:
    mentees = [replace(A, id=f"p-aaaa{number}", waits=waits) for number, waits in enumerate(waiting)]
    told = tell(
        mentees,
        mentors,
        replace(EVEN, waiting_percent=10),
        pins={mentees[row].id: mentor for row, mentor in pins.items()},
    )
    last = told.unmatched[-1]
    assert (last.says, last.change) == (says, change)


@pytest.mark.parametrize("furthest", [None, 60])
def test_somebody_in_another_country_is_not_promised_by_miles(furthest: int | None) -> None:
    abroad = replace(ENGLISH, place=Place(country="CA"))
    told = alone([abroad], replace(NEAR, furthest=furthest), replace(A, place=Place(country="US")))
    assert told.says.startswith("Nobody with room")
    assert "nan" not in told.says + told.change
    assert "policy sets" not in told.change


def test_how_far_away_another_country_is_is_not_made_up() -> None:
    abroad = replace(A, place=Place(country="CA", region="Ontario"))
    here = replace(B, place=Place(at=(44.2, -70.0), by="ZIP code", country="US"))
    found = alone([here], NEAR, abroad)
    assert found.says == "Nobody with room is known to live within 60 miles."
    assert "1 mentor lives in another country: coordinates would tell how far away." in found.change
