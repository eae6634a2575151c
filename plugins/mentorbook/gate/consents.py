"""Consents: the person gives them on a recent day, or an officer writes them down; a withdrawal is the person's own."""

from collections.abc import Iterator, Mapping
from typing import Any

from mentorbook.gate.ground import Ground
from mentorbook.gate.parts import Part
from mentorbook.gate.told import Block, Deed

_WITHDRAWN = "withdrawn_on"


def judge_consent(
    part: Part,
    ground: Ground,
    person: str,
    before: Mapping[str, Any],
    after: Mapping[str, Any],
    pointer: str,
    given: str = "on",
) -> Iterator[Block | Deed]:
    """Yield what a change does to one consent, or why it may not; `given` is the field with its day."""
    own = (
        ground.is_own(person) or not ground.standing.actor
    )  # that somebody new is this person, the act of joining says
    day = after.get(given)
    if day is not None and day != before.get(given):
        if not own:
            yield part.deed("consent", f"Writes down that {person} consents.", f"On {day}.", loud=True)
        elif not ground.is_recent(day):
            hint = f"Write the day on which it was given, at most 14 days before {ground.day}."
            yield part.block(
                "backdated", "This consent is dated long before it is proposed.", hint, f"{pointer}/{given}"
            )
    if _WITHDRAWN in before and after.get(_WITHDRAWN) != before[_WITHDRAWN]:
        if not own:
            hint = "Put it back. Only the person takes a withdrawal back."
            yield part.block("lost", "That somebody withdrew a consent is taken out or changed.", hint, pointer)
        elif _WITHDRAWN not in after:
            yield part.deed("consent", f"Takes back that {person} withdrew a consent.", loud=True)
