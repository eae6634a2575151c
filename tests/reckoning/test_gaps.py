"""What is missing or late, at the edges: the very day, another role, a corrected session, an officer's own case."""

from typing import Any

import pytest
from small_book import COORDINATOR, MENTEE, MENTOR, mentee, mentor, mentorship, program, record, register, session

from mentorbook.reckoning import Gap, reckon
from mentorbook.records import Record

BOTH: dict[str, Any] = {"accepted": {"mentor": "2026-05-01", "mentee": "2026-05-04"}}
RUNNING: dict[str, Any] = {**BOTH, "started": "2026-05-04"}
OFFICERS = [{"person": who, "role": "coordinator", "from": "2019-01-01"} for who in (COORDINATOR, MENTOR)]


def gaps(rule: str, *records: Record, **on: Any) -> list[Gap]:
    return [gap for gap in reckon(register(*records, **on)).gaps if gap.rule == rule]


def asking(name: str, **asks: Any) -> dict[str, Any]:
    return {"name": name, "asks": asks}


@pytest.mark.parametrize(
    ("policy", "records"),
    [
        (asking("approval"), [mentor()]),
        (asking("silent", days=30), [mentor(willing={"on": "2026-03-01"})]),
        (asking("selection"), [mentor(), mentee(), mentorship()]),
        (asking("cadence"), [mentor(away=[{"from": "2026-11-01"}]), mentee(), mentorship()]),
        (asking("cadence"), [mentor(capacity=0), mentee(), mentorship()]),
    ],
    ids=["approval", "silent", "selection", "away", "capacity"],
)
def test_no_officer_acts_on_their_own_case(policy: dict[str, Any], records: list[Record]) -> None:
    gates = [policy, asking("approval")] if policy["name"] == "selection" else [policy]
    told = reckon(register(program(*gates, officers=OFFICERS), *records)).gaps
    found = [gap for gap in told if gap.rule in {"approval", "silent", "selection", "away", "capacity"}]
    assert found
    assert {gap.actor for gap in found} == {(COORDINATOR,)}


@pytest.mark.parametrize(
    ("asked", "tries", "says"),
    [
        ({}, [], ""),
        ({}, [session("2026-05-05", contact="attempt")], " There was 1 try."),
        (
            {},
            [
                session("2026-05-05", contact="attempt"),
                session("2026-05-06", contact="attempt"),
                session("2026-05-06", 2, contact="attempt", corrects="2026-05-06"),
            ],
            " There were 2 tries.",
        ),
        ({"roles": ["mentee"]}, [], ""),
    ],
)
def test_a_late_first_contact_counts_the_tries_and_asks_the_role(
    asked: dict[str, Any], tries: list[Record], says: str
) -> None:
    policy = [asking("first-contact-time", days=14), asking("first-contact", modes=["phone"], **asked)]
    (gap,) = gaps("first-contact-time", program(*policy), mentor(), mentee(), mentorship(**RUNNING), *tries)
    assert gap.says == f"Both accepted by 4 May 2026, and there was no first contact by 18 May 2026.{says}"
    assert gap.actor == ((MENTEE,) if asked else (MENTOR,))


@pytest.mark.parametrize(("as_of", "late"), [("2026-05-18", 0), ("2026-05-19", 1)])
def test_a_first_contact_is_late_from_the_day_after_its_last_day(as_of: str, late: int) -> None:
    book = [program(asking("first-contact-time", days=14)), mentor(), mentee(), mentorship(**RUNNING)]
    assert len(gaps("first-contact-time", *book, as_of=as_of)) == late


def test_without_a_number_of_days_no_first_contact_is_late() -> None:
    book = [program(asking("first-contact-time")), mentor(), mentee()]
    assert gaps("first-contact-time", *book, mentorship(**RUNNING)) == []
    (gap,) = gaps("start", *book, mentorship(**BOTH))
    assert gap.by is None


