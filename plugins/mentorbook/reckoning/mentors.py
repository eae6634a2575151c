"""Where each mentor stands: approved, oriented, listed, and how much room they have."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from mentorbook.reckoning.answers import MentorAnswer, MentorshipAnswer, MentorState
from mentorbook.reckoning.entitlement import is_approval, is_orientation
from mentorbook.reckoning.fields import day, day_by, entries, needed_day, text, whole
from mentorbook.reckoning.mentorships import OPEN_STATES
from mentorbook.reckoning.programs import Program, policy_on
from mentorbook.records import Record, Register


def answer_mentors(
    register: Register, programs: Mapping[str, Program], mentorships: Iterable[MentorshipAnswer]
) -> dict[tuple[str, str], MentorAnswer]:
    """Return where each mentor stands, by program and person."""
    theirs: dict[tuple[str, str], list[MentorshipAnswer]] = defaultdict(list)
    for mentorship in mentorships:
        theirs[mentorship.program, mentorship.mentor].append(mentorship)
    unused = Counter(
        (str(record.data.get("program")), str(record.data.get("mentor")))
        for record in register.missing
        if record.kind == "mentorship" and "closure" not in record.data
    )
    return {
        (key := (record.data["program"], record.data["person"])): _answer(
            record, programs[key[0]], theirs[key], unused[key], register.as_of
        )
        for record in register.of("mentor")
    }


def _answer(
    record: Record, program: Program, mentorships: list[MentorshipAnswer], unused: int, as_of: date
) -> MentorAnswer:
    """Return one mentor's answer. A mentorship that cannot be used takes its room, so that nobody gets too many."""
    state, since = mentor_state(record, program, as_of)
    load = len({mentorship.mentee for mentorship in mentorships if mentorship.state in OPEN_STATES})
    contacts = [mentorship.last_contact for mentorship in mentorships if mentorship.last_contact]
    return MentorAnswer(
        program=program.id,
        person=record.data["person"],
        state=state,
        since=since,
        listed=state is MentorState.READY and day_by(record.data, "/willing/on", as_of) is not None,
        load=load,
        room=max(0, (whole(record.data, "/capacity") or 0) - load - unused),
        last_contact=max(contacts, default=None),
    )


def approved_on(record: Record, as_of: date) -> date | None:
    """Return the day of the approval, or None where there is none yet or the mentor was declined."""
    outcome = text(record.data, "/approval/outcome")
    return day_by(record.data, "/approval/on", as_of) if outcome == "approved" else None


def declined_on(record: Record, as_of: date) -> date | None:
    """Return the day on which the mentor was declined."""
    outcome = text(record.data, "/approval/outcome")
    return day_by(record.data, "/approval/on", as_of) if outcome == "declined" else None


def oriented_on(record: Record, as_of: date) -> date | None:
    """Return the day on which the orientation was held."""
    return day_by(record.data, "/orientation/on", as_of)


def away_on(record: Record, on: date) -> date | None:
    """Return the first day of the time away that a day falls into, or None where the mentor is there."""
    for entry in entries(record.data, "/away"):
        first, last = needed_day(entry, "/from"), day(entry, "/until")
        if first <= on and (last is None or on <= last):
            return first
    return None


def mentor_state(record: Record, program: Program, as_of: date) -> tuple[MentorState, date]:
    """Return where a mentor stands and since when, by what the program asks today."""
    applied = needed_day(record.data, "/applied_on")
    approved, oriented = approved_on(record, as_of), oriented_on(record, as_of)
    if approved and not is_approval(record, program, approved):
        approved = None
    if oriented and not is_orientation(record, program, oriented, as_of):
        oriented = None
    if retired := day_by(record.data, "/retired/on", as_of):
        return MentorState.RETIRED, retired
    if declined := declined_on(record, as_of):
        return MentorState.DECLINED, declined
    if policy_on(program, "approval", as_of) and not approved:
        return MentorState.APPLIED, applied
    if policy_on(program, "orientation", as_of) and not oriented:
        return MentorState.APPROVED, approved or applied
    ready = max(found for found in (applied, approved, oriented) if found)
    if away := away_on(record, as_of):
        return MentorState.AWAY, away
    for entry in entries(record.data, "/away"):
        last = day(entry, "/until")
        if last and last < as_of:
            ready = max(ready, last + timedelta(days=1))
    return MentorState.READY, ready
