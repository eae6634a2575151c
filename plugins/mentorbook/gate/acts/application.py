"""What a mentor says about themselves and offers, and what a mentee asks for."""

from collections.abc import Iterator

from mentorbook.gate.act import LATER, ON_NEW, OTHERS, Act, Claim
from mentorbook.gate.consents import judge_consent
from mentorbook.gate.ground import Ground
from mentorbook.gate.parts import Part, Sort
from mentorbook.gate.told import Block, Deed

NAME = "application or request"
_FIXED = ("program", "person", "applied_on", "asked_on")
_CONSENTS = {"directory": "consented_on", "consent": "on"}  # by field, where its day stands


def judge(part: Part, ground: Ground) -> Iterator[Block | Deed]:
    """Yield what changes, or why it may not."""
    program, _, person = part.id.partition("/")
    own, officers = ground.is_own(person), ground.coordinators(program)
    if not ground.standing.actor and part.sort is Sort.NEW:
        own = True  # somebody new writes about themselves; that it is nobody else, the act of joining says
    if not officers and not own:
        hint = "Take it out. People change their own application; a coordinator of the program may do it for them."
        yield part.block("not-yours", "This is somebody else's record.", hint)
    elif part.field in _FIXED and not officers:
        hint = "Put it back, or ask a coordinator of the program."
        yield part.block("not-yours", f"{part.field}: a coordinator changes this.", hint)
    if part.field in _CONSENTS:
        before, after = part.before or {}, part.after or {}
        yield from judge_consent(part, ground, person, before, after, f"/{part.field}", _CONSENTS[part.field])
    if part.field == "directory" and not own:
        does = "Writes" if part.after else "Takes out"
        yield part.deed(
            NAME, f"{does} the public directory's entry of {person} for them; everybody can read it.", loud=True
        )
    elif part.field == "directory":
        yield part.deed(NAME, f"{person} changes what everybody can read about them.")
    else:
        yield part.deed(NAME, f"Changes {part.field} of the {part.kind} {person}{'' if own else ' for them'}.")


ACT = Act(
    NAME,
    "what a mentor or mentee says of themselves: all but approval and orientation",
    "the person; a coordinator of the program for them. The day and the program: a coordinator. A consent in it: as "
    "under own data",
    (Claim("mentor", ("directory",), ON_NEW), Claim("mentor", (OTHERS,), LATER), Claim("mentee", (OTHERS,), LATER)),
    judge,
)
