"""Somebody joins: one person with their own login, and one application or request; or an officer adds people."""

from collections.abc import Iterator

from mentorbook.gate.act import Act, Claim
from mentorbook.gate.ground import Ground
from mentorbook.gate.parts import WHOLE, Part, Sort
from mentorbook.gate.standing import logins_held, same_login
from mentorbook.gate.told import Block, Deed
from mentorbook.reckoning.fields import entries

NAME = "joins"
_ROLES = {"mentor": "applies as a mentor of", "mentee": "asks for a mentor in"}


def judge(part: Part, ground: Ground) -> Iterator[Block | Deed]:
    """Yield who joins, or why they may not."""
    if part.kind == "person":
        yield from _taken(part, ground)
    person = part.id.rpartition("/")[2]
    officers = ground.coordinators("" if part.kind == "person" else str(part.new.get("program")))
    known = part.kind != "person" and ground.is_own(person)
    if not officers and not known:
        yield from _strange(part, ground)
    if part.kind == "person":
        yield part.deed(NAME, f"Adds the person {person}.")
    else:
        yield part.deed(NAME, f"{person} {_ROLES[part.kind]} {ground.short(str(part.new.get('program')))}.")


def _strange(part: Part, ground: Ground) -> Iterator[Block]:
    """Yield why a stranger may not: they bring themselves, and nothing else."""
    if ground.standing.actor:
        hint = "Propose only your own records, or ask a coordinator of the program to add this one."
        yield part.block("not-yours", "You may not add records of other people.", hint)
        return
    new = [each for each in ground.parts if each.sort is Sort.NEW and each.field == WHOLE]
    persons = [each for each in new if each.kind == "person"]
    asking = [each for each in new if each.kind in _ROLES]
    own = {each.path for each in new}
    alone = len(persons) == len(asking) == 1 == len(new) - 1 and all(each.path in own for each in ground.parts)
    if not alone or asking[0].new.get("person") != persons[0].id:
        hint = "Propose one file for yourself under people/ and one application or request; take the rest out."
        yield part.block(
            "stranger", "Somebody new may add themselves and one application or request, nothing else.", hint
        )
        return
    if part.kind != "person":
        return
    logins = entries(part.new, "/logins")
    standing = ground.standing
    if len(logins) != 1 or not same_login(logins[0], standing.asked.forge, standing.login):
        hint = f"Write exactly one login: forge {standing.asked.forge}, and the account that proposes this."
        yield part.block("stranger", "Somebody new brings their own login, and only that.", hint, "/logins")
    elif logins[0].get("until") or not ground.is_recent(logins[0]["from"]):
        hint = f"Write from: {ground.day}, and no until."
        yield part.block("backdated", "A new login counts from the day it is proposed.", hint, "/logins/0/from")
    if "keys" in part.new:
        hint = "Take keys out. Add them yourself in a later proposal, when people here know you."
        yield part.block("stranger", "Somebody new brings no keys yet.", hint, "/keys")


def _taken(part: Part, ground: Ground) -> Iterator[Block]:
    for index, entry in enumerate(entries(part.new, "/logins")):
        key = (entry["forge"], str(entry["login"]).casefold())
        if logins_held(ground.base.register.of("person")).get(key, set()) - {part.id}:
            hint = "Take it out. If it is your account, write to a coordinator: you are in the book already."
            yield part.block("login-taken", "Somebody else in the book has this login.", hint, f"/logins/{index}/login")


ACT = Act(
    NAME,
    "a person, an application or a request is added",
    "the person themselves (somebody new: exactly one person with their own login and one application or request, no "
    "approval, no orientation, no keys), or a coordinator",
    (
        Claim("person", (WHOLE,), (Sort.NEW,)),
        Claim("mentor", (WHOLE,), (Sort.NEW,)),
        Claim("mentee", (WHOLE,), (Sort.NEW,)),
    ),
    judge,
)
