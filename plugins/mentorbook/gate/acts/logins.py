"""Logins and keys: by which account and by which signature somebody is known."""

from collections.abc import Iterator

from mentorbook.gate.act import LATER, Act, Claim
from mentorbook.gate.ground import Ground
from mentorbook.gate.parts import Part, split_entries
from mentorbook.gate.standing import logins_held
from mentorbook.gate.told import Block, Deed
from mentorbook.reckoning.wording import listed

NAME = "logins and keys"


def judge(part: Part, ground: Ground) -> Iterator[Block | Deed]:
    """Yield whose login or key changes, or why it may not."""
    yield from (_keys if part.field == "keys" else _logins)(part, ground)
    says = f"Changes the {part.field} of {part.id}: who can act or sign as this person."
    yield part.deed(NAME, says, _named(part) if part.field == "logins" else "", loud=True)


def _named(part: Part) -> str:
    lost, gained = split_entries(part.before, part.after)
    came = [f"{each['login']} on {each['forge']}" for _, each in gained]
    went = [f"{each['login']} on {each['forge']}" for each in lost]
    went = [each for each in went if each not in came]  # it is only given an end
    told = [f"now {listed(came)}"] if came else []
    words = "; ".join([*told, f"no longer {listed(went)}"] if went else told)
    return f"{words[:1].upper()}{words[1:]}." if words else ""


def _not_by_form(part: Part) -> Block:
    hint = "Propose it from your own account, or ask a coordinator."
    return part.block("login", "A form brings no key and no login.", hint)


def _logins(part: Part, ground: Ground) -> Iterator[Block]:
    holds_office = any(office.person == part.id for program in ground.programs.values() for office in program.offices)
    may = ground.vouching("", "maintainer")
    for program in () if holds_office else ground.programs_of(part.id) or ("",):
        may |= ground.vouching(program, "coordinator")
    if not may - {part.id}:
        whom = "another maintainer" if holds_office else "a coordinator of a program that they are in"
        why = " Who holds an office could otherwise hand it on with a login." if holds_office else ""
        hint = f"Ask {whom} to propose it, or to approve this proposal.{why}"
        yield part.block("login", "Nobody gives themselves a login, or changes somebody else's.", hint)
    held = logins_held(ground.merged.register.of("person"))
    _, gained = split_entries(part.before, part.after)
    if gained and ground.standing.by_bot:
        yield _not_by_form(part)
    for index, entry in gained:
        if held.get((entry["forge"], str(entry["login"]).casefold()), set()) - {part.id}:
            hint = "Find out whose account it is, and take it out here or there."
            yield part.block("login-taken", "Somebody else in the book has this login.", hint, f"/logins/{index}/login")


def _keys(part: Part, ground: Ground) -> Iterator[Block]:
    lost, gained = split_entries(part.before, part.after)
    added = []
    for index, entry in gained:
        earlier = next((each for each in lost if (each["key"], each["from"]) == (entry["key"], entry["from"])), None)
        if earlier and "until" not in earlier:
            lost.remove(earlier)  # it is only given an end
        else:
            added.append((index, entry))
    if lost:
        hint = "Put it back, and give it an until: what it signed before must stay checkable."
        yield part.block("lost", "A key is taken out or changed.", hint)
    if added and ground.standing.by_bot:
        yield _not_by_form(part)
    own = ground.is_own(part.id)
    if not own and (added or not ground.coordinators()):
        hint = "A person adds their own keys; a coordinator may only give one an end (until)."
        yield part.block("login", "Nobody gives somebody else a key.", hint)
    for index, entry in added:
        if not ground.is_recent(entry["from"]):
            hint = f"Write from: {ground.day}."
            yield part.block("backdated", "A key counts from the day it is proposed.", hint, f"/keys/{index}/from")


ACT = Act(
    NAME,
    "a person's logins and SSH keys",
    "logins: a coordinator of a program that the person is in (of any, if in none), never for themselves (of somebody "
    "who holds an office: a maintainer); keys: the person alone, from that day on; a coordinator may end a key. "
    "Never by a form",
    (Claim("person", ("logins",), LATER), Claim("person", ("keys",), LATER)),
    judge,
)
