"""The log: a row a session, corrections told, signatures as they are, totals that count once."""

from dataclasses import replace

import pytest
from small_edition import MENTEE, MENTOR, PAIR, PROGRAM, session, signed, small_edition

from mentorbook.editions import Shown
from mentorbook.reckoning import SealState, SessionAnswer
from mentorbook.sealing import Fault, word
from mentorbook.views import hours, signing
from mentorbook.views.log import log_view
from mentorbook.views.mentorship import sessions_tell
from mentorbook.views.parts import Badge

BY_KEY = SealState.UNVERIFIED
BOTH = (signed("mentor", MENTOR, "Ada Moss"), signed("mentee", MENTEE, "Ben Reed", collected_by=MENTOR))


def record(session_id: str, **data: object) -> Shown:
    return Shown("session", f"ms-aaaa/{session_id}", {"mentorship": "ms-aaaa", "id": session_id, **data})


SESSIONS = (
    session("2026-08-10", 45, counts=False, corrected_by="2026-08-10-2", signed=BOTH),
    session("2026-08-10-2", 30, signed=BOTH),
    session("2026-09-10", 45, signed=BOTH[:1], missing_roles=("mentee",)),
    session("2026-09-20", None, "attempt"),
    session("2026-10-20", 15, "check-in"),
)
RECORDS = (
    record("2026-08-10", topics=["First"]),
    record("2026-08-10-2", topics=["First", "Second"], corrects="2026-08-10", recorded_on="2026-08-12"),
    record("2026-09-10", topics=["Third"]),
    record("2026-09-20"),
    record("2026-10-20", topics=["Letters"]),
)
ANSWER = replace(PAIR, sessions=SESSIONS, minutes=90)
VIEW = log_view(small_edition(), ANSWER, {"session": RECORDS, "agreement": (), "goal": (), "evaluation": ()})


def test_each_session_has_its_row_and_a_correction_is_told_on_both_sides():
    assert [row.topics for row in VIEW.rows] == [
        "First. Corrected later: the correction counts in its place",
        "First; Second. Corrects the first record of this session on 12 August",
        "Third",
        "Attempt, no contact",
        "Letters",
    ]
    assert [row.session.counts for row in VIEW.rows] == [False, True, True, True, True]


def test_a_cell_says_how_it_was_signed_or_that_it_was_not():
    cells = [[(cell.signature.how if cell.signature else cell.words) for cell in row.cells] for row in VIEW.rows]
    assert cells == [
        ["typed", "typed; collected by Ada Moss"],
        ["typed", "typed; collected by Ada Moss"],
        ["typed", "not signed yet"],
        ["not asked", "not asked"],
        ["not asked", "not asked"],
    ]
    assert VIEW.heads == ("Mentor’s signature", "Technician’s signature")
    assert VIEW.seals == ("Attested: the record has not changed since it was signed.",)


def test_totals_count_a_corrected_session_once_and_an_attempt_not_at_all():
    assert {fact.name: fact.value for fact in VIEW.totals} == {
        "Sessions": "3",
        "Time together": "1 h 30 min",
        "Months kept": "1 of 3",
        "Signed by both": "1 of 2 meetings",
    }


def test_sessions_are_told_with_their_nouns():
    assert sessions_tell(ANSWER) == "3 sessions and 1 attempt; 1 of 2 meetings signed by both"
    assert sessions_tell(replace(PAIR, sessions=SESSIONS[3:4])) == "1 attempt"
    assert sessions_tell(replace(PAIR, sessions=SESSIONS[4:])) == "1 session"


def test_the_head_says_who_and_for_how_long():
    assert [(fact.name, fact.value, more) for fact, more in VIEW.who] == [
        ("Mentor", "Ada Moss", ""),
        ("Technician", "Ben Reed", ""),
        ("Commitment", "Since 1 August 2026", "60 minutes each month"),
        ("Log number", "ms-aaaa", "As of 21 November 2026"),
    ]
    assert VIEW.confirms == "We confirm that these meetings took place as written."
    assert VIEW.lines == ("Ada Moss, mentor", "Ben Reed, technician")
    assert VIEW.period == "10 August 2026 to 20 October 2026."


@pytest.mark.parametrize(
    ("given", "badge"),
    [
        (session("2026-08-10", signed=BOTH), Badge("done", "By both")),
        (session("2026-08-10", signed=BOTH[:1]), Badge("done", "By Ada")),
        (session("2026-08-10", signed=BOTH[:1], missing_roles=("mentee",)), Badge("waiting", "Waiting for Ben")),
        (session("2026-08-10", missing_roles=("mentor", "mentee")), Badge("waiting", "Waiting for both")),
        (session("2026-08-10", missing_roles=("coordinator",)), Badge("waiting", "Waiting for the office")),
        (
            session("2026-08-10", signed=(signed("mentor", MENTOR, "Ada Moss", SealState.ALTERED),)),
            Badge("missed", "Altered after signing"),
        ),
        (
            session("2026-08-10", signed=(*BOTH[:1], signed("mentee", MENTEE, "B", BY_KEY, fault=Fault.NO_KEY))),
            Badge("missed", "Not verifiable"),
        ),
        (
            session("2026-08-10", signed=(*BOTH[:1], signed("mentee", MENTEE, "B", BY_KEY, fault=Fault.NO_TOOL))),
            Badge("ahead", "Not verifiable"),
        ),
        (session("2026-08-10"), None),
    ],
)
def test_how_a_session_is_signed(given: SessionAnswer, badge: Badge | None):
    assert signing.badge(small_edition(), PAIR, given) == badge


@pytest.mark.parametrize("fault", [None, *Fault])
def test_what_is_not_known_to_hold_counts_for_nobody(fault: Fault | None):
    by_key = signed("mentee", MENTEE, "Ben Reed", BY_KEY, fault=fault)
    assert not signing.by_both(session("2026-08-10", signed=(*BOTH[:1], by_key)))
    assert signing.by_both(session("2026-08-10", signed=(*BOTH[:1], replace(by_key, seal=SealState.VERIFIED))))


@pytest.mark.parametrize("seal", list(SealState))
def test_every_seal_has_its_words(seal: SealState):
    shown = signing.signature(small_edition(), "session", signed("mentor", MENTOR, "Ada Moss", seal), PROGRAM)
    assert shown.seal.words == word(seal)
    assert shown.says.startswith(f"{word(seal)}: ")
    assert shown.altered is (seal is SealState.ALTERED), "what nobody looked at is not marked as bad"


@pytest.mark.parametrize(
    ("minutes", "fill", "mark", "whole"),
    [(105, 43.8, 75.0, "4 h"), (0, 0.0, 75.0, "4 h"), (240, 100.0, 75.0, "4 h"), (300, 100.0, 60.0, "")],
)
def test_the_gauge(minutes: int, fill: float, mark: float, whole: str):
    view = hours.hours(small_edition(), replace(PAIR, minutes=minutes))
    assert view is not None
    assert (view.fill, view.mark, view.whole, view.asked) == (fill, mark, whole, "3 h asked so far")


def test_no_gauge_where_no_minutes_are_asked():
    free = tuple(replace(month, minutes_asked=None) for month in PAIR.months)
    view = hours.hours(small_edition(), replace(PAIR, months=free, minutes_asked=None))
    assert view is not None
    assert view.mark is None
    assert view.tells == "The program asks for no number of hours."
