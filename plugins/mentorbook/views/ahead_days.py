"""What comes next where nothing wants doing today: in ids and days, because a log may be open to everybody."""

from collections.abc import Iterator
from datetime import date

from mentorbook.editions.edition import Edition
from mentorbook.reckoning.answers import MentorshipAnswer
from mentorbook.reckoning.cycle import CertificationAnswer
from mentorbook.views import words
from mentorbook.views.fields import day_at

Ahead = tuple[date, str]
BEGIN = "There are no records yet. They begin with a program's file: see docs/guides/start-the-year.md."
NOTHING = "No day ahead is written down."


def ahead_of(edition: Edition, *, program: str = "", mentorship: str = "", person: str = "") -> str:
    """The next day that matters to whom was asked about, and what it brings."""
    if not any(edition.records.values()) or edition.reckoning is None:
        return BEGIN
    found: list[Ahead] = []
    for pair in edition.reckoning.mentorships.values():
        about = {("program", pair.program), ("mentorship", pair.id), ("person", pair.mentor), ("person", pair.mentee)}
        if asked_about(about, program, mentorship, person) and not pair.closed:
            found += days_of_pair(edition, pair)
    for cycle in edition.reckoning.certifications.values():
        about = {("program", cycle.program), ("person", cycle.person)}
        if asked_about(about, program, mentorship, person) and not cycle.registered_on:
            found += days_of_cycle(cycle)
    coming = sorted(each for each in found if each[0] > edition.as_of)
    return f"Next, {words.full_day(coming[0][0])}: {coming[0][1]}." if coming else NOTHING


def asked_about(about: set[tuple[str, str]], program: str, mentorship: str, person: str) -> bool:
    """Whether something belongs to all that was asked about."""
    asked = (("program", program), ("mentorship", mentorship), ("person", person))
    return all(each in about for each in asked if each[1])


def days_of_pair(edition: Edition, pair: MentorshipAnswer) -> Iterator[Ahead]:
    """The days that a pair set, and the end of its time."""
    session = edition.get("session", f"{pair.id}/{pair.next_session}") if pair.next_session else None
    if session and (on := day_at(session.data, "next", "on")):
        yield on, f"the next meeting of mentorship {pair.id}"
    for action in pair.actions:
        if action.due:
            yield action.due, f"something that the {action.who} of {pair.id} took on is due"
    if pair.ends:
        yield pair.ends, f"the last day of mentorship {pair.id}"


def days_of_cycle(cycle: CertificationAnswer) -> Iterator[Ahead]:
    """The days of a certification cycle that ask for something."""
    if cycle.days.opens and cycle.asked.registers:
        yield cycle.days.opens, f"registration opens for certification {cycle.id}"
    yield cycle.last, f"the last day of certification {cycle.id}"
