"""The mentor resource list that matches are made from, and those who are not on it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mentorbook.editions.edition import Edition
from mentorbook.reckoning.answers import MentorAnswer, MentorState
from mentorbook.views import names, words
from mentorbook.views.desk import program_ids
from mentorbook.views.fields import day_at, items_at, text_at
from mentorbook.views.filters import Ask, Facets, Filter, filters_of
from mentorbook.views.paging import Part, parts_of
from mentorbook.views.parts import Action, Badge, Empty, Plate, plate
from mentorbook.views.sessions import named

ROWS_ON_A_PAGE = 200
ASKS = (
    Ask("place", "Place", "Anywhere"),
    Ask("work", "Work", "Any"),
    Ask("language", "Language", "Any language"),
    Ask("topic", "Topic", "Any topic"),
    Ask("scenario", "Scenario", "Any scenario"),
    Ask("room", "Room", "With or without"),
)

# Why somebody is not on the list: the state, its heading, what is said of it, and what where nobody is in it.
OTHERS = (
    ("applied", "Applied", "Waiting for an approval", "No application waits."),
    ("approved", "Approved, waiting for the orientation", "Then they join the list", "Everybody approved is oriented."),
    ("ready", "Ready, and not willing yet", "The mentor has to say so", ""),
    ("away", "Away", "They take nobody new for now", "Nobody is away."),
    ("retired", "Retired", "", ""),
    ("declined", "Declined", "With the reason on their page", ""),
)


@dataclass(frozen=True, slots=True)
class MentorRow:
    """One mentor."""

    name: str
    path: str
    occupation: str
    place: str
    languages: str
    topics: str
    badge: Badge
    aside: str
    facets: Facets


@dataclass(frozen=True, slots=True)
class MentorGroup:
    """The mentors of one program who can be matched."""

    plate: Plate
    id: str
    tells: str
    rows: tuple[MentorRow, ...]


@dataclass(frozen=True, slots=True)
class OtherGroup:
    """Mentors who are not on the list, and why."""

    heading: str
    id: str
    note: str
    rows: tuple[MentorRow, ...]
    clear: str
    total: int  # all of them; `rows` are those on the page


@dataclass(frozen=True, slots=True)
class MentorsView:
    """The mentors of all programs."""

    part: Part
    lede: str
    groups: tuple[MentorGroup, ...]
    others: tuple[OtherGroup, ...]
    filters: tuple[Filter, ...]
    listed: int
    empty: Empty | None


def mentors_views(edition: Edition, size: int = ROWS_ON_A_PAGE) -> Iterator[MentorsView]:
    """The resource list by program, those with most room first, a view a page; after them everybody else by state."""
    answers = tuple(edition.reckoning.mentors.values()) if edition.reckoning else ()
    listed = sum(answer.listed for answer in answers)
    room = sum(answer.listed and answer.room > 0 for answer in answers)
    lede = f"{words.sentence(words.spelled(listed, 'mentor'))} on the resource list that matches are made from; "
    lede += f"{words.spelled(room)} with room now." if room < listed else "all with room now."
    programs = program_ids(edition)
    ordered = sorted(
        (answer for answer in answers if answer.listed and answer.program in programs),
        key=lambda each: (programs.index(each.program), -each.room, names.order(edition, each.person)),
    )
    for part, all_some in parts_of([*ordered, *resting(edition, answers)], "mentors/index.html", size):
        some = [each for each in all_some if each.listed]
        groups = tuple(
            group(edition, program, ordered, some)
            for program in programs
            if not part.links or any(each.program == program for each in some)
        )
        yield MentorsView(
            part=part,
            lede=lede if listed else "",
            groups=groups,
            filters=filters_of(ASKS, [row.facets for each in groups for row in each.rows]),
            listed=len(some),
            others=tuple(others(edition, answers, all_some, last=part.last)),
            empty=None if answers else nobody(),
        )


def nobody() -> Empty:
    """What is said where there are no mentors at all."""
    return Empty(
        "begun",
        "No mentors yet.",
        "An approved, oriented and willing mentor stands on this list, in the public directory or not.",
        Action("How to take a mentor in", "guides/approve-a-mentor.html"),
    )


def group(edition: Edition, program: str, listed: Sequence[MentorAnswer], some: Sequence[MentorAnswer]) -> MentorGroup:
    """One program's mentors who can be matched: `listed` are all, `some` those on the page."""
    mine = [answer for answer in listed if answer.program == program]
    room = sum(answer.room for answer in mine)
    has_room = f"room for {words.number(room)}" if room else "no room now"
    tells = f"{words.counted(len(mine), 'mentor')}, {has_room}" if mine else ""
    rows = tuple(mentor_row(edition, each) for each in some if each.program == program)
    return MentorGroup(plate(edition, program), f"list-{program}", tells, rows)


