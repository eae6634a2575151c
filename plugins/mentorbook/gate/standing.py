"""Who answers for a change, and what they may: logins, persons and offices as the base has them on that day."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from mentorbook.reckoning.fields import day, entries
from mentorbook.reckoning.programs import in_office, read_programs
from mentorbook.records import Record, Register


class UnknownBotError(Exception):
    """Somebody acts for another login without being an intake bot on the base."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the forge says about a change: who proposes it and who approved this very commit, by their logins."""

    actor: str
    approved_by: tuple[str, ...] = ()
    forge: str = "github"
    on_behalf_of: str = ""  # the login that an intake bot names
    pushed_by: str = ""  # who pushed last, where the forge says it; it is told, and gives no right


@dataclass(frozen=True)
class Standing:
    """The persons who answer for a change. Author lines of commits are never asked."""

    asked: Asked
    actor: str  # the id of the person whose change it is; "" for a stranger
    approving: tuple[str, ...]  # those who approved this very commit on the forge
    pushing: str  # who pushed last, if not the actor: their id, or the login of a stranger
    by_bot: bool
    offices: Mapping[tuple[str, str], frozenset[str]]  # those among them all, by program and role

    @property
    def login(self) -> str:
        """The login whose change it is: the actor's, or that which a bot names."""
        return self.asked.on_behalf_of or self.asked.actor

    def acting(self, program: str, *roles: str) -> frozenset[str]:
        """Return the actor alone, if they hold one of the roles in a program; "" means in any program."""
        return self.vouching(program, *roles) & {self.actor}

    def vouching(self, program: str, *roles: str) -> frozenset[str]:
        """Return the actor and those who approved, as far as they hold one of the roles in a program.

        An approval on the forge stands for few acts: those that a person does by naming themselves, and those that ask
        for a second pair of eyes. It makes nobody the author of what others wrote.
        """
        return frozenset(
            person
            for (where, role), persons in self.offices.items()
            if role in roles and where == (program or where)
            for person in persons
        )


def standing_of(register: Register, asked: Asked) -> Standing:
    """Return who answers for a change, by the base's people, programs and bots on the register's day.

    Raises UnknownBotError where somebody who is no intake bot acts for another login.
    """
    on = register.as_of
    by_bot = bool(asked.on_behalf_of)
    if by_bot and not is_bot(register, asked.forge, asked.actor, on):
        raise UnknownBotError
    actor = person_of(register, asked.forge, asked.on_behalf_of or asked.actor, on)
    approving = tuple(filter(None, (person_of(register, asked.forge, login, on) for login in asked.approved_by)))
    officers = {*approving} if by_bot else {actor, *approving}  # a bot brings what people filled in, and no office
    offices = {
        (program.id, role): officers & frozenset(in_office(program, (role,), on))
        for program in read_programs(register).values()
        for role in ("coordinator", "instructor", "maintainer")
    }
    pushing = person_of(register, asked.forge, asked.pushed_by, on) or asked.pushed_by
    pushing = "" if asked.pushed_by.casefold() == asked.actor.casefold() or pushing == actor else pushing
    held = {where: frozenset(found) for where, found in offices.items()}
    return Standing(asked, actor, approving, pushing, by_bot, held)


def person_of(register: Register, forge: str, login: str, on: date) -> str:
    """Return the id of the one person who has this login on a day; "" where there is none, or more than one."""
    found = {
        record.id
        for record in register.of("person")
        for entry in entries(record.data, "/logins")
        if same_login(entry, forge, login) and _holds(entry, on)
    }
    return found.pop() if len(found) == 1 else ""


def is_bot(register: Register, forge: str, login: str, on: date) -> bool:
    """Return whether a program names this login as one that takes in forms, on a day."""
    listed = (entry for record in register.of("program") for entry in entries(record.data, "/intake"))
    return any(same_login(entry, forge, login) and _holds(entry, on) for entry in listed)


def same_login(entry: Mapping[str, Any], forge: str, login: str) -> bool:
    """Return whether an entry is this login: forges tell no capital letters from small ones."""
    return bool(login) and entry["forge"] == forge and str(entry["login"]).casefold() == login.casefold()


def logins_held(records: Iterator[Record] | tuple[Record, ...]) -> dict[tuple[str, str], set[str]]:
    """Return the persons who have or had each login, by forge and login in small letters."""
    found: dict[tuple[str, str], set[str]] = {}
    for record in records:
        for entry in entries(record.data, "/logins"):
            found.setdefault((entry["forge"], str(entry["login"]).casefold()), set()).add(record.id)
    return found


def _holds(entry: Mapping[str, Any], on: date) -> bool:
    first, last = day(entry, "/from"), day(entry, "/until")
    return (first or date.min) <= on <= (last or date.max)
