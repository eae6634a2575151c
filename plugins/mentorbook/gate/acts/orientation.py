"""An orientation is assigned by a coordinator, and signed off by the instructor whom they selected."""

from collections.abc import Iterator
from typing import Any

from mentorbook.gate.act import ON_NEW, Act, Claim
from mentorbook.gate.ground import Ground
from mentorbook.gate.parts import Part, is_same
from mentorbook.gate.told import Block, Deed

NAME = "orientation"
_SELECTION, _HELD = ("instructor", "assigned_by"), ("on", "deck", "attests")


def judge(part: Part, ground: Ground) -> Iterator[Block | Deed]:
    """Yield what is assigned or signed off, or why it does not count."""
    program, _, person = part.id.partition("/")
    before: dict[str, Any] = part.before or {}
    after: dict[str, Any] = part.after or {}
    touched = {name for name in before.keys() | after.keys() if not is_same(before.get(name), after.get(name))}
    if "on" in before and touched:
        hint = "Put it back: an orientation that was signed off stays as it is."
        yield part.block("lost", "An orientation that was signed off is changed.", hint)
        return
    instructor = str(after.get("instructor"))
    if touched & set(_SELECTION) or not after:
        yield from _assigned(part, ground, program, person, after)
        yield part.deed(NAME, f"Selects {instructor} to give {person} the orientation." if after else
                        f"Takes the selected instructor of {person} out.")  # fmt: skip
    if touched & set(_HELD):
        yield from _held(part, ground, instructor)
        yield part.deed(NAME, f"{instructor} signs off the orientation of {person}.", _on(after))
    elif touched == {"planned"}:
        if not (ground.coordinators(program) or ground.is_own(instructor) or ground.is_own(person)):
            yield part.block("not-yours", "This is somebody else's record.", "Take it out.", "/orientation/planned")
        yield part.deed(NAME, f"Plans the orientation of {person}.")


def _on(after: dict[str, Any]) -> str:
    return f"Held on {after['on']}." if "on" in after else ""


def _assigned(part: Part, ground: Ground, program: str, person: str, after: dict[str, Any]) -> Iterator[Block]:
    coordinators = ground.vouching(program, "coordinator")
    if person in (after.get("instructor"), after.get("assigned_by")):
        hint = "Have a coordinator select another instructor."
        yield part.block("self", "Nobody selects or orients themselves.", hint)
        return
    if after.get("assigned_by", next(iter(coordinators), "")) not in coordinators:
        hint = (
            "The coordinator whom it names proposes these lines, or approves this very version on the forge; then run "
            f"the check again. Or take them out: mentorbook orient {person} adds them."
        )
        yield part.block(
            "not-their-act", "Only a coordinator selects the instructor.", hint, "/orientation/assigned_by"
        )
    if after and after["instructor"] not in ground.deciders(program, "orientation", "instructor"):
        hint = "Select somebody who holds that office in the book as it is now."
        yield part.block(
            "office", "Whom this names was no instructor before this change.", hint, "/orientation/instructor"
        )


def _held(part: Part, ground: Ground, instructor: str) -> Iterator[Block]:
    if instructor not in ground.vouching(part.id.partition("/")[0], "instructor"):
        hint = (
            "The instructor whom the coordinator selected proposes these lines, or approves this very version on the "
            "forge; then run the check again."
        )
        yield part.block(
            "not-their-act", "Only the selected instructor signs an orientation off.", hint, "/orientation/on"
        )
    program, _, person = part.id.partition("/")
    if not ground.is_vouched_for((part.after or {}).get("on"), program, {person}):
        hint = "If it was held earlier, have a coordinator approve this very version: they stand for the day."
        yield part.block("backdated", "This orientation is not dated within the last 14 days.", hint, "/orientation/on")


ACT = Act(
    NAME,
    "an instructor is selected; an orientation is signed off",
    "selected by a coordinator of the base who answers for the change; signed off by that instructor and nobody else",
    (Claim("mentor", ("orientation",), ON_NEW),),
    judge,
)
