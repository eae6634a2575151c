"""What acts are judged on: the base, the merge result, and who answers for the change."""

from collections.abc import Mapping, Set
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from mentorbook.book import Book
from mentorbook.gate.parts import Part
from mentorbook.gate.standing import Standing
from mentorbook.reckoning.entitlement import roles_asked
from mentorbook.reckoning.programs import Program, in_office, is_in_force, read_programs
from mentorbook.records import Record
from mentorbook.sealing import Seal, SignatureAt, signature_states

# So many days a change may wait for its merge; what was done earlier is dated by when it was written down.
WAITS = 14
LATE = 31  # what a pair wrote earlier says so, or has a coordinator who stands for the day
MENTEE_RECORDS = "mentee-records"  # the policy by which a program lets mentees write


@dataclass(frozen=True)
class Ground:
    """The base judges. What the merge result says of itself counts for nothing but for what it is."""

    standing: Standing
    base: Book
    merged: Book
    parts: tuple[Part, ...]

    @property
    def day(self) -> date:
        """The day of the base, on which all is judged."""
        return self.base.as_of

    @cached_property
    def programs(self) -> Mapping[str, Program]:
        """The base's programs."""
        return read_programs(self.base.register)

    def is_own(self, person: object) -> bool:
        """Return whether the change is this person's own."""
        return bool(person) and person == self.standing.actor

    def answers(self, person: object) -> bool:
        """Return whether the change is this person's own, or approved by them on the forge."""
        return self.is_own(person) or person in self.standing.approving

    def coordinators(self, program: str = "") -> frozenset[str]:
        """Return the actor, if a coordinator of a program (of any)."""
        return self.standing.acting(program, "coordinator")

    def maintainers(self, program: str = "") -> frozenset[str]:
        """Return the actor, if a maintainer of a program (of any)."""
        return self.standing.acting(program, "maintainer")

    def vouching(self, program: str, *roles: str) -> frozenset[str]:
        """Return who holds one of the roles in a program (in any), and is the actor or approved this very version."""
        return self.standing.vouching(program, *roles)

    def mentorship(self, part: Part) -> Mapping[str, Any]:
        """Return the mentorship that a record belongs to: as the base has it; one that is new, as it is proposed."""
        own = str(part.new.get("mentorship") or part.old.get("mentorship") or part.id.partition("/")[0])
        there = self.base.register.get("mentorship", own)
        if there:
            return there.data
        coming = (each.new for each in self.parts if each.kind == "mentorship" and each.id == own and not each.field)
        return next(coming, {})

    def is_new_mentorship(self, part: Part) -> bool:
        """Return whether the base does not have the mentorship yet."""
        own = str(part.new.get("mentorship") or part.old.get("mentorship") or part.id.partition("/")[0])
        return self.base.register.get("mentorship", own) is None

    def lets_mentees(self, program: str) -> bool:
        """Return whether the program lets mentees write records of the pair, on this day."""
        found = self.programs.get(program)
        return bool(found) and is_in_force(found, MENTEE_RECORDS, self.day)  # type: ignore[arg-type]  # just looked

    def deciders(self, program: str, duty: str, otherwise: str) -> tuple[str, ...]:
        """Return who holds, on this day and in the base, the office that a program asks for a duty."""
        found = self.programs.get(program)
        return in_office(found, roles_asked(found, duty, self.day, otherwise), self.day) if found else ()

    def is_recent(self, said: object, within: int = WAITS) -> bool:
        """Return whether a day is today, or lies so little before it that the change has only waited."""
        return isinstance(said, str) and self.day - timedelta(days=within) <= date.fromisoformat(said) <= self.day

    def is_vouched_for(self, said: object, program: str, persons: Set[str], within: int = WAITS) -> bool:
        """Return whether a day is recent, or a coordinator who is none of the persons stands for an earlier one."""
        if self.is_recent(said, within):
            return True
        earlier = isinstance(said, str) and date.fromisoformat(said) < self.day
        return earlier and bool(self.vouching(program, "coordinator") - persons)

    def pair(self, part: Part) -> frozenset[str]:
        """Return the two whose mentorship a record belongs to."""
        data = self.mentorship(part)
        return frozenset({str(data.get("mentor")), str(data.get("mentee"))})

    def officers_of(self, part: Part) -> frozenset[str]:
        """Return who acts for a pair by office: the actor, as a coordinator of its program who is none of the two.

        A coordinator who is one of the two needs another officer, who approved this very version.
        """
        acting = self.coordinators(str(self.mentorship(part).get("program")))
        return self.others_of(part) if acting & self.pair(part) else acting

    def others_of(self, part: Part) -> frozenset[str]:
        """Return who holds an office in a pair's program, answers for the change, and is none of the two."""
        program = str(self.mentorship(part).get("program"))
        return self.vouching(program, "coordinator", "instructor", "maintainer") - self.pair(part)

    def programs_of(self, person: str) -> tuple[str, ...]:
        """Return the programs in which the base has somebody as a mentor or a mentee."""
        records = (*self.base.register.of("mentor"), *self.base.register.of("mentee"))
        return tuple(sorted({str(each.data["program"]) for each in records if each.data["person"] == person}))

    def seal_of(self, part: Part, number: int) -> Seal:
        """Return what is known of a signature of a record as it would be; the keys that count are the base's."""
        if part.source is None:
            raise ValueError(part.path)
        record = Record(part.kind, part.id, part.source)
        return signature_states([record], self.base.register.of("person"))[SignatureAt(record.name, number)]

    def short(self, program: str) -> str:
        """Return what the base calls a program."""
        found = self.base.register.get("program", program) or self.merged.register.get("program", program)
        return str(found.data.get("short") or found.data["title"]) if found else program
