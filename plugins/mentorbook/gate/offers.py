"""Lines that a coordinator may accept as their own act, offered where an application waits for it."""

from collections.abc import Collection, Iterator

from mentorbook.gate.ground import Ground
from mentorbook.gate.parts import WHOLE, Part, Sort
from mentorbook.gate.told import Offer
from mentorbook.reckoning.programs import policy_on

_MOST = 3  # so many coordinators are named; another one changes the id
_REASON = "Meets what the program asks of mentors."


def offers_of(ground: Ground, sound: Collection[str]) -> Iterator[Offer]:
    """Yield the approval for each sound application that comes without one, where the program asks for it."""
    for part in ground.parts:
        if part.kind != "mentor" or part.field != WHOLE or part.sort is not Sort.NEW or "approval" in part.new:
            continue
        if part.path not in sound:
            continue
        offer = _approval(part, ground)
        if offer:
            yield offer


def _approval(part: Part, ground: Ground) -> Offer | None:
    program, _, person = part.id.partition("/")
    own = ground.programs.get(program)
    if part.source is None or own is None or policy_on(own, "approval", ground.day) is None:
        return None
    deciders = [each for each in ground.deciders(program, "approval", "coordinator") if each != person][:_MOST]
    lines = {each: _lines(each, ground) for each in deciders}
    command = f"mentorbook approve {person} --program {program}"
    at = part.source.key_place("/person").line
    if part.source.lines[at - 1] != f"person: {person}":  # written in brackets, or with a remark: nothing fits below
        return None
    return Offer(part.path, at, f"person: {person}", lines, command) if lines else None


def _lines(by: str, ground: Ground) -> str:
    told = {"by": by, "on": ground.day.isoformat(), "outcome": "approved", "reason": _REASON}
    return "\n".join(["approval:", *(f"  {name}: {value}" for name, value in told.items())])
