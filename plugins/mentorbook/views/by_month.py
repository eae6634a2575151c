"""What officers count by month, from the reckoning: pairs at work, sessions, minutes, goals reached."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from mentorbook.editions.closing import key_of
from mentorbook.reckoning.answers import MentorshipAnswer, SessionAnswer
from mentorbook.views.months import month_end
from mentorbook.views.series import Series, month_series


def all_series(answers: tuple[MentorshipAnswer, ...], as_of: date) -> tuple[Series, ...]:
    """Each of the four as a series, this year beside last."""
    found = {
        "pairs": pairs_by_month(answers, as_of),
        "sessions": sessions_by_month(answers, as_of),
        "minutes": minutes_by_month(answers, as_of),
        "goals": goals_by_month(answers, as_of),
    }
    return tuple(month_series(name, counted, as_of) for name, counted in found.items())


def at_work_on(answers: Iterable[MentorshipAnswer], day: date) -> int:
    """How many pairs were at work on a day."""
    return sum(
        each.started is not None and each.started <= day and (each.closed is None or each.closed > day)
        for each in answers
    )


def pairs_by_month(answers: tuple[MentorshipAnswer, ...], as_of: date) -> dict[str, int]:
    """How many pairs were at work when each month ended; of the running month, today."""
    return {
        key_of(first): at_work_on(answers, min(month_end(first), as_of))
        for first in month_beginnings(as_of)
        if first <= as_of
    }


def sessions_held(answers: Iterable[MentorshipAnswer]) -> Iterator[SessionAnswer]:
    """All sessions that were held: attempts and corrected records are none."""
    for each in answers:
        for session in each.sessions:
            if session.counts and session.contact != "attempt":
                yield session


def sessions_by_month(answers: Iterable[MentorshipAnswer], as_of: date) -> dict[str, int]:
    """How many sessions were held in each month of this year and last."""
    return in_two_years(Counter(key_of(session.on) for session in sessions_held(answers)), as_of)


def minutes_by_month(answers: Iterable[MentorshipAnswer], as_of: date) -> dict[str, int]:
    """The minutes of the sessions held in each month of this year and last."""
    found: Counter[str] = Counter()
    for session in sessions_held(answers):
        found[key_of(session.on)] += session.minutes or 0
    return in_two_years(found, as_of)


def goals_by_month(answers: Iterable[MentorshipAnswer], as_of: date) -> dict[str, int]:
    """How many goals were reached in each month of this year and last."""
    reached = (goal for each in answers for goal in each.goals if goal.status == "reached")
    return in_two_years(Counter(key_of(goal.since) for goal in reached), as_of)


def in_two_years(found: Counter[str], as_of: date) -> dict[str, int]:
    """The numbers of this year's months up to this one, and of all of last year's; 0 where there is none."""
    return {key: found[key] for first in month_beginnings(as_of) if first <= as_of for key in [key_of(first)]}


def month_beginnings(as_of: date) -> Iterator[date]:
    """The first day of each month of last year and of this one."""
    return (date(year, month, 1) for year in (as_of.year - 1, as_of.year) for month in range(1, 13))
