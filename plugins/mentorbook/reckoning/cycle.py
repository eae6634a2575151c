"""What the reckoning answers of a certification cycle, as plain data."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Standing(StrEnum):
    """How an entry of a certification cycle stands: what it counts for, or why it does not."""

    COUNTS = "counts"
    UNPROVEN = "verifier not in this book"  # it counts; the verifier's own cycle for that day is missing
    BEFORE = "before the cycle"
    AFTER = "after the cycle"
    AHEAD = "ahead"
    REGISTERED = "after the registration"
    TWICE = "counted already"
    OWN = "verified by oneself"
    NOT_CERTIFIED = "verifier not certified"
    UNFIT = "without what is asked of it"  # a checkup event without another technician or a checklist


@dataclass(frozen=True, slots=True)
class CycleEntry:
    """One entry of a cycle: a seat check, community education, a CEU session, or time taught."""

    pointer: str  # "/ceus/0"
    of: str  # the list it stands in: seat_checks, community, ceus, teaching
    on: date
    sort: str  # its type or sort; of teaching "full-course" or "other"
    amount: float  # minutes of community education; hours of CEUs and teaching
    standing: Standing
    proof: bool  # of a CEU session: it says what proof there is

    @property
    def counts(self) -> bool:
        """Whether it counts for its cycle."""
        return self.standing in {Standing.COUNTS, Standing.UNPROVEN}


@dataclass(frozen=True, slots=True)
class CountedSort:
    """What was earned of one sort, what of it counts, and the cap; of community education what is asked of it."""

    sort: str
    earned: float
    counts: float
    cap: float | None


@dataclass(frozen=True, slots=True)
class CycleAsked:
    """What a program asks of one cycle, by what was in force on the day that judges it. None and empty: nothing."""

    cycle_months: int | None
    inside: bool  # all that is done, and the registration, lie inside the cycle
    seat_types: tuple[str, ...]
    ways: Mapping[str, int]  # minutes, by sort of community education
    event_technicians: int  # others, at a checkup event that counts
    event_checklist: bool
    ceu_hours: float | None
    caps: Mapping[str, float]  # hours, by sort of continuing education
    once: bool  # a session of continuing education counts once
    proof_months: int | None
    teaching_hours: float | None  # of instructors
    full_course_hours: float | None
    registers: bool
    registration_months: int | None
    requirements_first: bool
    early_hours_lost: bool
    profile: bool
    weeks_before: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class CycleDays:
    """The days of a cycle that matter."""

    first: date
    opens: date | None  # registration is possible from here on
    last: date
    reminders: tuple[tuple[int, date], ...]  # weeks before the end, and the day: the longest before first
    proof_until: date | None


@dataclass(frozen=True, slots=True)
class CycleNeed:
    """One requirement of a cycle, and how far it is."""

    rule: str
    pointer: str
    done: bool
    says: str  # what is missing; holds only where it is not done
    hint: str
    have: float
    asked: float


@dataclass(frozen=True, slots=True)
class CertificationAnswer:
    """One certification cycle, counted. What counts is inside the cycle, and by the registration where there is one."""

    id: str  # person/cycle
    person: str
    program: str
    level: str
    first: date
    last: date
    seat_check_types: tuple[str, ...]
    ceu_hours: float
    community_minutes: int
    teaching_hours: float
    registered_on: date | None
    over: bool
    full_course_hours: float
    days: CycleDays
    asked: CycleAsked
    entries: tuple[CycleEntry, ...]
    needs: tuple[CycleNeed, ...]  # the requirements: they come before the registration
    community: tuple[CountedSort, ...]  # minutes by way; one that reaches its cap is enough
    ceus: tuple[CountedSort, ...]  # hours by sort
    profile_checked_on: date | None

    @property
    def complete(self) -> bool:
        """Whether all requirements are there."""
        return all(need.done for need in self.needs)

    @property
    def missing(self) -> tuple[CycleNeed, ...]:
        """The requirements that are not there yet."""
        return tuple(need for need in self.needs if not need.done)
