"""A mentorship is proposed, accepted, begun, and closed."""

from collections.abc import Iterator

from mentorbook.gate.act import LATER, ON_NEW, OTHERS, Act, Claim
from mentorbook.gate.ground import LATE, Ground
from mentorbook.gate.parts import WHOLE, Part, Sort
from mentorbook.gate.told import Block, Deed

NAME = "mentorship"


def judge(part: Part, ground: Ground) -> Iterator[Block | Deed]:
    """Yield what happens to a mentorship, or why it may not."""
    data = ground.mentorship(part)
    program, mentor, mentee = (str(data.get(name)) for name in ("program", "mentor", "mentee"))
    officers = ground.officers_of(part)
    if part.sort is Sort.NEW and part.field == WHOLE:
        if part.new.get("proposed", {}).get("by") not in ground.vouching(program, "coordinator"):
            hint = "The coordinator whom it names proposes it, or approves this very version on the forge."
            yield part.block(
                "not-their-act", "Only a coordinator of the program proposes a mentorship.", hint, "/proposed/by"
            )
        elif not ground.others_of(part):
            hint = "Another officer of the program approves this very version, or proposes it under their own id."
            yield part.block("not-yours", "Nobody proposes a mentorship of their own alone.", hint, "/proposed/by")
        day = part.new.get("proposed", {}).get("on")
        recent = ground.is_recent(day, LATE)
        says = (
            f"Proposes {part.id} in {ground.short(program)}: {mentor} with {mentee}{'' if recent else ', dated back'}."
        )
        yield part.deed(NAME, says, "" if recent else f"It says {day}.", loud=not recent)
    elif part.field == "accepted":
        yield from _accepted(part, ground, {"mentor": mentor, "mentee": mentee}, is_officer=bool(officers))
    elif part.field == "vision":
        yield from _only(part, ground.is_own(mentee) or bool(officers), "The mentee writes the vision.")
        before, after = ((each or {}).get("on") for each in (part.before, part.after))
        moved = after is not None and after != before
        if moved and not ground.is_vouched_for(after, program, ground.pair(part), LATE):
            hint = "If it was written earlier, have a coordinator approve this very version: they stand for the day."
            yield part.block("backdated", "This vision is dated more than a month back, or ahead.", hint, "/vision/on")
        yield part.deed(
            NAME,
            f"{'Writes' if part.after else 'Takes out'} the vision of {part.id}.",
            f"Dated {after}." if moved else "",
        )
    elif part.field == "closure":
        yield from _only(part, bool(officers), "A coordinator closes a mentorship.")
        by = (part.after or {}).get("by")
        if by and not ground.answers(by):
            hint = "Name somebody who answers for this change, or leave by out."
            yield part.block("not-their-act", "This names somebody else as who closed it.", hint, "/closure/by")
        more = f"As {part.after.get('outcome')}, on {part.after.get('on')}." if part.after else ""
        yield part.deed(NAME, f"{'Closes' if part.after else 'Opens again'} {part.id}.", more, loud=part.after is None)
    elif part.field == "started" and part.before is None:
        yield from _only(part, ground.is_own(mentor) or bool(officers), "The mentor or a coordinator writes this.")
        yield part.deed(NAME, f"Begins {part.id}.", f"On {part.after}.")
    elif part.field in ("started", "until"):
        yield from _only(part, bool(officers), f"{part.field}: a coordinator changes this.")
        yield part.deed(NAME, f"Changes {part.field} of {part.id}.", loud=part.field == "started")
    else:
        fixed = part.field in ("id", "program", "mentor", "mentee", "proposed")
        says = "Whose mentorship it is stays as it is." if fixed else "A coordinator writes this."
        yield from _only(part, bool(officers) and not fixed, says)
        yield part.deed(NAME, f"Changes {part.field} of {part.id}.")


def _accepted(part: Part, ground: Ground, persons: dict[str, str], *, is_officer: bool) -> Iterator[Block | Deed]:
    before, after = part.before or {}, part.after or {}
    for role in ("mentor", "mentee"):
        if before.get(role) == after.get(role):
            continue
        if role in before:
            yield part.block("lost", f"The {role}'s yes is changed.", "Put it back.", f"/accepted/{role}")
        elif not ground.is_own(persons[role]) and not is_officer:
            hint = f"Leave the {role}'s line out: they say yes themselves, or a coordinator writes it down for them."
            yield part.block("not-yours", f"Nobody says yes for the {role}.", hint, f"/accepted/{role}")
        elif not ground.is_vouched_for(after[role], str(ground.mentorship(part).get("program")), ground.pair(part)):
            hint = "If it was said earlier, have a coordinator approve this very version: they stand for the day."
            yield part.block("backdated", "This yes is not dated within the last 14 days.", hint, f"/accepted/{role}")
        who = persons[role]
        told = "" if ground.is_own(who) else ", written down for them"
        yield part.deed(NAME, f"{who} says yes to {part.id} as {role}{told}.")


def _only(part: Part, may: bool, says: str) -> Iterator[Block]:  # noqa: FBT001 - whether, said in place
    if not may:
        hint = (
            "Take it out of this change, or ask whom this names to propose it. One of the two has no office here: then "
        )
        yield part.block("not-yours", says, f"{hint}another officer approves this very version.")


ACT = Act(
    NAME,
    "a mentorship: proposed, accepted, begun, closed",
    "proposed and closed by a coordinator of the program; accepted by each of the two; begun by the mentor; the "
    "vision by the mentee; a coordinator may write all of it down for them, and alone changes when it began and ends. "
    "A coordinator who is one of the two counts as that only, unless another officer approved this very version. Who "
    "the two are never changes",
    (
        Claim("mentorship", (WHOLE,), (Sort.NEW,)),
        Claim("mentorship", ("accepted", "vision", "started", "until", "closure"), ON_NEW),
        Claim("mentorship", (OTHERS,), LATER),
    ),
    judge,
)
