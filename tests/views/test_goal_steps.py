"""A goal's steps say when each was taken, and nothing of what lies ahead."""

import pytest
from small_edition import DAY, small_edition

from mentorbook.editions import Shown
from mentorbook.reckoning import GoalAnswer
from mentorbook.views.goals import goal_views

STEPS = [
    ({"on": "2026-03-05", "status": "set"}, "set", ["5 Mar", "", "", ""]),
    ({"on": "2026-11-05", "status": "well-on"}, "well-on", ["5 Mar", "9 Apr", "5 Nov", ""]),
    ({"on": "2026-11-05", "status": "reached"}, "reached", ["5 Mar", "9 Apr", "", "5 Nov"]),
    ({"on": "2027-01-05", "status": "reached"}, "begun", ["5 Mar", "9 Apr", "", ""]),
]


@pytest.mark.parametrize(("last", "status", "days"), STEPS)
def test_each_step_has_its_day(last: dict[str, str], status: str, days: list[str]):
    first = [{"on": "2026-03-05", "status": "set"}]
    steps = first if status == "set" else [*first, {"on": "2026-04-09", "status": "begun"}, last]
    record = Shown("goal", "ms-aaaa/g", {"id": "g", "title": "A goal", "steps": steps})
    [view] = goal_views(small_edition(), (GoalAnswer("g", status, DAY, DAY, None),), (record,))
    assert [step.on for step in view.steps] == days
