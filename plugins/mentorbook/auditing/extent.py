"""What belongs to one person or one mentorship over a period: which records a pack holds, and which it does not.

A person's pack holds their own records whole, and of each of their mentorships what both of the two may read. Of the
other one of a pair it holds the id, the name under signatures and on the log, and keys that signed: not their person's
record, not their application or request, no other mentorship of theirs. A mentorship's pack holds neither one's.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from mentorbook.book import Book
from mentorbook.reckoning.answers import MentorshipAnswer, SessionAnswer
from mentorbook.records import Record
from mentorbook.views.hours_parts import Period

_WHOLE = ("agreement", "goal")  # what a session stands on, whenever it was written down


@dataclass(frozen=True, slots=True)
class Part:
    """One mentorship as far as the period reaches."""

    answer: MentorshipAnswer
    sessions: tuple[SessionAnswer, ...]  # of the period, and those that correct them or that they correct

    def counting(self, period: Period) -> tuple[SessionAnswer, ...]:
        """Return the meetings and check-ins whose time counts in the period."""
        return tuple(
            each for each in self.sessions if each.counts and each.contact != "attempt" and period.holds(each.on)
        )


@dataclass(frozen=True, slots=True)
class Extent:
    """All that a pack is made of."""

    person: str  # "": the pack is a mentorship's
    period: Period
    parts: tuple[Part, ...]
    records: tuple[Record, ...]  # by path

    def holds(self, path: str) -> bool:
        """Return whether a file's path is one that would belong, could it be read."""
        folders = [f"records/mentorships/{part.answer.id}/" for part in self.parts]
        own = [f"records/certifications/{self.person}/"] if self.person else []
        ends = (f"/{self.person}.yaml",) if self.person else ()
        return path.startswith((*folders, *own)) or path.endswith(ends)


def extent_of_person(book: Book, person: str, period: Period) -> Extent:
    """Return what belongs to a person."""
    answers = [each for each in book.reckoning.mentorships.values() if person in (each.mentor, each.mentee)]
    parts = tuple(_part(each, period) for each in answers if _touches(each, period))
    own = [book.register.get("person", person)]
    for kind in ("mentor", "mentee", "certification"):
        own += [each for each in book.register.of(kind) if each.data["person"] == person and _runs(each, period)]
    return _extent(book, person, period, parts, [each for each in own if each is not None])


def extent_of_mentorship(book: Book, mentorship: str, period: Period) -> Extent:
    """Return what belongs to a mentorship."""
    return _extent(book, "", period, (_part(book.reckoning.mentorships[mentorship], period),), [])


def _extent(book: Book, person: str, period: Period, parts: tuple[Part, ...], own: Sequence[Record]) -> Extent:
    records = [*own, *(record for part in parts for record in _inside(book, part, period))]
    programs = {record.data["program"] for record in records if "program" in record.data}
    records += [record for each in sorted(programs) if (record := book.register.get("program", each))]
    return Extent(person, period, parts, tuple(sorted(records, key=lambda record: record.path)))


def _inside(book: Book, part: Part, period: Period) -> Iterator[Record]:
    own = part.answer.id
    mentorship = book.register.get("mentorship", own)
    if mentorship:
        yield mentorship
    for kind in _WHOLE:
        yield from book.register.of_mentorship(kind, own)
    chosen = {each.id for each in part.sessions}
    yield from (each for each in book.register.of_mentorship("session", own) if each.data["id"] in chosen)
    evaluations = book.register.of_mentorship("evaluation", own)
    yield from (each for each in evaluations if period.holds(date.fromisoformat(each.data["date"])))


def _part(answer: MentorshipAnswer, period: Period) -> Part:
    chosen = {each.id for each in answer.sessions if period.holds(each.on)}
    links = [(each.id, each.corrected_by) for each in answer.sessions if each.corrected_by]
    grown = True
    while grown:  # a correction may stand on another day than what it corrects
        more = {end for link in links if chosen & {*link} for end in link if end} - chosen
        grown = bool(more)
        chosen |= more
    return Part(answer, tuple(each for each in answer.sessions if each.id in chosen))


def _touches(answer: MentorshipAnswer, period: Period) -> bool:
    begun = answer.started or answer.proposed_on
    is_over = answer.closed is not None and period.first is not None and answer.closed < period.first
    return (begun <= period.last and not is_over) or any(period.holds(each.on) for each in answer.sessions)


def _runs(record: Record, period: Period) -> bool:
    """Return whether a certification's cycle has a day in the period; other records have no end."""
    cycle = record.data.get("cycle") if record.kind == "certification" else None
    if not cycle:
        return True
    first, last = (date.fromisoformat(cycle[name]) for name in ("from", "until"))
    return first <= period.last and (period.first is None or period.first <= last)
