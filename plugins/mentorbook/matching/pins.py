"""Pairs that a coordinator wants: taken as they are, unless a limit stands against them."""

from collections import Counter
from collections.abc import Mapping

import numpy as np

from mentorbook.matching.limits import Limit, Limits
from mentorbook.matching.people import Side, Sides
from mentorbook.matching.proposing import BarredPinError
from mentorbook.matching.scoring import Scores
from mentorbook.reckoning import MenteeState, MentorState, Reckoning
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


_MENTEES = {
    MenteeState.PROPOSED: "has a proposal already",
    MenteeState.MATCHED: "has a mentor",
    MenteeState.DONE: "asks for nobody any more",
    MenteeState.WITHDRAWN: "has withdrawn",
}
_MENTORS = {
    MentorState.APPLIED: "has applied and is not approved yet",
    MentorState.DECLINED: "was not approved",
    MentorState.APPROVED: "is approved and not oriented yet",
    MentorState.AWAY: "is away",
    MentorState.RETIRED: "is a mentor no more",
}


def refuse_absent(sides: Sides, reckoning: Reckoning, program: str, pins: Mapping[str, str]) -> None:
    """Raise BarredPinError where somebody who is pinned takes no part, with where they stand in the program."""
    waiting, helping = {each.id for each in sides.mentees}, {each.id for each in sides.mentors}
    for mentee, mentor in pins.items():
        if mentee not in waiting:
            asks = reckoning.mentees.get((program, mentee))
            stands = _MENTEES.get(asks.state) if asks else None
            raise BarredPinError(f"{mentee} {stands or 'does not wait'}, so nobody can be pinned for them.")
        if mentor not in helping:
            helps = reckoning.mentors.get((program, mentor))
            stands = _MENTORS.get(helps.state) if helps else None
            if helps and helps.listed:
                stands = f"has no room: {counted(helps.load, 'place')} taken"
            raise BarredPinError(f"{mentor} {stands or 'is not on the resource list'}, and cannot be pinned.")


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
