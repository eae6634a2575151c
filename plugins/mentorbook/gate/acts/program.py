"""A program's file: its words, and what judges others (policy, officers, privacy, bots)."""

from collections.abc import Iterator

from mentorbook.gate.act import LATER, OTHERS, Act, Claim
from mentorbook.gate.ground import Ground
from mentorbook.gate.parts import WHOLE, Part, Sort, split_entries
from mentorbook.gate.told import Block, Deed

NAME = "program"
_WORDS = (
    "short", "organisation", "summary", "about", "plate", "contact", "joining", "topics", "activities", "occupations",
    "scenarios", "help_levels", "links", "colour", "logo",
)  # fmt: skip
_WEAKENS = {
    "policy": "changes what the program asks, and so what is judged as right",
    "officers": "changes who may decide",
    "privacy": "changes how small a public number may be, or how long records are kept",
    "intake": "changes which account may act for others",
    "timezone": "changes on which day things happened",
    "example": "changes the book's day, or whether its people are said to be made up",
}


def judge(part: Part, ground: Ground) -> Iterator[Block | Deed]:
    """Yield what changes in a program, or why it may not."""
    own_program = part.id if part.sort is not Sort.NEW else ""
    maintainers = ground.vouching(own_program, "maintainer")
    may = maintainers | (ground.vouching(part.id, "coordinator") if part.field in _WORDS else frozenset())
    if not may:
        whom = "A coordinator or maintainer" if part.field in _WORDS else "Only a maintainer"
        hint = "Take it out of this change, or ask them to propose it, or to approve this proposal."
        yield part.block("program", f"{whom} of the program changes this, as the book names them now.", hint)
    if part.field == "officers":
        yield from _officers(part, maintainers)
    if part.field == WHOLE:
        for index, officer in enumerate(part.new.get("officers", ())):
            if not maintainers - {officer["person"]}:
                yield _for_oneself(part, f"/officers/{index}")
        yield part.deed(NAME, f"Adds the program {part.id}, with its officers and its policy.", loud=True)
    elif part.field == "officers":
        yield part.deed(NAME, f"Changes the officers of {ground.short(part.id)}: {_named(part)}.", loud=True)
    else:
        weakens = _WEAKENS.get(part.field, "")
        says = f"Changes {part.field} of {ground.short(part.id)}{': ' if weakens else ''}{weakens}."
        yield part.deed(NAME, says, loud=part.field not in _WORDS)


def _officers(part: Part, maintainers: frozenset[str]) -> Iterator[Block]:
    lost, gained = split_entries(part.before, part.after)
    for person, pointer in [*((e["person"], "") for e in lost), *((e["person"], f"/officers/{i}") for i, e in gained)]:
        if maintainers and not maintainers - {person}:
            yield _for_oneself(part, pointer)


def _for_oneself(part: Part, pointer: str) -> Block:
    hint = "Have another maintainer propose it, or approve this proposal."
    return part.block("self", "Nobody gives themselves an office, or changes their own.", hint, pointer)


def _named(part: Part) -> str:
    lost, gained = split_entries(part.before, part.after)
    told = [*(f"{e['person']} no longer {e['role']} as before" for e in lost)]
    told += [
        f"{e['person']} is {e['role']} from {e['from']}" + (f" until {e['until']}" if "until" in e else "")
        for _, e in gained
    ]
    return "; ".join(told) or "their order"


ACT = Act(
    NAME,
    "a program's file",
    "what judges (policy, officers, privacy, bots, time zone and all else): a maintainer of the program, never for "
    "themselves; its words and lists: its coordinators too. A new program: a maintainer",
    (Claim("program", (WHOLE,), (Sort.NEW,)), Claim("program", (*_WORDS, OTHERS), LATER)),
    judge,
)
