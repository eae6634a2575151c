"""What a person is called in lists, and what their page says when nothing wants doing."""

from dataclasses import replace
from datetime import date

import pytest
from small_edition import CYCLE, DAY, MENTOR, small_edition

from mentorbook.reckoning import CertificationAnswer, MentorAnswer, MentorState
from mentorbook.views.mentors import mentor_badge
from mentorbook.views.people import role_today
from mentorbook.views.person import clear

ANSWER = MentorAnswer("hourly", MENTOR, MentorState.READY, date(2026, 9, 30), listed=False, load=0, room=0)


@pytest.mark.parametrize(
    ("state", "role", "badge"),
    [
        (MentorState.APPLIED, "Applied to mentor, Hourly", "waiting"),
        (MentorState.APPROVED, "Mentor, Hourly", "waiting"),
        (MentorState.READY, "Mentor, Hourly", "ahead"),
        (MentorState.AWAY, "Mentor, Hourly", "ahead"),
        (MentorState.RETIRED, "Mentor until 30 Sep 2026, Hourly", "ahead"),
        (MentorState.DECLINED, "Declined as mentor, Hourly", "ahead"),
    ],
)
def test_only_who_mentors_is_called_mentor(state: MentorState, role: str, badge: str):
    edition = small_edition()
    assert edition.reckoning is not None
    answer = replace(ANSWER, state=state)
    edition = replace(edition, reckoning=replace(edition.reckoning, mentors={("hourly", MENTOR): answer}))
    assert role_today(edition, "mentor", "hourly", MENTOR) == role
    assert mentor_badge(answer).state == badge


@pytest.mark.parametrize(
    ("cycle", "says"),
    [
        (CYCLE, "Nothing that the mentor program asks for."),
        (replace(CYCLE, registered_on=DAY), "Nothing to do."),
        (replace(CYCLE, over=True), "Nothing to do."),
        (replace(CYCLE, person="p-zzzzz"), "Nothing to do."),
    ],
)
def test_an_unfinished_cycle_is_not_told_as_nothing_to_do(cycle: CertificationAnswer, says: str):
    edition = small_edition()
    assert edition.reckoning is not None
    edition = replace(edition, reckoning=replace(edition.reckoning, certifications={cycle.id: cycle}))
    assert clear(edition, MENTOR) == says
