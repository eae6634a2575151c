"""A person's own data: how to reach them, where they are, what they agreed to."""

from collections.abc import Iterator

from mentorbook.gate.act import LATER, OTHERS, Act, Claim
from mentorbook.gate.consents import judge_consent
from mentorbook.gate.ground import Ground
from mentorbook.gate.parts import Part, split_entries
from mentorbook.gate.told import Block, Deed

NAME = "own data"
_OWN = ("called", "contact", "place", "occupations", "languages", "profile_checked_on", "consents")


def judge(part: Part, ground: Ground) -> Iterator[Block | Deed]:
    """Yield whose data change, or why they may not."""
    own = ground.is_own(part.id)
    officers = ground.maintainers() if part.field == "forgotten" else ground.coordinators()
    if not officers and not (own and part.field in _OWN):
        if part.field == "forgotten":
            hint = "Take it out. `mentorbook forget` writes it, with all that belongs to it, for a maintainer."
            yield part.block("not-yours", "forgotten: only a maintainer says so.", hint)
        elif own:
            hint = "Ask a coordinator to propose it: a name stands under signatures and in the log."
            yield part.block("not-yours", f"{part.field}: a coordinator changes this.", hint)
        else:
            hint = "Take it out. A person changes their own data; a coordinator may do it for them."
            yield part.block("not-yours", "This is somebody else's record.", hint)
    if part.field == "consents":
        yield from _consents(part, ground)
    who = "" if own else " for them"
    yield part.deed(NAME, f"Changes {part.field} of {part.id}{who}.")


def _consents(part: Part, ground: Ground) -> Iterator[Block | Deed]:
    lost, gained = split_entries(part.before, part.after)
    for index, entry in gained:
        earlier = next((each for each in lost if (each["to"], each["on"]) == (entry["to"], entry["on"])), None)
        if earlier:
            lost.remove(earlier)
        yield from judge_consent(part, ground, part.id, earlier or {}, entry, f"/consents/{index}")
    if lost:
        hint = "Put it back, and write withdrawn_on below it if it was taken back."
        yield part.block("lost", "A consent that was given is taken out.", hint)


ACT = Act(
    NAME,
    "a person's contact data, place, occupations, languages, consents",
    "the person; a coordinator for them. The name and all else: a coordinator; that they are forgotten: a maintainer. "
    "A consent: on a recent day, or written down by a coordinator, told loudly; a withdrawal is taken back by the "
    "person alone",
    (Claim("person", (*_OWN, OTHERS), LATER),),
    judge,
)
