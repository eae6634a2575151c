"""Pairs that a coordinator wants: taken as they are, unless a limit stands against them."""

from collections import Counter
from collections.abc import Mapping

import numpy as np

from mentorbook.matching.answers import BarredPinError
from mentorbook.matching.limits import Limit, Limits
from mentorbook.matching.people import Side, Sides
from mentorbook.matching.scoring import Scores
from mentorbook.reckoning.wording import counted

_AGAINST = {
    Limit.FORBIDDEN: "the same pair is forbidden for this run",
    Limit.SELF: "nobody is their own mentor",
    Limit.TIED: "one of the two declared a tie to the other",
    Limit.ENDED_BADLY: "they were put together before, and it did not come about or last",
    Limit.BEYOND_TRAVEL: "the mentee meets in person only, and it is further than the mentor travels",
    Limit.NO_OCCUPATION: "the program asks for a similar occupation",
    Limit.NO_SCENARIO: "the program asks that the mentor offers one of the scenarios",
    Limit.NO_TOPIC: "the program asks that the mentor offers one of the topics",
    Limit.NO_LANGUAGE: "the program asks for a common language",
    Limit.NO_TIME: "the program asks for a common time",
    Limit.NO_MODE: "the program asks for a common way to meet",
}


def judge_pins(sides: Sides, scores: Scores, limits: Limits, pins: Mapping[str, str]) -> dict[int, int]:
    """Return the pinned pairs by their places in the lists. All take part in the matching.

    A pin may go below the least score: that is what a coordinator's own judgement is for. No other limit gives way.
    Raises BarredPinError.
    """
    rows = {each.id: number for number, each in enumerate(sides.mentees)}
    columns = {each.id: number for number, each in enumerate(sides.mentors)}
    for mentor, count in Counter(pins.values()).items():
        room = sides.mentors[columns[mentor]].room
        if count > room:
            raise BarredPinError(f"{mentor} is pinned {count} times and has room for {room}.")
    fixed = {rows[mentee]: columns[mentor] for mentee, mentor in sorted(pins.items())}
    for row, column in fixed.items():
        if told := _against(sides.mentees[row], sides.mentors[column], row, column, scores, limits):
            raise BarredPinError(told)
    return fixed


def _against(mentee: Side, mentor: Side, row: int, column: int, scores: Scores, limits: Limits) -> str:
    one, other = np.array([row]), np.array([column])
    miles = scores.miles(one, other)
    parts = scores.parts(one, other, miles)
    flags = int(limits.of(one, other, miles, parts, scores.score(parts))[0])
    told = [words for limit, words in _AGAINST.items() if flags & limit]
    if flags & Limit.TOO_FAR:
        apart = "in different countries" if np.isnan(miles[0]) else f"{counted(round(float(miles[0])), 'mile')} apart"
        told.append(f"they are {apart}, and the program's furthest is {counted(scores.weighing.furthest or 0, 'mile')}")
    return f"{mentee.id} cannot be matched with {mentor.id}: {'; '.join(told)}." if told else ""
