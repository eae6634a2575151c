"""A thousand mentorships: the dashboards say where to look first, add up, and stay light."""

from dataclasses import replace
from datetime import date

import pytest
from small_edition import CYCLE, DAY, PAIR, month, session, small_edition

from mentorbook.editions import Edition, Shown
from mentorbook.pages.officers import dashboard, mentors
from mentorbook.reckoning import (
    GoalAnswer,
    MenteeAnswer,
    MenteeState,
    MentorAnswer,
    MentorshipState,
    MentorState,
    MonthState,
)
from mentorbook.views.dashboard import MOST_NEEDING, MOST_ROWS, dashboard_view
from mentorbook.views.mentors import ROWS_ON_A_PAGE, mentors_views
from mentorbook.views.places import MOST_PLACES

SIZE = 1000
MOST_BYTES = 300_000
SHELL_BYTES = 100_000  # what the theme puts around a page, with room to spare
COUNTIES = 150


@pytest.fixture(scope="module")
def large() -> Edition:
    """A thousand pairs in one program, mentors and requests in 150 counties."""
    edition = small_edition()
    assert edition.reckoning is not None
    mentors, mentees, pairs, cycles, people = {}, {}, {}, {}, list(edition.of("person"))
    for number in range(SIZE):
        mentor, mentee, waiting = (f"p-{letter}{number:04}" for letter in "mtw")
        name = f"A Rather Long Name Number {number}"
        for person, county in ((mentor, number % COUNTIES), (mentee, 0), (waiting, number * 7 % COUNTIES)):
            place = {"county": f"A Long County Name {county}"}
            people.append(Shown("person", person, {"id": person, "name": name, "list_as": name, "place": place}))
        mentors["hourly", mentor] = MentorAnswer(
            "hourly", mentor, MentorState.READY, DAY, listed=True, load=1, room=number % 3
        )
        mentees["hourly", mentee] = MenteeAnswer("hourly", mentee, MenteeState.MATCHED, DAY)
        mentees["hourly", waiting] = MenteeAnswer("hourly", waiting, MenteeState.WAITING, DAY)
        months = tuple(
            month(each, MonthState.MISSED if number % 9 == 0 else MonthState.KEPT, 60) for each in range(1, 12)
        )
        sessions = tuple(session(f"2026-{each:02}-10") for each in range(1, 12))
        goals = (GoalAnswer("g", "reached", DAY, DAY, None),)
        state = MentorshipState.BEHIND if number % 9 == 0 else MentorshipState.RUNNING
        pairs[f"ms-{number:04}"] = replace(
            PAIR, id=f"ms-{number:04}", mentor=mentor, mentee=mentee, started=date(2026, 1, 1), months=months,
            sessions=sessions, goals=goals, state=state,
        )  # fmt: skip
        last = date(2026 + (11 + number % 24) // 12, (11 + number % 24) % 12 + 1, 28)
        cycles[f"{mentor}/2026"] = replace(CYCLE, id=f"{mentor}/2026", person=mentor, last=last)
    names = {each.id: {"name": each.data["name"], "list_as": each.data["list_as"]} for each in people}
    answers = replace(edition.reckoning, mentorships=pairs, mentors=mentors, mentees=mentees, certifications=cycles)
    return replace(edition, reckoning=answers, records={**edition.records, "person": tuple(people)}, names=names)


def test_every_page_stays_light(large: Edition):
    pages = {page.path: page.html for page in dashboard(large).pages}
    assert set(pages) == {"numbers/index.html", "numbers/free.html", "numbers/hourly.html"}
    for path, html in pages.items():
        assert len(html.encode()) < MOST_BYTES - SHELL_BYTES, path


def test_so_do_the_pages_of_mentors_on_the_list_or_not(large: Edition):
    assert large.reckoning is not None
    gone = {
        ("hourly", each): replace(answer, person=each, state=state, listed=False, room=0)
        for state in (MentorState.APPLIED, MentorState.APPROVED, MentorState.RETIRED, MentorState.DECLINED)
        for (_, person), answer in large.reckoning.mentors.items()
        for each in [f"{person}-{state}"]
    }
    named = {person: large.names[person.rpartition("-")[0]] for _, person in gone}
    reckoning = replace(large.reckoning, mentors={**large.reckoning.mentors, **gone})
    edition = replace(large, reckoning=reckoning, names={**large.names, **named})
    pages = list(mentors(edition).pages)
    assert len(pages) == 5 * SIZE // ROWS_ON_A_PAGE
    for page in pages:
        assert len(page.html.encode()) < MOST_BYTES - SHELL_BYTES, page.path
    views = list(mentors_views(edition))
    assert sum(len(group.rows) for view in views for group in (*view.groups, *view.others)) == 5 * SIZE
    assert {group.total for view in views for group in view.others if group.rows} == {SIZE}


def test_what_is_shown_is_where_to_look_first_and_the_rest_is_counted(large: Edition):
    view = dashboard_view(large)
    assert [figure.value for figure in view.figures] == ["1,000", "11,000", "11,000", "8,880 of 10,000"]
    assert view.grid is not None
    assert view.grid_tells == "24 of 1,000, those with quiet months first."
    shown = [row for group in view.grid.groups for row in group.rows]
    assert len(shown) == MOST_ROWS
    assert {row.badge.state for row in shown} == {"missed"}
    assert len(view.needing) == MOST_NEEDING
    own = dashboard_view(large, "hourly")
    assert own.places is not None
    assert len(own.places.rows) == MOST_PLACES
    assert own.places.rows[-1].name == "127 other places"
    assert sum(row.waiting for row in own.places.rows) == own.places.total.waiting == SIZE
    assert own.room_told.endswith("here are those with the most room.")
    assert own.cycles is not None
    assert sum(each.all for each in own.cycles.months) + own.cycles.later == SIZE
    assert own.cycles.more > 0
