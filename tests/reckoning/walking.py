"""One mentorship in a real program's file, seen on every day: what is asked, and what is told."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from small_book import ROOT, days_of, kinds, record

from mentorbook.reckoning import reckon
from mentorbook.records import Record, Register, open_register
from mentorbook.rules import findings_of

WALKER, FOLLOWER = "p-ment1", "p-mtee1"
PAIR = "ms-0000"


@cache
def program_named(name: str) -> Record:
    """The program's record, as the example book holds it."""
    register, _ = open_register(ROOT)
    found = register.get("program", name)
    assert found is not None
    return found


@dataclass(frozen=True)
class Walk:
    """The whole story as records; what is dated later is not there on an earlier day."""

    program: str
    records: tuple[Record, ...]

    def on(self, day: date) -> Register:
        people = [
            record("person", one, id=one, name=name, list_as=name)
            for one, name in ((WALKER, "Mara Tenn"), (FOLLOWER, "Tess Amado"))
        ]
        return Register(kinds(), [program_named(self.program), *people, *self.records], day)

    def asked(self, first: str, last: str) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Each day on which something else is asked than on the day before: verb, who acts, and by when."""

        def told(day: date) -> tuple[str, ...]:
            names = {WALKER: "mentor", FOLLOWER: "mentee"}
            return tuple(
                sorted(
                    f"{todo.verb}: {' and '.join(names.get(one, 'officer') for one in todo.actor[:2])}"
                    f"{f' by {todo.by}' if todo.by else ''}"
                    for todo in reckon(self.on(day)).todos
                )
            )

        return changes(first, last, told)

    def found(self, first: str, last: str) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Each day on which something else is found than on the day before: rule and severity."""

        def told(day: date) -> tuple[str, ...]:
            register = self.on(day)
            return tuple(sorted({f"{f.rule} {f.severity.value}" for f in findings_of(register, reckon(register))}))

        return changes(first, last, told)


def changes(first: str, last: str, told: Any) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The days on which what is told changes, with what is told from then on."""
    before = None
    for day in days_of(date.fromisoformat(first), date.fromisoformat(last)):
        now = told(day)
        if now != before:
            yield str(day), now
        before = now


def sound(walk: Walk) -> None:
    """The story's records are such as their schemas accept."""
    for one in walk.records:
        assert list(kinds()[one.kind].verdict(one.data)) == [], one.id


def signed(**on: str) -> list[dict[str, str]]:
    """Typed signatures of the two, by role and day."""
    who = {"mentor": (WALKER, "Mara Tenn"), "mentee": (FOLLOWER, "Tess Amado")}
    return [
        {"role": role, "by": who[role][0], "name": who[role][1], "on": day, "method": "typed"}
        for role, day in on.items()
    ]


def own(kind: str, **data: Any) -> Record:
    """A record of the two people's: its id is made from its data."""
    if kind in {"mentor", "mentee"}:
        return record(kind, f"{data['program']}/{data['person']}", **data)
    if kind == "mentorship":
        return record(kind, PAIR, id=PAIR, mentor=WALKER, mentee=FOLLOWER, **data)
    return record(kind, f"{PAIR}/{data['id']}", mentorship=PAIR, **data)


def session(on: str, contact: str = "meeting", mode: str = "video", **data: Any) -> Record:
    return own("session", id=on, date=on, contact=contact, mode=mode, **data)
