"""Nobody is in two sessions at once."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from zoneinfo import ZoneInfo

from mentorbook.findings import Finding, Severity
from mentorbook.reckoning import Reckoning
from mentorbook.reckoning.clock import Span, moments, spans, zone_named
from mentorbook.reckoning.fields import needed_day, text, whole
from mentorbook.reckoning.programs import read_programs
from mentorbook.records import Record, Register
from mentorbook.rules.rule import Rule
from mentorbook.rules.told import record_named


@dataclass(frozen=True, slots=True)
class Held:
    """One session as time that passed; several ways to read it where the clock was put back."""

    record: Record
    ways: tuple[Span, ...]


def check(register: Register, reckoning: Reckoning) -> Iterator[Finding]:
    """Yield each session that certainly took place while one of its two people was in another: always both."""
    theirs: dict[str, list[Held]] = defaultdict(list)
    programs = read_programs(register)
    for mentorship in reckoning.mentorships.values():
        zone = zone_named(programs[mentorship.program].zone)
        for session in mentorship.sessions if zone else ():
            if session.counts and session.contact != "attempt" and zone:
                held = _held(record_named(register, f"session/{mentorship.id}/{session.id}"), zone)
                for person in {mentorship.mentor, mentorship.mentee} if held.ways else ():
                    theirs[person].append(held)
    told = set()
    for all_held in theirs.values():
        all_held.sort(key=lambda held: (held.ways[0], held.record.id))
        for record in _overlapping(all_held):
            if record.name not in told:
                told.add(record.name)
                yield record.finding(
                    "overlap",
                    Severity.ERROR,
                    "One of the two was in another session at that time.",
                    "Correct date, start or end, here or in the other session.",
                    "/start",
                )


def _held(record: Record, zone: ZoneInfo) -> Held:
    on, start, end = needed_day(record.data, "/date"), text(record.data, "/start"), text(record.data, "/end")
    minutes = whole(record.data, "/minutes")
    if start and end:
        return Held(record, spans(on, start, end, zone))
    if start and minutes:
        return Held(record, tuple((begin, begin + timedelta(minutes=minutes)) for begin in moments(on, start, zone)))
    return Held(record, ())


def _overlapping(all_held: list[Held]) -> Iterator[Record]:
    """Yield both of two sessions that overlap however they are read; all are in the order of their starts."""
    open_still: list[Held] = []
    for held in all_held:
        begin = held.ways[0][0]
        open_still = [other for other in open_still if max(over for _, over in other.ways) > begin]
        meeting = [other for other in open_still if _overlap(held, other)]
        yield from (each.record for each in ([*meeting, held] if meeting else ()))
        open_still.append(held)


def _overlap(one: Held, other: Held) -> bool:
    return all(a[0] < b[1] and b[0] < a[1] for a in one.ways for b in other.ways)


OVERLAP = Rule("overlap", check)
