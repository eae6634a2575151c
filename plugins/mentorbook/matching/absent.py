"""Who is pinned and takes no part: where they stand in the program."""

from collections.abc import Mapping

from mentorbook.matching.answers import BarredPinError
from mentorbook.matching.people import Sides
from mentorbook.reckoning import MenteeState, MentorState, Reckoning
from mentorbook.reckoning.wording import counted

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
