"""A mentorship's log: corrections, actions, the next session, goals, time."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_book import MENTEE, MENTOR, mentee, mentor, mentorship, program, record, register, session

from mentorbook.reckoning import MentorshipAnswer, SealState, reckon
from mentorbook.records import Record, digest

BOTH = {"name": "signatures", "asks": {"contacts": ["meeting"], "roles": ["mentor", "mentee"]}}


def answer(*records: Record, **data: object) -> MentorshipAnswer:
    book = register(program(BOTH), mentor(), mentee(), mentorship(**{"started": "2026-01-05", **data}), *records)
    return reckon(book).mentorships["ms-0000"]


def corrected_by(*records: Record) -> dict[str, str | None]:
    return {s.id: s.corrected_by for s in answer(*records).sessions}


def test_sessions_stand_in_the_order_of_their_days_and_numbers() -> None:
    found = answer(*(session("2026-03-14", n) for n in (10, 9, 2, 1)), session("2026-03-13"))
    assert [s.id for s in found.sessions] == [
        "2026-03-13", "2026-03-14", "2026-03-14-2", "2026-03-14-9", "2026-03-14-10",
    ]  # fmt: skip


def test_the_last_of_a_chain_of_corrections_counts() -> None:
    chain = [
        session("2026-03-14", minutes=10),
        session("2026-03-14", 2, minutes=20, corrects="2026-03-14"),
        session("2026-03-14", 3, minutes=40, corrects="2026-03-14-2"),
    ]
    found = answer(*chain)
    assert [(s.counts, s.corrected_by) for s in found.sessions] == [
        (False, "2026-03-14-2"),
        (False, "2026-03-14-3"),
        (True, None),
    ]
    assert found.minutes == 40


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        (
            [session("2026-03-14"), session("2026-03-14", 2, corrects="2026-03-14"),
             session("2026-03-14", 3, corrects="2026-03-14")],
            {"2026-03-14": "2026-03-14-3", "2026-03-14-2": "2026-03-14-3", "2026-03-14-3": None},
        ),
        ([session("2026-03-14", corrects="2026-03-14")], {"2026-03-14": None}),
        (
            [session("2026-03-14", corrects="2026-03-14-2"), session("2026-03-14", 2)],
            {"2026-03-14": None, "2026-03-14-2": None},
        ),
        (
            [session("2026-03-14"), session("2026-03-14", 2, corrects="2026-03-14", recorded_on="2026-11-22")],
            {"2026-03-14": None},
        ),
    ],
    ids=["two of the same", "itself", "a later one", "not yet written"],
)  # fmt: skip
def test_odd_corrections(records: Sequence[Record], expected: dict[str, str | None]) -> None:
    assert corrected_by(*records) == expected


@given(st.lists(st.one_of(st.none(), st.integers(1, 8)), min_size=1, max_size=8))
def test_of_each_chain_exactly_one_counts(targets: list[int | None]) -> None:
    """`targets` says for each session of a day which one it corrects, if any."""
    names = ["", "2026-03-14", *(f"2026-03-14-{n}" for n in range(2, 9))]
    records = [
        session("2026-03-14", n, **({"corrects": names[target]} if target else {}))
        for n, target in enumerate(targets, start=1)
    ]
    chain: dict[int, int] = {}
    for n, target in enumerate(targets, start=1):
        chain[n] = chain[target] if target and target < n else n
    found = answer(*records).sessions
    counted = [chain[n] for n, one in enumerate(found, start=1) if one.counts]
    assert sorted(counted) == sorted(set(chain.values()))


def test_attempts_are_no_contact_and_no_time() -> None:
    found = answer(
        session("2026-01-10", contact="attempt", minutes=5),
        session("2026-02-10", contact="check-in", minutes=15),
        session("2026-03-10", minutes=60),
        session("2026-04-10", contact="attempt"),
    )
    assert (str(found.first_contact), str(found.last_contact), found.minutes) == ("2026-02-10", "2026-03-10", 75)


def test_an_action_stays_open_until_a_later_session_closes_it() -> None:
    taken = [{"id": "send-draft", "who": "mentee", "what": "Send the draft.", "due": "2026-03-20"}]
    first = session("2026-03-14", actions=taken, actions_closed=["send-draft"])
    (action,) = answer(first).actions
    assert (action.session, action.id, action.who, str(action.due)) == (
        "2026-03-14", "send-draft", "mentee", "2026-03-20",
    )  # fmt: skip
    assert answer(first, session("2026-04-01", actions_closed=["send-draft"])).actions == ()
    assert answer(session("2026-03-01", actions_closed=["send-draft"]), first).actions
    taken_back = session("2026-03-14", 2, corrects="2026-03-14")
    assert answer(first, taken_back).actions == ()


def test_the_latest_plan_names_the_next_session() -> None:
    planned = session("2026-11-02", next={"on": "2026-11-24"})
    assert answer(planned).next_session == "2026-11-02"
    assert answer(planned, session("2026-11-10", contact="check-in")).next_session == "2026-11-02"
    assert answer(planned, session("2026-11-10", next={"on": "2026-12-01"})).next_session == "2026-11-10"
    assert answer(planned, session("2026-11-10", next={"on": "2026-11-20"})).next_session is None
    assert answer(session("2026-11-02", next={"on": "2026-11-21"})).next_session == "2026-11-02"
    today = session("2026-11-21")
    assert answer(session("2026-11-02", next={"on": "2026-11-21"}), today).next_session is None
    assert answer(planned, closure={"on": "2026-11-20", "outcome": "moved"}).next_session is None


def test_a_goal_is_as_far_as_its_latest_step() -> None:
    steps = [{"on": "2026-02-01", "status": "set"}, {"on": "2026-12-01", "status": "reached"},
             {"on": "2026-09-14", "status": "well-on"}, {"on": "2026-03-01", "status": "begun"}]  # fmt: skip
    data = {"mentorship": "ms-0000", "id": "lead-a-talk", "title": "Lead a talk"}
    (goal,) = answer(record("goal", "ms-0000/lead-a-talk", **data, steps=steps, by="2027-01-31")).goals
    assert (goal.status, str(goal.set_on), str(goal.since), str(goal.by)) == (
        "well-on", "2026-02-01", "2026-09-14", "2027-01-31",
    )  # fmt: skip


def signature(role: str, by: str, **data: str) -> dict[str, str]:
    return {"role": role, "by": by, "name": "A Name", "on": "2026-03-14", "method": "typed", **data}


@pytest.mark.parametrize(
    ("signatures", "missing"),
    [
        ([], ("mentor", "mentee")),
        ([signature("mentor", MENTOR)], ("mentee",)),
        ([signature("mentee", MENTEE), signature("mentor", MENTOR)], ()),
        ([signature("mentee", MENTOR), signature("mentor", MENTOR)], ("mentee",)),
        ([signature("mentee", MENTEE, on="2026-11-22"), signature("mentor", MENTOR)], ("mentee",)),
    ],
)
def test_who_has_not_signed(signatures: list[dict[str, str]], missing: tuple[str, ...]) -> None:
    (found,) = answer(session("2026-03-14", signatures=signatures)).sessions
    assert found.missing_roles == missing


def test_signatures_belong_to_their_mentorship() -> None:
    log = [session("2026-03-14", of=own, signatures=[signature("mentor", MENTOR)]) for own in ("ms-0000", "ms-0001")]
    book = register(program(BOTH), mentor(), mentee(), mentorship(), mentorship("ms-0001"), *log)
    found = reckon(book)
    assert list(found.signed) == ["session/ms-0000/2026-03-14", "session/ms-0001/2026-03-14"]
    one = replace(found, mentorships={"ms-0001": found.mentorships["ms-0001"]})
    assert list(one.signed) == ["session/ms-0001/2026-03-14"]


def test_a_check_in_and_a_corrected_meeting_need_no_signature() -> None:
    found = answer(
        session("2026-03-14", contact="check-in"),
        session("2026-04-14"),
        session("2026-04-14", 2, contact="check-in", corrects="2026-04-14"),
    )
    assert [one.missing_roles for one in found.sessions] == [(), (), ()]


def test_a_seal_says_whether_the_record_is_what_was_signed() -> None:
    signer = signature("mentor", MENTOR)
    plain = session("2026-03-14", minutes=60, signatures=[signer])
    key = {**signature("mentor", MENTOR, method="ssh"), "ssh": "armoured"}
    sealed = [{**signer, "digest": digest(plain, signer)}, {**key, "digest": digest(plain, key)}, signer,
              {**signer, "on": "2026-03-13", "digest": digest(plain, signer)}]  # fmt: skip
    (found,) = answer(session("2026-03-14", minutes=60, signatures=sealed)).sessions
    assert [s.seal for s in found.signed] == [
        SealState.ATTESTED, SealState.UNVERIFIED, SealState.UNSEALED, SealState.ALTERED,
    ]  # fmt: skip
    assert [s.pointer for s in found.signed] == [f"/signatures/{n}" for n in range(4)]
    (found,) = answer(session("2026-03-14", minutes=61, signatures=sealed[:1])).sessions
    assert found.signed[0].seal is SealState.ALTERED
