"""A certification and what counts towards it."""

from collections.abc import Iterator

from mentorbook.gate.act import LATER, ON_NEW, OTHERS, Act, Claim
from mentorbook.gate.ground import Ground
from mentorbook.gate.parts import WHOLE, Part, Sort, split_entries
from mentorbook.gate.told import Block, Deed

NAME = "certification"
_GRANTED = ("level", "proxy")


def judge(part: Part, ground: Ground) -> Iterator[Block | Deed]:
    """Yield what is noted, or why it may not be."""
    person = part.id.partition("/")[0]
    program = str(part.old.get("program") or part.new.get("program"))
    own, officers = ground.is_own(person), ground.coordinators(program) - {person}
    granting = ground.vouching(program, "coordinator") - {person}
    grants = part.field in _GRANTED and not (part.sort is Sort.NEW and part.after == "technician")
    if grants and not granting:
        hint = f"{part.field} lets somebody verify others: a coordinator proposes it, or approves this proposal."
        yield part.block("self", "Nobody makes themselves an instructor or a proxy.", hint)
    elif part.field in ("program", "person", "id") and not officers:
        yield part.block("not-yours", f"{part.field}: a coordinator changes this.", "Put it back.")
    elif not own and not officers and not (grants and granting):
        hint = "Take it out. People note their own certification; a coordinator may do it for them."
        yield part.block("not-yours", "This is somebody else's record.", hint)
    if isinstance(part.before, list) and not officers:
        lost, gained = split_entries(part.before, part.after)
        if len(lost) > len(gained):
            yield part.block(
                "lost", "What was noted is taken out.", "Put it back, or ask a coordinator of the program."
            )
    if part.sort is Sort.NEW and part.field == WHOLE:
        yield part.deed(NAME, f"Adds a certification of {person}.")
    elif part.sort is not Sort.NEW or grants:
        yield part.deed(
            NAME, f"Changes {part.field} of the certification {part.id}{'' if own else ' for them'}.", loud=grants
        )


ACT = Act(
    NAME,
    "a certification and what counts towards it",
    "the person; another coordinator of the program for them. Instructor and proxy: only such a coordinator",
    (
        Claim("certification", (WHOLE,), (Sort.NEW,)),
        Claim("certification", _GRANTED, ON_NEW),
        Claim("certification", (OTHERS,), LATER),
    ),
    judge,
)
