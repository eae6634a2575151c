"""What the reckoning answers, as plain data. Persons are named by id; days are dates in the program's own zone."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property

from mentorbook.reckoning.cycle import CertificationAnswer
from mentorbook.sealing import Fault, Seal, SealState


class MonthState(StrEnum):
    """How a calendar month of a mentorship stands against what the program asks."""

    KEPT = "kept"
    SHORT = "short"  # something, but less than asked
    MISSED = "missed"
    OPEN = "open"  # the running month, not yet kept; or one with a session that could not be read
    AHEAD = "ahead"
    UNASKED = "unasked"  # the program asks for no monthly contact


@dataclass(frozen=True, slots=True)
class Month:
    """One calendar month of a mentorship: from the first to the last of its days that lie inside the mentorship."""

    first: date
    last: date
    state: MonthState
    minutes: int = 0  # of the contacts that count
    meetings: int = 0
    check_ins: int = 0
    attempts: int = 0
    minutes_asked: int | None = None  # where the program asks minutes of this month
    contacts_asked: tuple[str, ...] = ()  # the contacts that count, where the program asks for some in this month


@dataclass(frozen=True, slots=True)
class Signed:
    """One signature under a record."""

    role: str
    by: str
    name: str
    on: date
    method: str
    seal: SealState
    collected_by: str | None = None
    path: str | None = None  # the drawn line, already checked against its pattern
    pointer: str = ""  # where it stands in its record, as "/signatures/0"
    fault: Fault | None = None  # why a signature by a key is not verifiable

    @property
    def sealed(self) -> Seal:
        """What is known of it."""
        return Seal(self.seal, self.fault)

    @property
    def fails(self) -> bool:
        """Whether it is known not to hold."""
        return self.sealed.fails


@dataclass(frozen=True, slots=True)
class SessionAnswer:
    """One session and what counts of it."""

    id: str  # within its mentorship, as "2026-03-14"
    on: date
    contact: str
    mode: str
    minutes: int | None
    counts: bool  # false where a later correction takes its place
    corrected_by: str | None
    signed: tuple[Signed, ...]
    missing_roles: tuple[str, ...]  # roles whose signature the program asks for and that is not there


@dataclass(frozen=True, slots=True)
class ActionAnswer:
    """One action that somebody took on and that no later session has closed."""

    session: str
    id: str
    who: str  # mentor or mentee
    what: str
    due: date | None


@dataclass(frozen=True, slots=True)
class GoalAnswer:
    """One goal and how far it is."""

    id: str
    status: str  # set, begun, well-on, reached, let-go
    set_on: date
    since: date
    by: date | None


class MentorshipState(StrEnum):
    """Where a mentorship stands; derived, never stored."""

    PROPOSED = "proposed"  # not yet accepted by both
    ACCEPTED = "accepted"  # by both, not started
    RUNNING = "running"
    BEHIND = "behind"  # running, and a month asked for is missed or short
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class MentorshipAnswer:
    """One mentorship: its state, its months, its time."""

    id: str
    program: str
    mentor: str
    mentee: str
    state: MentorshipState
    proposed_on: date
    started: date | None
    ends: date | None  # the commitment's last day, where the program or the pair sets one
    closed: date | None
    months: tuple[Month, ...] = ()
    sessions: tuple[SessionAnswer, ...] = ()  # by date; corrected ones are in it and do not count
    minutes: int = 0  # of meetings and check-ins that count
    minutes_asked: int | None = None  # of the months that are over, where the program asks minutes
    goals: tuple[GoalAnswer, ...] = ()
    actions: tuple[ActionAnswer, ...] = ()
    first_contact: date | None = None  # attempts are none
    last_contact: date | None = None
    next_session: str | None = None  # the session whose `next` lies ahead
    # Under its agreement, evaluations and sessions, corrected ones too: by kind/id, where a record has signatures.
    signed: dict[str, tuple[Signed, ...]] = field(default_factory=dict, hash=False)


class MentorState(StrEnum):
    """Where a mentor stands in one program."""

    APPLIED = "applied"
    DECLINED = "declined"
    APPROVED = "approved"  # orientation asked for and not held
    READY = "ready"  # all that the program asks is there
    AWAY = "away"
    RETIRED = "retired"


@dataclass(frozen=True, slots=True)
class MentorAnswer:
    """One mentor in one program."""

    program: str
    person: str
    state: MentorState
    since: date  # since when in this state
    listed: bool  # on the mentor resource list: ready, willing, not away or retired
    load: int  # mentees whose mentorship is accepted or running, or proposed
    room: int  # capacity less load, never below 0
    last_contact: date | None = None


class MenteeState(StrEnum):
    """Where a request stands."""

    WAITING = "waiting"
    PROPOSED = "proposed"
    MATCHED = "matched"
    DONE = "done"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class MenteeAnswer:
    """One mentee in one program."""

    program: str
    person: str
    state: MenteeState
    since: date  # since when in this state


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that is missing or late: what a rule tells as a finding, and a todo when somebody can act."""

    rule: str
    record: str  # kind/id
    pointer: str
    says: str  # a sentence without names: "No meeting or check-in in October 2026."
    hint: str  # what to do
    verb: str  # what is to be done, as approve or sign; views/verbs.py has them all in order
    actor: tuple[str, ...]  # ids of the persons who can act; empty: the office
    office: str  # the role that acts or follows: coordinator, instructor, or "" where the persons act alone
    since: date
    program: str
    about: tuple[str, ...] = ()  # ids of the persons concerned
    by: date | None = None
    mentorship: str | None = None


@dataclass(frozen=True, slots=True)
class Todo:
    """One thing that somebody must do: gaps of one sort on one record, told as one."""

    verb: str
    record: str  # kind/id
    program: str
    says: str
    hint: str
    actor: tuple[str, ...]
    office: str
    about: tuple[str, ...]
    since: date
    by: date | None
    mentorship: str | None
    count: int = 1  # how many gaps it stands for: months missed, signatures missing


@dataclass(frozen=True)
class Reckoning:
    """All answers for one day."""

    as_of: date
    mentorships: dict[str, MentorshipAnswer] = field(default_factory=dict)
    mentors: dict[tuple[str, str], MentorAnswer] = field(default_factory=dict)  # by program and person
    mentees: dict[tuple[str, str], MenteeAnswer] = field(default_factory=dict)
    certifications: dict[str, CertificationAnswer] = field(default_factory=dict)
    gaps: tuple[Gap, ...] = ()
    todos: tuple[Todo, ...] = ()

    def open_of(self, program: str, mentees: Collection[str]) -> list[MentorshipAnswer]:
        """Return the mentorships of these mentees in a program that are not closed."""
        of_program = [each for each in self.mentorships.values() if each.program == program]
        return [each for each in of_program if each.mentee in mentees and each.state is not MentorshipState.CLOSED]

    @cached_property
    def gaps_of(self) -> dict[tuple[str, str], tuple[Gap, ...]]:
        """The gaps in which somebody can act, by record and verb: what each todo stands for, longest waiting first."""
        found: dict[tuple[str, str], list[Gap]] = {}
        for gap in self.gaps:
            if gap.actor or gap.office:
                found.setdefault((gap.record, gap.verb), []).append(gap)
        return {key: tuple(sorted(each, key=lambda gap: (gap.since, gap.pointer))) for key, each in found.items()}

    @cached_property
    def signed(self) -> dict[str, tuple[Signed, ...]]:
        """The signatures under the records of these mentorships, by kind/id; no others, whoever holds the answers."""
        return {name: signed for answer in self.mentorships.values() for name, signed in answer.signed.items()}
