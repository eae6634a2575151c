"""A person's hours of mentoring: of their sessions, by role and program."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from mentorbook.editions.edition import Edition
from mentorbook.reckoning.answers import MentorshipAnswer, SessionAnswer
from mentorbook.views import names, policy, signing, words
from mentorbook.views.fields import text_at
from mentorbook.views.hours_parts import HoursEntry, HoursGroup, HoursLine, Period
from mentorbook.views.parts import plate
from mentorbook.views.sessions import named

NO_TIME = "no time recorded"
_Met = tuple[MentorshipAnswer, SessionAnswer]


def session_groups(edition: Edition, person: str, period: Period) -> Iterator[HoursGroup]:
    """Yield a group for each program and role in which the person met somebody in the period.

    Attempts are no hours, and of a corrected session its correction counts.
    """
    met: dict[tuple[str, str], list[_Met]] = defaultdict(list)
    for answer in edition.reckoning.mentorships.values() if edition.reckoning else ():
        for session in answer.sessions:
            if session.counts and session.contact != "attempt" and period.holds(session.on):
                for role in ("mentor", "mentee"):
                    if signing.person_of(answer, role) == person:
                        met[answer.program, role].append((answer, session))
    for program, role in sorted(met):
        mine = sorted(met[program, role], key=lambda each: (each[1].on, each[0].id, each[1].id))
        yield _group(edition, program, role, mine, period)


def _group(edition: Edition, program: str, role: str, mine: list[_Met], period: Period) -> HoursGroup:
    shown = edition.get("program", program)
    data: Mapping[str, Any] = shown.data if shown else {}
    cpd = policy.in_force(data, "cpd", period.last)
    entries = tuple(_entry(edition, answer, session, data, role) for answer, session in mine)
    minutes = sum(session.minutes or 0 for _, session in mine)
    return HoursGroup(
        plate=plate(edition, program),
        title=f"Mentoring, as {signing.role_word(edition, role, data)}",
        says=cpd["says"] if cpd else "",
        lines=tuple(_lines(entries, mine)),
        total=words.duration(minutes),
        entries=entries,
    )


def _entry(
    edition: Edition, answer: MentorshipAnswer, session: SessionAnswer, program: Mapping[str, Any], role: str
) -> HoursEntry:
    record = edition.get("session", f"{answer.id}/{session.id}")
    activity = text_at(record.data, "activity") if record else ""
    other = answer.mentee if role == "mentor" else answer.mentor
    mode = edition.label("session", "/mode", session.mode).lower()
    signed = signing.badge(edition, answer, session)
    return HoursEntry(
        on=session.on,
        date=words.short_day(session.on),
        kind=named(program, "activities", activity) or edition.label("session", "/contact", session.contact),
        what=f"With {names.full_name(edition, other)}, {mode} ({answer.id})",
        time=words.duration(session.minutes) if session.minutes else NO_TIME,
        shown_by=f"Signed: {signed.words[:1].lower() + signed.words[1:]}" if signed else "",
    )


def _lines(entries: tuple[HoursEntry, ...], mine: list[_Met]) -> Iterator[HoursLine]:
    """Yield the kinds, the one with the most time first."""
    of_kind: dict[str, list[SessionAnswer]] = defaultdict(list)
    for entry, (_, session) in zip(entries, mine, strict=True):
        of_kind[entry.kind].append(session)
    sums = {kind: sum(each.minutes or 0 for each in sessions) for kind, sessions in of_kind.items()}
    for kind in sorted(of_kind, key=lambda each: (-sums[each], each)):
        without = sum(not session.minutes for session in of_kind[kind])
        yield HoursLine(
            kind=kind,
            count=signing.counted(of_kind[kind]),
            time=words.duration(sums[kind]) if sums[kind] else NO_TIME,
            tells=f"{words.sentence(words.spelled(without))} of them without a time" if without and sums[kind] else "",
        )
