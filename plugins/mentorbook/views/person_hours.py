"""The hours of one person by kind of activity, over a period: of sessions, and of certification cycles."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from mentorbook.editions.edition import Edition
from mentorbook.views import names, words
from mentorbook.views.cycle_hours import cycle_groups
from mentorbook.views.fields import items_at
from mentorbook.views.hours_parts import HoursGroup, Period
from mentorbook.views.parts import Fact
from mentorbook.views.session_hours import session_groups


@dataclass(frozen=True, slots=True)
class PersonHoursView:
    """A person's hours: a table of sums by kind, and for each group what they are made of."""

    id: str
    title: str
    name: str
    period: str
    who: tuple[tuple[Fact, str], ...]
    groups: tuple[HoursGroup, ...]
    unread: str  # what of it could not be read; empty: all could
    foot: str
    as_of: str
    example: bool


def person_hours(
    edition: Edition, person: str, since: date | None = None, until: date | None = None
) -> PersonHoursView:
    """The hours of a person from a day to a day; without them from the first entry, and to the edition's day.

    Raises KeyError where the edition has no such person.
    """
    shown = edition.get("person", person)
    if shown is None:
        raise KeyError(person)
    last = min(until, edition.as_of) if until else edition.as_of
    period = Period(since, last)
    groups = (*session_groups(edition, person, period), *cycle_groups(edition, person, period))
    name = names.full_name(edition, person)
    begun = since or min((entry.on for group in groups for entry in group.entries), default=None)
    span = f"{words.full_day(begun)} to {words.full_day(last)}" if begun else f"To {words.full_day(last)}"
    as_of = words.full_day(edition.as_of)
    return PersonHoursView(
        id=person,
        title=f"Hours by kind of activity, {name}",
        name=name,
        period=span,
        who=(
            (Fact("Person", name), "; ".join(items_at(shown.data, "occupations"))),
            (Fact("Programs", words.listed(dict.fromkeys(group.plate.short for group in groups)) or "None"), ""),
            (Fact("Period", span), ""),
            (Fact("Number", person), f"As of {as_of}"),
        ),
        groups=groups,
        unread=unread(edition, person),
        foot=f"Hours of {name}, {person}, {span[:1].lower() + span[1:]}. As of {as_of}.",
        as_of=as_of,
        example=edition.example,
    )


def unread(edition: Edition, person: str) -> str:
    """That the hours are not whole: records of this person that could not be read, counted."""
    left_out = {path for cause, others in edition.left_out.items() for path in (cause, *others)}
    count = sum(path.startswith(folder) for path in left_out for folder in folders(edition, person))
    if not count:
        return ""
    told = "1 record could not be read and is" if count == 1 else f"{count} records could not be read and are"
    return f"{told} not in these hours. The check says how to mend that."


def folders(edition: Edition, person: str) -> Iterator[str]:
    """Where the records lie of which these hours are made."""
    yield f"records/certifications/{person}/"
    for answer in edition.reckoning.mentorships.values() if edition.reckoning else ():
        if person in (answer.mentor, answer.mentee):
            yield f"records/mentorships/{answer.id}/sessions/"


def programs_of(edition: Edition, person: str) -> tuple[str, ...]:
    """The programs in which the person mentors, is mentored, or is certified."""
    if edition.reckoning is None:
        return ()
    of_pairs = (each for each in edition.reckoning.mentorships.values() if person in (each.mentor, each.mentee))
    of_cycles = (each for each in edition.reckoning.certifications.values() if each.person == person)
    return tuple(dict.fromkeys(each.program for some in (of_pairs, of_cycles) for each in some))