def resting(edition: Edition, answers: tuple[MentorAnswer, ...]) -> list[MentorAnswer]:
    """Everybody who is not on the list, by why, then who stands so the longest."""
    order = [MentorState(state) for state, *_ in OTHERS]
    found = (each for each in answers if not each.listed and each.state in order)
    return sorted(found, key=lambda each: (order.index(each.state), each.since, names.order(edition, each.person)))


def others(
    edition: Edition, answers: tuple[MentorAnswer, ...], some: Sequence[MentorAnswer], *, last: bool
) -> Iterator[OtherGroup]:
    """The groups of those who are not on the list: `answers` are all, `some` those on the page, in their order.

    Where nobody is in a group, the last page says so.
    """
    for state, heading, note, clear in OTHERS:
        total = sum(each.state == MentorState(state) and not each.listed for each in answers)
        rows = [mentor_row(edition, each) for each in some if each.state == MentorState(state) and not each.listed]
        if rows or (clear and last and not total):
            yield OtherGroup(heading, state, note, tuple(rows), clear, total)


def mentor_row(edition: Edition, answer: MentorAnswer) -> MentorRow:
    """One mentor: work, place, languages, what they offer, and how they stand."""
    mentor = edition.get("mentor", f"{answer.program}/{answer.person}")
    person = edition.get("person", answer.person)
    program = edition.get("program", answer.program)
    offers: Mapping[str, Any] = mentor.data if mentor else {}
    own: Mapping[str, Any] = person.data if person else {}
    lists: Mapping[str, Any] = program.data if program else {}
    last = f"contact {words.brief_day(answer.last_contact, edition.as_of)}" if answer.last_contact else "no contact yet"
    asides = {
        MentorState.READY: last,
        MentorState.APPLIED: words.for_days(answer.since, edition.as_of),
        MentorState.APPROVED: planned(edition, offers) or words.for_days(answer.since, edition.as_of),
        MentorState.AWAY: away_until(edition, offers),
    }
    since = f"since {words.brief_day(answer.since, edition.as_of)}"
    work = named(lists, "occupations", offers.get("occupation"))
    place = text_at(own, "place", "county") or text_at(own, "place", "region")
    topics = [named(lists, "topics", each) for each in items_at(offers, "topics")]
    return MentorRow(
        name=names.full_name(edition, answer.person),
        path=names.person_path(answer.person),
        occupation="; ".join(items_at(own, "occupations")) or work,
        place=place,
        languages=", ".join(items_at(own, "languages")),
        topics=", ".join(topics),
        badge=mentor_badge(answer),
        aside=" · ".join(
            part
            for part in ("" if answer.listed else plate(edition, answer.program).short, asides.get(answer.state, since))
            if part
        ),
        facets={
            "place": [place] if place else [],
            "work": [work] if work else list(items_at(own, "occupations")),
            "language": items_at(own, "languages"),
            "topic": topics,
            "scenario": [named(lists, "scenarios", each) for each in items_at(offers, "scenarios")],
            "room": ["Room now"] if answer.room else ["No room now"],
        },
    )


def mentor_badge(answer: MentorAnswer) -> Badge:
    """How a mentor stands in one program, in words."""
    if answer.listed:
        return Badge("kept", f"Room for {answer.room}") if answer.room else Badge("ahead", "No room now")
    return {
        MentorState.APPLIED: Badge("waiting", "Waiting for approval"),
        MentorState.APPROVED: Badge("waiting", "Waiting for orientation"),
        MentorState.READY: Badge("ahead", "Not willing yet"),
        MentorState.AWAY: Badge("ahead", "Away"),
        MentorState.RETIRED: Badge("ahead", "Retired"),
        MentorState.DECLINED: Badge("ahead", "Declined"),
    }[answer.state]


def planned(edition: Edition, mentor: Mapping[str, Any]) -> str:
    """For when an orientation is planned."""
    day = day_at(mentor, "orientation", "planned")
    if day is None:
        return ""
    verb = "planned for" if day >= edition.as_of else "was planned for"
    return f"{verb} {words.brief_day(day, edition.as_of)}"


def away_until(edition: Edition, mentor: Mapping[str, Any]) -> str:
    """Until when somebody is away, where that is known."""
    for time in items_at(mentor, "away"):
        first, last = day_at(time, "from"), day_at(time, "until")
        if first and first <= edition.as_of and (last is None or edition.as_of <= last):
            return (
                f"until {words.brief_day(last, edition.as_of)}"
                if last
                else f"since {words.brief_day(first, edition.as_of)}"
            )
    return ""
