"""Somebody joins: one person with their own login, and one application or request; or an officer adds people."""

from collections.abc import Iterator

from mentorbook.gate.act import Act, Claim
from mentorbook.gate.consents import judge_consent
from mentorbook.gate.ground import Ground
from mentorbook.gate.parts import WHOLE, Part, Sort
from mentorbook.gate.standing import logins_held, same_login
from mentorbook.gate.told import Block, Deed
from mentorbook.reckoning.fields import entries
from mentorbook.reckoning.wording import listed

NAME = "joins"
_ROLES = {"mentor": "applies as a mentor of", "mentee": "asks for a mentor in"}
_DAYS = {"mentor": "applied_on", "mentee": "asked_on"}


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
        yield from _brought(part, ground)
        for index, entry in enumerate(entries(part.new, "/consents")):
            yield from judge_consent(part, ground, person, {}, entry, f"/consents/{index}")
        logins = [f"{entry['login']} on {entry['forge']}" for entry in entries(part.new, "/logins")]
        more = f"With the login{'s' if len(logins) > 1 else ''} {listed(logins)}." if logins else ""
        yield part.deed(NAME, f"Adds the person {person}.", more, loud=bool(officers and logins))
    else:
        yield from judge_consent(part, ground, person, {}, part.new.get("consent", {}), "/consent")
        yield from _asked(part, ground, person)


def _asked(part: Part, ground: Ground, person: str) -> Iterator[Block | Deed]:
    program, day = str(part.new.get("program")), part.new.get(_DAYS[part.kind])
    recent = ground.is_recent(day)
    if not ground.is_vouched_for(day, program, {person}):
        hint = f"Write the day of today, {ground.day}. If it was earlier, a coordinator approves this very version."
        yield part.block("backdated", "This is not dated within the last 14 days.", hint, f"/{_DAYS[part.kind]}")
    says = f"{person} {_ROLES[part.kind]} {ground.short(program)}{'' if recent else ', dated back'}."
    yield part.deed(NAME, says, "" if recent else f"It says {day}.", loud=not recent)


def _brought(part: Part, ground: Ground) -> Iterator[Block]:
    """Yield why the logins and keys of a person who is new do not count, whoever adds them."""
    for index, entry in enumerate(entries(part.new, "/logins")):
        if entry.get("until") or not ground.is_recent(entry["from"]):
            hint = f"Write from: {ground.day}, and no until."
            yield part.block(
                "backdated", "A new login counts from the day it is proposed.", hint, f"/logins/{index}/from"
            )
    if "keys" in part.new:
        hint = "Take keys out. People add their own later, from an account that the book knows as theirs."
        yield part.block("login", "Somebody new has no keys yet, whoever adds them.", hint, "/keys")


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
    "approval, no orientation), or a coordinator. No keys; the login and the day are recent; a coordinator may stand "
    "for the day of an application or request. Logins are named",
    (
        Claim("person", (WHOLE,), (Sort.NEW,)),
        Claim("mentor", (WHOLE,), (Sort.NEW,)),
        Claim("mentee", (WHOLE,), (Sort.NEW,)),
    ),
    judge,
)