def test_a_start_is_asked_for_by_the_day_of_the_first_contact() -> None:
    book = [program(asking("first-contact-time", days=14)), mentor(), mentee(), mentorship(**BOTH)]
    (gap,) = gaps("start", *book, as_of="2026-05-10")
    assert str(gap.by) == "2026-05-18"


@pytest.mark.parametrize(("roles", "actor"), [([], (MENTOR,)), (["mentee"], (MENTEE,))])
def test_a_first_contact_in_another_way_is_told_to_the_role_asked(roles: list[str], actor: tuple[str, ...]) -> None:
    book = [program(asking("first-contact", modes=["phone"], roles=roles)), mentor(), mentee(), mentorship(**RUNNING)]
    (gap,) = gaps("first-contact", *book, session("2026-05-04", contact="attempt"), session("2026-05-06"))
    assert (gap.record, gap.actor) == ("session/ms-0000/2026-05-06", actor)


MEETINGS = [session("2026-05-06"), session("2026-05-20"), session("2026-05-20", 2, corrects="2026-05-20")]


@pytest.mark.parametrize(
    ("asks", "since"),
    [
        ({}, "2026-05-06"),
        ({"meetings": 2}, "2026-05-20"),
        ({"meetings": 3}, None),
        ({"roles": ["mentee"]}, "2026-05-06"),
    ],
)
def test_a_goal_is_late_from_the_meeting_that_the_program_names(asks: dict[str, Any], since: str | None) -> None:
    book = [program({"name": "goals-set", "asks": asks}), mentor(), mentee(), mentorship(**RUNNING), *MEETINGS]
    found = gaps("goals-set", *book)
    assert [str(gap.since) for gap in found] == ([since] if since else [])
    assert len(gaps("goals-set", *book[:-2])) == ("meetings" not in asks)
    assert all(gap.actor == ((MENTEE,) if "roles" in asks else (MENTOR, MENTEE)) for gap in found)


@pytest.mark.parametrize(("asks", "found"), [({}, 1), ({"meetings": 2}, 1), ({"meetings": 3}, 0)])
def test_a_reflection_is_looked_for_in_the_meetings_that_count(asks: dict[str, Any], found: int) -> None:
    book = [program({"name": "reflection", "asks": asks}), mentor(), mentee(), mentorship(**RUNNING)]
    assert len(gaps("reflection", *book, *MEETINGS)) == found
    assert len(gaps("reflection", *book, MEETINGS[0])) == (asks == {})
    (_, *others) = MEETINGS
    assert gaps("reflection", *book, session("2026-05-06", reflection="It went well."), *others) == []


@pytest.mark.parametrize(
    ("asks", "actor", "office"),
    [
        ({}, (MENTEE,), "coordinator"),
        ({"roles": ["mentor"]}, (MENTOR,), "coordinator"),
        ({"advice": True, "roles": ["mentor"]}, (), ""),
    ],
)
def test_a_vision_is_asked_of_the_role_or_only_advised(
    asks: dict[str, Any], actor: tuple[str, ...], office: str
) -> None:
    book = [program({"name": "vision", "asks": asks}), mentor(), mentee(), mentorship(**RUNNING)]
    (gap,) = gaps("vision", *book)
    assert (gap.actor, gap.office) == (actor, office)


@pytest.mark.parametrize(("as_of", "past"), [("2026-11-30", 0), ("2026-12-01", 1)])
def test_records_are_kept_through_their_last_day(as_of: str, past: int) -> None:
    over = mentorship("ms-0001", **RUNNING, closure={"on": "2026-05-30", "outcome": "completed"})
    book = [program(privacy={"retention_months": 6}), mentor(), mentee(), mentorship(**RUNNING), over]
    assert len(gaps("retention", *book, as_of=as_of)) == past


def test_a_missing_signature_of_an_officer_is_asked_of_those_in_office() -> None:
    asked = asking("signatures", contacts=["meeting"], roles=["coordinator"])
    book = [program(asked, officers=OFFICERS), mentor(), mentee(), mentorship(**RUNNING), session("2026-05-06")]
    (gap,) = gaps("signatures", *book)
    assert gap.actor == (COORDINATOR, MENTOR)


