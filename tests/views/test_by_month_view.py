"""What is counted by month: each number by hand, and the parts make up the whole."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_edition import DAY, PAIR, session

from mentorbook.book import open_book
from mentorbook.editions import Audience
from mentorbook.reckoning import GoalAnswer, MentorshipAnswer
from mentorbook.views import by_month
from mentorbook.views.dashboard import held
from mentorbook.views.series import month_series, tally_series

ROOT = Path(__file__).parents[2]
TOLD = replace(
    PAIR,
    started=date(2025, 11, 30),
    closed=date(2026, 10, 31),
    sessions=(
        session("2024-12-31", 90),
        session("2025-01-01", 45),
        session("2025-12-31", 50),
        session("2026-01-01", 30),
        session("2026-01-31", 20, "check-in"),
        session("2026-01-31-2", 99, counts=False),
        session("2026-02-01", None, "attempt"),
        session("2026-11-21", None),
    ),
    goals=(
        GoalAnswer("one", "reached", date(2026, 1, 1), date(2026, 10, 31), None),
        GoalAnswer("two", "reached", date(2025, 1, 1), date(2025, 10, 1), None),
        GoalAnswer("three", "well-on", date(2026, 1, 1), date(2026, 10, 31), None),
        GoalAnswer("four", "reached", date(2023, 1, 1), date(2024, 10, 1), None),
    ),
)


@pytest.fixture(scope="module")
def example() -> tuple[MentorshipAnswer, ...]:
    """The example book's mentorships."""
    reckoning = open_book(ROOT).edition(Audience.PROGRAM).reckoning
    assert reckoning is not None
    return tuple(reckoning.mentorships.values())


def there(found: dict[str, int]) -> dict[str, int]:
    return {month: number for month, number in found.items() if number}


def test_sessions_and_minutes_by_month():
    assert there(by_month.sessions_by_month((TOLD,), DAY)) == {
        "2025-01": 1, "2025-12": 1, "2026-01": 2, "2026-11": 1,
    }  # fmt: skip
    assert there(by_month.minutes_by_month((TOLD,), DAY)) == {"2025-01": 45, "2025-12": 50, "2026-01": 50}


def test_goals_are_counted_in_the_month_in_which_they_were_reached():
    assert there(by_month.goals_by_month((TOLD,), DAY)) == {"2025-10": 1, "2026-10": 1}


def test_pairs_are_counted_as_they_were_when_the_month_ended():
    found = by_month.pairs_by_month((TOLD, replace(PAIR, started=None)), DAY)
    assert list(there(found)) == ["2025-11", "2025-12", *(f"2026-{month:02}" for month in range(1, 10))]
    assert set(there(found).values()) == {1}
    assert list(found)[-1] == "2026-11", "the months ahead are not there"


def test_the_running_month_is_counted_as_of_today():
    tomorrow = replace(PAIR, started=date(2026, 11, 22))
    today = replace(PAIR, started=DAY)
    assert by_month.pairs_by_month((tomorrow, today), DAY)["2026-11"] == 1


def test_a_month_with_nothing_is_nought_and_not_unknown():
    [pairs, sessions, minutes, goals] = by_month.all_series((PAIR,), DAY)
    assert [point.now for point in sessions.points] == [0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0]
    assert [point.now for point in minutes.points] == [0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0], "45 minutes are an hour"
    assert [point.was for point in pairs.points] == [0] * 11
    assert not pairs.has_last_year
    assert not goals.drawable
    assert goals.title == "Goals reached: none so far this year"
    assert (pairs.so_far, sessions.so_far) == ("(today)", "so far")


def test_the_words_of_a_drawing_name_what_is_drawn():
    series = month_series("sessions", {"2026-03": 4, "2025-03": 2}, DAY)
    assert series.says == (
        "A bar for each month of 2026, January to November, and a line across it for 2025. "
        "All numbers stand in the table below."
    )
    assert month_series("goals", {}, date(2026, 1, 9)).says == (
        "A bar for each month of 2026, January. All numbers stand in the table below."
    )
    assert series.id == "by-month-sessions"
    assert month_series("pairs", {}, DAY).id == "by-month-pairs-at-work"


@given(
    st.lists(st.tuples(st.dates(date(2025, 1, 1), DAY), st.one_of(st.none(), st.integers(0, 300))), max_size=12),
    st.sampled_from([DAY, date(2026, 1, 1), date(2026, 12, 31)]),
)
def test_the_months_make_up_the_year(found: list[tuple[date, int | None]], as_of: date):
    sessions = tuple(session(str(on), minutes) for on, minutes in found if on <= as_of)
    answers = (replace(PAIR, sessions=sessions),)
    for year in (as_of.year - 1, as_of.year):
        months = [f"{year}-{month:02}" for month in range(1, 13)]
        counted = by_month.sessions_by_month(answers, as_of), by_month.minutes_by_month(answers, as_of)
        whole = held(answers, date(year, 1, 1), min(as_of, date(year, 12, 31)))
        assert tuple(sum(each.get(month, 0) for month in months) for each in counted) == whole


@pytest.mark.parametrize(("name", "index"), [("pairs", 0), ("sessions", 1), ("minutes", 2)])
def test_officers_and_the_public_count_alike(example: tuple[MentorshipAnswer, ...], name: str, index: int):
    """The tallies of the program edition hide nothing: they are the same numbers, counted another way."""
    edition = open_book(ROOT).edition(Audience.PROGRAM)
    tallied = tally_series(edition, name)
    assert tallied is not None
    *whole, _running = by_month.all_series(example, edition.as_of)[index].points  # of which the public hears nothing
    assert tuple(whole) == tallied.points


def test_programs_make_up_all(example: tuple[MentorshipAnswer, ...]):
    programs = {each.program for each in example}
    assert len(programs) == 3
    for counted in (
        by_month.pairs_by_month,
        by_month.sessions_by_month,
        by_month.minutes_by_month,
        by_month.goals_by_month,
    ):
        parts = [counted(tuple(each for each in example if each.program == program), DAY) for program in programs]
        whole = counted(example, DAY)
        assert {month: sum(part[month] for part in parts) for month in whole} == whole
