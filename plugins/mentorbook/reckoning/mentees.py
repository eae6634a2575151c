"""Where each request for a mentor stands."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from mentorbook.reckoning.answers import MenteeAnswer, MenteeState, MentorshipAnswer, MentorshipState
from mentorbook.reckoning.fields import day_by, needed_day, text
from mentorbook.reckoning.mentorships import accepted_on
from mentorbook.records import Record, Register

NO_CONTACT = "no-contact"
# Closed in a way that leaves the mentee without anybody: the request waits again.
UNMET_OUTCOMES = frozenset({NO_CONTACT, "rematched"})


def answer_mentees(register: Register, mentorships: Iterable[MentorshipAnswer]) -> dict[tuple[str, str], MenteeAnswer]:
    """Return where each request stands, by program and person."""
    theirs: dict[tuple[str, str], list[MentorshipAnswer]] = defaultdict(list)
    for mentorship in mentorships:
        theirs[mentorship.program, mentorship.mentee].append(mentorship)
    left_out = {
        (str(record.data.get("program")), str(record.data.get("mentee")))
        for record in register.missing
        if record.kind == "mentorship" and "closure" not in record.data
    }
    found = {}
    for record in register.of("mentee"):
        key = (record.data["program"], record.data["person"])
        if key in left_out and not theirs[key]:  # matched, as far as can be told: never offered to a second mentor
            found[key] = MenteeAnswer(*key, MenteeState.MATCHED, needed_day(record.data, "/asked_on"))
            continue
        found[key] = MenteeAnswer(*key, *_state(record, register, theirs[key]))
    return found


def _state(record: Record, register: Register, mentorships: list[MentorshipAnswer]) -> tuple[MenteeState, date]:
    asked = needed_day(record.data, "/asked_on")
    present = [m for m in mentorships if m.state is not MentorshipState.CLOSED]
    if matched := [_matched_on(m, register) for m in present if m.state is not MentorshipState.PROPOSED]:
        return MenteeState.MATCHED, min(matched)
    if present:
        return MenteeState.PROPOSED, min(m.proposed_on for m in present)
    if withdrawn := _withdrawn_on(record, register.as_of):
        return MenteeState.WITHDRAWN, withdrawn
    return _after(mentorships, asked, register)


def _after(mentorships: list[MentorshipAnswer], asked: date, register: Register) -> tuple[MenteeState, date]:
    """Return where a request stands whose mentorships are all closed, or that has none.

    One without contact costs nobody their place: the request has waited since the day from which it waited before.
    """
    closures = [(m, m.closed, _outcome(m, register)) for m in mentorships]
    ended = [  # a request made anew after a mentorship has closed is a new one
        (closed, m.id, outcome, outcome == NO_CONTACT and not m.first_contact)
        for m, closed, outcome in closures
        if closed and closed >= asked and (m.started or outcome == NO_CONTACT)
    ]
    if not ended:
        return MenteeState.WAITING, asked
    closed, _, outcome, _ = max(ended, key=lambda end: end[:2])
    if outcome not in UNMET_OUTCOMES:
        return MenteeState.DONE, closed
    return MenteeState.WAITING, max((on for on, _, _, unmet in ended if not unmet), default=asked)


def _withdrawn_on(record: Record, as_of: date) -> date | None:
    days = day_by(record.data, "/withdrawn_on", as_of), day_by(record.data, "/consent/withdrawn_on", as_of)
    return min((day for day in days if day), default=None)


def _matched_on(mentorship: MentorshipAnswer, register: Register) -> date:
    record = register.get("mentorship", mentorship.id)
    accepted = accepted_on(record, register.as_of) if record else None
    return accepted or mentorship.started or mentorship.proposed_on


def _outcome(mentorship: MentorshipAnswer, register: Register) -> str | None:
    record = register.get("mentorship", mentorship.id)
    return text(record.data, "/closure/outcome") if record else None
