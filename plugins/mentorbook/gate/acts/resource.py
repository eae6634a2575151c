"""A resource: a public page, list or tool that the program points to."""

from collections.abc import Iterator

from mentorbook.gate.act import LATER, ON_NEW, OTHERS, Act, Claim
from mentorbook.gate.ground import Ground
from mentorbook.gate.parts import WHOLE, Part, Sort
from mentorbook.gate.told import Block, Deed

NAME = "resource"


def judge(part: Part, ground: Ground) -> Iterator[Block | Deed]:
    """Yield what changes, or why it may not."""
    officers = ground.vouching("", "coordinator", "instructor", "maintainer")
    if not officers:
        hint = "Ask an officer to propose it, or to approve this proposal: everybody follows these links."
        yield part.block("not-yours", "An officer looks after the resources.", hint)
    if part.field == "verified" and part.after and part.after.get("by") not in (None, *officers):
        hint = "Name yourself under by, or leave verified to whom it names."
        yield part.block("not-their-act", "This names somebody else as who looked at it.", hint, "/verified/by")
    if part.field == "verified" and part.after and not ground.is_recent(part.after.get("on")):
        hint = f"Write on: {ground.day}, when you have looked."
        yield part.block(
            "backdated", "It says that somebody looked at it long before it is proposed.", hint, "/verified/on"
        )
    if part.field == WHOLE or part.sort is not Sort.NEW:
        does = "Adds the resource" if part.field == WHOLE else f"Changes {part.field} of the resource"
        yield part.deed(NAME, f"{does} {part.id}; everybody can read it.")


ACT = Act(
    NAME,
    "a resource",
    "an officer; who verified it is one who answers for the change, on a recent day",
    (
        Claim("resource", (WHOLE,), (Sort.NEW,)),
        Claim("resource", ("verified",), ON_NEW),
        Claim("resource", (OTHERS,), LATER),
    ),
    judge,
)
