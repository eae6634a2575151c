"""Where each mentorship stands: its state, its months, its log."""

from collections.abc import Mapping, Sequence
from datetime import date

from mentorbook.reckoning.actions import next_session, open_actions
from mentorbook.reckoning.answers import MentorshipAnswer, MentorshipState, Month, MonthState, SessionAnswer
from mentorbook.reckoning.cadence import minutes_asked, months_of
from mentorbook.reckoning.commitment import end_of
from mentorbook.reckoning.evaluations import evaluations_of
from mentorbook.reckoning.fields import day_by, needed_day
from mentorbook.reckoning.goals import answer_goals
from mentorbook.reckoning.programs import CONTACTS_HELD, Program
from mentorbook.reckoning.sessions import answer_sessions, sessions_known
from mentorbook.reckoning.signatures import Seals, read_signatures
from mentorbook.reckoning.unread import unread_months
from mentorbook.records import Record, Register

OPEN_STATES = frozenset(MentorshipState) - {MentorshipState.CLOSED}
BEHIND_STATES = frozenset({MonthState.SHORT, MonthState.MISSED})


def answer_mentorships(
    register: Register, programs: Mapping[str, Program], seals: Seals
) -> dict[str, MentorshipAnswer]:
    """Return where each mentorship stands, by id."""
    unread = unread_months(register)
    return {
        record.id: _answer(
            record, register, programs[record.data["program"]], unread.get(record.id, frozenset()), seals
        )
        for record in register.of("mentorship")
    }


def _answer(
    record: Record, register: Register, program: Program, unread: frozenset[tuple[int, int]], seals: Seals
) -> MentorshipAnswer:
    data, as_of = record.data, register.as_of
    proposed = needed_day(data, "/proposed/on")
    started = day_by(data, "/started", as_of)
    closed = day_by(data, "/closure/on", as_of)
    mentee = register.get("mentee", f"{program.id}/{data['mentee']}")
    ends = end_of(record, mentee, evaluations_of(register, record.id, program), program, started or proposed)
    known = sessions_known(register.of_mentorship("session", record.id), as_of)
    signed = read_signatures(register, record.id, seals)
    sessions = answer_sessions(known, signed, program, {"mentor": data["mentor"], "mentee": data["mentee"]})
    counting = {session.id for session in sessions if session.counts}
    log = [session for session in known if session.data["id"] in counting]
    months = months_of(program, sessions, as_of, started, ends, closed, unread) if started else ()
    contacts = contacts_held(sessions)
    return MentorshipAnswer(
        id=record.id,
        program=program.id,
        mentor=data["mentor"],
        mentee=data["mentee"],
        state=_state(record, as_of, started, closed, months),
        proposed_on=proposed,
        started=started,
        ends=ends,
        closed=closed,
        months=months,
        sessions=sessions,
        minutes=sum(session.minutes or 0 for session in contacts),
        minutes_asked=minutes_asked(months, as_of),
        goals=tuple(answer_goals(register.of_mentorship("goal", record.id), as_of)),
        actions=open_actions(log),
        first_contact=contacts[0].on if contacts else None,
        last_contact=contacts[-1].on if contacts else None,
        next_session=None if closed else next_session(log, as_of),
        signed=signed,
    )


def contacts_held(sessions: Sequence[SessionAnswer]) -> list[SessionAnswer]:
    """Return the meetings and check-ins that count, in order."""
    return [session for session in sessions if session.counts and session.contact in CONTACTS_HELD]


def _state(
    record: Record, as_of: date, started: date | None, closed: date | None, months: Sequence[Month]
) -> MentorshipState:
    if closed:
        return MentorshipState.CLOSED
    if started:
        is_behind = any(month.state in BEHIND_STATES for month in months)
        return MentorshipState.BEHIND if is_behind else MentorshipState.RUNNING
    return MentorshipState.ACCEPTED if accepted_on(record, as_of) else MentorshipState.PROPOSED


def accepted_on(record: Record, as_of: date) -> date | None:
    """Return the day by which both had accepted, or None where one has not."""
    mentor, mentee = day_by(record.data, "/accepted/mentor", as_of), day_by(record.data, "/accepted/mentee", as_of)
    return max(mentor, mentee) if mentor and mentee else None
