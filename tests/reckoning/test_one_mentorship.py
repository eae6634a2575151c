"""A mentee with more than one mentor in a program: told once for each beyond the first, until the mentee said yes."""

from typing import Any

import pytest
from small_book import COORDINATOR, MENTEE, MENTOR, mentee, mentor, mentorship, program, record, register

from mentorbook.reckoning import Gap, reckon
from mentorbook.records import Record

OFFICERS = [{"person": who, "role": "coordinator", "from": "2019-01-01"} for who in (COORDINATOR, MENTOR, MENTEE)]
YES: dict[str, Any] = {"accepted": {"mentor": "2026-05-04", "mentee": "2026-05-04"}}
MEETS: dict[str, Any] = {**YES, "started": "2026-11-20"}
OVER: dict[str, Any] = {**MEETS, "closure": {"on": "2026-11-21", "outcome": "moved"}}
OTHER = record("program", "other", id="other", timezone="UTC", policy=[], officers=[])


def gaps(rule: str, *mentorships: Record, room: int = 9) -> list[Gap]:
    book = [program(officers=OFFICERS), OTHER, mentor(capacity=room), mentee(), *mentorships]
    return [gap for gap in reckon(register(*book)).gaps if gap.rule == rule]


def beside(number: int, **data: Any) -> Record:
    """A mentorship of the mentee with another mentor, later than the first."""
    on = {"by": COORDINATOR, "on": f"2026-11-0{number}"}
    return mentorship(f"ms-000{number}", **{"mentor": f"p-ment{number}", "proposed": on, **data})


@pytest.mark.parametrize(
    ("mentorships", "says"),
    [
        ([mentorship(), beside(2)], ["is proposed to another mentor in ms-0002"]),
        ([mentorship(**MEETS), beside(2)], ["is proposed to another mentor in ms-0002"]),
        ([mentorship(), beside(2, **YES)], ["is matched with another mentor in ms-0002"]),
        ([mentorship(), beside(2, **MEETS)], ["meets with another mentor in ms-0002"]),
        (
            [beside(3), mentorship(), beside(2)],
            ["is proposed to another mentor in ms-0002", "is proposed to another mentor in ms-0003"],
        ),
        ([mentorship(**OVER), beside(2)], []),
        ([mentorship(), beside(2, **OVER)], []),
        ([mentorship(), beside(2, program="other")], []),
        ([mentorship(), beside(2, mentee="p-mtee2")], []),
        ([mentorship(), beside(2, mentor=MENTOR)], []),
    ],
)
def test_each_mentor_beyond_the_first_is_told_at_the_request(mentorships: list[Record], says: list[str]) -> None:
    found = gaps("one-mentorship", *mentorships)
    assert [gap.says for gap in found] == [f"Besides ms-0000, this mentee {each}." for each in says]
    assert {(gap.record, gap.mentorship) for gap in found} <= {(f"mentee/pro/{MENTEE}", None)}, (
        "no pair reads of others"
    )
    assert {gap.actor for gap in found} <= {(COORDINATOR,)}, "neither the mentee nor a mentor settles it"


@pytest.mark.parametrize(
    ("first", "second", "asked"), [({}, YES, (COORDINATOR,)), (YES, {}, (COORDINATOR,)), (YES, YES, ())]
)
def test_nobody_is_asked_once_the_mentee_said_yes_to_each(
    first: dict[str, Any], second: dict[str, Any], asked: tuple[str, ...]
) -> None:
    (gap,) = gaps("one-mentorship", mentorship(**first), beside(2, **second))
    assert (gap.actor, gap.office) == (asked, "coordinator" if asked else "")


def test_the_same_mentee_twice_takes_one_place() -> None:
    twice = [mentorship(), beside(2, mentor=MENTOR)]
    assert gaps("capacity", *twice, room=1) == []
    (gap,) = gaps("capacity", *twice, beside(1, mentor=MENTOR, mentee="p-mtee3"), room=1)
    assert gap.says == "This mentor has 2 mentees, proposed ones too, and room for 1."
    assert str(gap.since) == "2026-11-01", "each mentee counts from their first proposal"
