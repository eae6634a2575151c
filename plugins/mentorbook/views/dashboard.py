"""The officers' numbers: nothing is left out, and each stands beside last year's."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from mentorbook.editions.edition import Edition
from mentorbook.reckoning.answers import MenteeState, MentorshipAnswer
from mentorbook.views import mentorships, months, words
from mentorbook.views.desk import program_ids
from mentorbook.views.fields import text_at, value_at
from mentorbook.views.mentorships import Grid
from mentorbook.views.parts import Badge, Empty, Figure, Plate, plate
from mentorbook.views.series import Series, tally_series

# The dashboard shows where to look; the list of mentorships has them all.
MOST_ROWS = 24


@dataclass(frozen=True, slots=True)
class Coverage:
    """One program: who could be matched with whom."""

    plate: Plate
    mentors: int
    room: int
    waiting: int
    badge: Badge | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """How mentorships ended, and how many."""

    words: str
    count: int


@dataclass(frozen=True, slots=True)
class DashboardView:
    """How it is going."""

    lede: str
    figures: tuple[Figure, ...]
    grid: Grid | None
    grid_tells: str
    grid_cut: bool
    series: tuple[Series, ...]
    coverage: tuple[Coverage, ...]
    totals: Coverage | None
    outcomes: tuple[Outcome, ...]
    empty: Empty | None


def dashboard_view(edition: Edition) -> DashboardView:
    """How it is going, in all programs."""
    answers = tuple(edition.reckoning.mentorships.values()) if edition.reckoning else ()
    at_work = [each for each in answers if each.state in mentorships.AT_WORK]
    quiet_first = sorted(at_work, key=lambda each: (-months.quiet(each), mentorships.order(edition, each)))[:MOST_ROWS]
    cut = len(quiet_first) < len(at_work)
    coverage = tuple(coverage_of(edition, program) for program in program_ids(edition))
    return DashboardView(
        lede=lede(edition, answers, coverage),
        figures=tuple(figures(edition, answers)),
        grid=mentorships.grid(edition, quiet_first) if at_work else None,
        grid_tells=f"{len(quiet_first)} of {words.number(len(at_work))}, those with quiet months first."
        if cut
        else "Those with quiet months first",
        grid_cut=cut,
        series=tuple(each for each in (tally_series(edition, "sessions"), tally_series(edition, "minutes")) if each)
        if answers
        else (),
        coverage=coverage,
        totals=total(coverage) if len(coverage) > 1 else None,
        outcomes=outcomes(edition, answers),
        empty=None
        if answers
        else Empty("begun", "No mentorships yet.", "Numbers come by themselves, from the sessions that are logged."),
    )


def year_before(day: date) -> date:
    """The same day a year before; 28 February for 29 February."""
    return date(day.year - 1, day.month, 28) if (day.month, day.day) == (2, 29) else day.replace(year=day.year - 1)


def at_work_on(answers: tuple[MentorshipAnswer, ...], day: date) -> int:
    """How many pairs were at work on a day."""
    return sum(
        each.started is not None and each.started <= day and (each.closed is None or each.closed > day)
        for each in answers
    )


def held(answers: tuple[MentorshipAnswer, ...], first: date, last: date) -> tuple[int, int]:
    """How many sessions were held between two days, and their minutes; attempts and corrected records count not."""
    found = [
        session
        for each in answers
        for session in each.sessions
        if session.counts and session.contact != "attempt" and first <= session.on <= last
    ]
    return len(found), sum(session.minutes or 0 for session in found)


def months_kept(answers: tuple[MentorshipAnswer, ...], year: int) -> tuple[int, int]:
    """How many of a year's asked and finished months were kept, and how many there were."""
    return months.kept_among(month for each in answers for month in each.months if month.first.year == year)


def figures(edition: Edition, answers: tuple[MentorshipAnswer, ...]) -> list[Figure]:
    """The four large numbers."""
    day, before = edition.as_of, year_before(edition.as_of)
    sessions, minutes = held(answers, day.replace(month=1, day=1), day)
    sessions_before, minutes_before = held(answers, before.replace(month=1, day=1), before)
    kept, asked = months_kept(answers, day.year)
    kept_before, asked_before = months_kept(answers, day.year - 1)
    found = [
        Figure(
            words.number(at_work_on(answers, day)),
            "pairs at work",
            f"{words.number(at_work_on(answers, before))} a year ago",
        ),
        Figure(words.number(sessions), "sessions this year", f"{words.number(sessions_before)} by then last year"),
        Figure(words.hours(minutes), "hours together", f"{words.hours(minutes_before)} by then last year"),
    ]
    if asked:
        was = f"{kept_before} of {asked_before} last year" if asked_before else ""
        found.append(Figure(f"{kept} of {asked}", "months asked were kept this year", was))
    return found


def lede(edition: Edition, answers: tuple[MentorshipAnswer, ...], coverage: tuple[Coverage, ...]) -> str:
    """What is seen, in two sentences."""
    if not answers:
        return ""
    now, before = at_work_on(answers, edition.as_of), at_work_on(answers, year_before(edition.as_of))
    if now > before:
        told = "More pairs are at work than a year ago."
    else:
        told = (
            "Fewer pairs are at work than a year ago." if now < before else "As many pairs are at work as a year ago."
        )
    short = [each for each in coverage if each.waiting > each.room]
    if short:
        names = words.listed([each.plate.short for each in short])
        return f"{told} More people wait than there is room for in {names}."
    waiting = sum(each.waiting for each in coverage)
    if waiting:
        wait = f"{words.spelled(waiting, 'person', 'people')} {'waits' if waiting == 1 else 'wait'}"
        told += f" {words.sentence(wait)} for a match, and there is room."
    return told


def coverage_of(edition: Edition, program: str) -> Coverage:
    """One program's mentors, the room they have, and who waits."""
    answers = edition.reckoning
    mentors = [each for each in answers.mentors.values() if each.program == program and each.listed] if answers else []
    waiting = [each for each in answers.mentees.values() if each.program == program] if answers else []
    count = sum(each.state is MenteeState.WAITING for each in waiting)
    room = sum(each.room for each in mentors)
    badge = None
    if not mentors:
        badge = Badge("missed", "No mentor")
    elif count > room:
        badge = Badge("missed", "No room" if not room else "Too little room")
    return Coverage(plate(edition, program), len(mentors), room, count, badge)


def total(coverage: tuple[Coverage, ...]) -> Coverage:
    """All programs together."""
    return Coverage(
        Plate("", "All", "All", 1),
        sum(each.mentors for each in coverage),
        sum(each.room for each in coverage),
        sum(each.waiting for each in coverage),
        None,
    )


def outcomes(edition: Edition, answers: tuple[MentorshipAnswer, ...]) -> tuple[Outcome, ...]:
    """How mentorships ended, the most frequent first."""
    ended = Counter(
        text_at(shown.data, "closure", "outcome")
        for each in answers
        if each.closed and (shown := edition.get("mentorship", each.id)) and value_at(shown.data, "closure")
    )
    return tuple(
        Outcome(edition.label("mentorship", "/closure/outcome", outcome), count)
        for outcome, count in sorted(ended.items(), key=lambda item: (-item[1], item[0]))
    )