def test_a_detail_is_named_in_words() -> None:
    asked = asking("session-details", contacts=["meeting"], fields=["recorded_on", "topics"])
    book = [program(asked), mentor(), mentee(), mentorship(**RUNNING), session("2026-05-06")]
    (gap,) = gaps("session-details", *book)
    assert gap.says == "The meeting of 6 May 2026 does not say: recorded on and topics."
    assert gap.hint == "Add recorded_on and topics to this session."


GATES = [asking("approval"), asking("orientation")]
APPROVED = {"by": COORDINATOR, "on": "2019-02-10", "outcome": "approved", "reason": "Fine."}


@pytest.mark.parametrize(
    ("data", "says"),
    [
        ({}, "not approved or oriented on"),
        ({"approval": APPROVED}, "not oriented on"),
        ({"approval": {**APPROVED, "on": "2019-03-02"}}, "not approved or oriented on"),
    ],
)
def test_a_proposal_says_what_the_mentor_lacked(data: dict[str, Any], says: str) -> None:
    book = [mentor(**data), mentee()]
    for roles, office in ([], "coordinator"), (["instructor"], "instructor"):
        asked = program(*GATES, asking("selection", roles=roles))
        (gap,) = gaps("selection", asked, *book, mentorship())
        assert gap.says == f"The mentor was {says} 1 March 2019, and so not on the resource list."
        assert gap.office == office
        assert gaps("selection", asked, *book, mentorship(**RUNNING)) == []


def test_an_applicant_who_is_away_has_a_proposal_waiting() -> None:
    absent = mentor(away=[{"from": "2026-09-01"}])
    (gap,) = gaps("away", program(*GATES), absent, mentee(), mentorship())
    assert gap.says == "The mentor has been away since 1 September 2026, and this proposal waits for an answer."
    assert gaps("away", program(*GATES), absent, mentee(), mentorship(accepted={"mentor": "2026-05-01"})) == []


@pytest.mark.parametrize(
    ("data", "says"),
    [
        ({"retired": {"on": "2026-10-01"}}, "The mentor left the program on 1 October 2026"),
        ({"approval": {**APPROVED, "outcome": "declined"}}, "The mentor was declined on 10 February 2019"),
    ],
)
def test_who_left_while_away_has_left(data: dict[str, Any], says: str) -> None:
    gone = mentor(away=[{"from": "2026-09-01"}], **data)
    (gap,) = gaps("away", program(*GATES), gone, mentee(), mentorship())
    assert gap.says == f"{says}, and this proposal waits for an answer."


@pytest.mark.parametrize(("days", "due"), [(200, 1), (201, 1), (202, 0)])
def test_an_evaluation_is_due_on_its_day(days: int, due: int) -> None:
    book = [program(asking("evaluation-due", days=days)), mentor(), mentee(), mentorship(**RUNNING)]
    assert len(gaps("evaluation-due", *book)) == due


OTHER = [
    record("program", "other", id="other", timezone="UTC", policy=[], officers=[]),
    record("mentor", f"other/{MENTOR}", program="other", person=MENTOR, applied_on="2019-02-01"),
    record("mentee", f"other/{MENTEE}", program="other", person=MENTEE, asked_on="2019-02-01"),
    mentorship(program="other", **RUNNING),
]


@pytest.mark.parametrize("name", ["evaluation-due", "first-contact-time", "agreement"])
def test_each_pair_is_told_of_for_itself(name: str) -> None:
    book = [program(asking(name, days=30)), mentor(), mentee()]
    pairs = [mentorship(own, **RUNNING) for own in ("ms-0001", "ms-0002")]
    assert [gap.mentorship for gap in gaps(name, *book, *OTHER, *pairs)] == ["ms-0001", "ms-0002"]
