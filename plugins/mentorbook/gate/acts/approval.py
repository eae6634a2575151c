"""An officer decides on an application."""

from collections.abc import Iterator

from mentorbook.gate.act import ON_NEW, Act, Claim
from mentorbook.gate.ground import Ground
from mentorbook.gate.parts import Part
from mentorbook.gate.told import Block, Deed
from mentorbook.gate.words import approved_words

NAME = "approval"


def judge(part: Part, ground: Ground) -> Iterator[Block | Deed]:
    """Yield what is decided, or why it does not count."""
    program, _, person = part.id.partition("/")
    if part.after is None:
        hint = "Put it back. To take an approval back, write outcome: declined, with the day and the reason."
        yield part.block("lost", "A decision is taken out.", hint)
        return
    by = str(part.after.get("by"))
    deciders = ground.deciders(program, "approval", "coordinator")
    if by == person:
        hint = "Have another officer decide; they add the lines, or approve this proposal."
        yield part.block("self", "Nobody decides on their own application.", hint, "/approval/by")
    elif by not in deciders:
        hint = "Have somebody decide who holds the office in the book as it is now, not as this proposal would make it."
        yield part.block("office", "Whom this names did not hold the office before this change.", hint, "/approval/by")
    elif not ground.vouching(program, "coordinator", "instructor") & {by}:
        hint = (
            "Whom it names proposes the lines, or approves this very version on the forge; then run the check again. "
            f"Or take the lines out: mentorbook approve {person} adds them later."
        )
        yield part.block(
            "not-their-act", "This decision was not made by the officer whom it names.", hint, "/approval/by"
        )
    if not ground.is_recent(part.after.get("on")):
        hint = f"Write on: {ground.day}. A decision counts from the day it is made."
        yield part.block("backdated", "This decision is not dated within the last 14 days.", hint, "/approval/on")
    says, more = approved_words(part, ground)
    yield part.deed(NAME, says, more)


ACT = Act(
    NAME,
    "an application is approved or declined",
    "the officer whom it names: in office on the base, not the mentor, and the change's author or one of those who "
    "approved this very version",
    (Claim("mentor", ("approval",), ON_NEW),),
    judge,
)
