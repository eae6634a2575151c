"""Records that are taken out or moved, and records that could not be read before."""

from collections.abc import Iterator

from mentorbook.gate.act import Act, Claim
from mentorbook.gate.ground import Ground
from mentorbook.gate.parts import WHOLE, Part, Sort
from mentorbook.gate.told import Block, Deed

KINDS = (
    "agreement", "certification", "evaluation", "goal", "mentee", "mentor", "mentorship", "person", "program",
    "resource", "session",
)  # fmt: skip


def judge(part: Part, ground: Ground) -> Iterator[Block | Deed]:
    """Yield what is taken out or mended, or why it may not be."""
    if not _may(part, ground):
        whom = "a maintainer" if part.kind == "program" else "a coordinator of the program"
        if part.sort is Sort.GONE:
            hint = f"Put the file back. What is wrong in it is corrected by a new record; {whom} may take one out."
            yield part.block("lost", "A record is deleted or moved.", hint)
        elif part.sort is Sort.CHANGED:
            hint = f"Take it out, or ask {whom}."
            yield part.block("not-yours", "Only remarks or the order of lines change here.", hint)
        else:
            hint = f"Ask {whom} to mend it: until it can be read, nobody can say whose it is."
            yield part.block("not-yours", "This record could not be read before, and is changed.", hint)
    if part.sort is Sort.CHANGED:
        yield part.deed("remarks", f"Changes only remarks, or the order of lines, in {part.record}.")
    elif part.sort is Sort.GONE:
        signed = " It was signed." if part.old.get("signatures") else ""
        yield part.deed("removal", f"Takes out {part.record}.{signed}", loud=True)
    else:
        yield part.deed("mending", f"Mends {part.record}, which could not be read.", loud=True)


def _may(part: Part, ground: Ground) -> bool:
    if part.kind == "program":
        return bool(ground.maintainers(part.id))
    if part.kind == "person":
        holds = {office.person for program in ground.programs.values() for office in program.offices}
        return bool(ground.maintainers() if part.id in holds else ground.coordinators() | ground.maintainers())
    if part.kind == "resource":
        return bool(ground.coordinators() | ground.maintainers())
    program = str(part.old.get("program") or ground.mentorship(part).get("program") or "?")
    return bool(ground.coordinators(program) | ground.maintainers(program))


ACT = Act(
    "removal",
    "a record is deleted or moved, one is mended that could not be read, or only remarks in it change",
    "a coordinator or maintainer of the program; a program's file: its maintainers. Told loudly",
    tuple(Claim(kind, (WHOLE,), (Sort.GONE, Sort.MENDED, Sort.CHANGED)) for kind in KINDS),
    judge,
)
