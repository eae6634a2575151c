"""The officers' numbers: nothing is left out, and each stands beside last year's."""

from dataclasses import dataclass
from datetime import date

from mentorbook.editions.edition import Edition
from mentorbook.reckoning.answers import MentorshipAnswer
from mentorbook.views import asking, ends, mentorships, months, recertifications, waits, words
from mentorbook.views.ahead_cycles import CyclesAhead, cycles_ahead, running_cycles
from mentorbook.views.by_month import all_series, at_work_on, sessions_held
from mentorbook.views.desk import program_ids
from mentorbook.views.mentorships import Grid
from mentorbook.views.parts import Empty, Figure, Plate, plate
from mentorbook.views.places import Coverage, Places, coverage_of, needing, places, total
from mentorbook.views.rows import Rows
from mentorbook.views.series import Series
from mentorbook.views.waits import Roomy, Wait

# The dashboard shows where to look; the list of mentorships has them all.
MOST_ROWS = 24
MOST_NEEDING = 12


@dataclass(frozen=True, slots=True)
class DashboardView:
    """How it is going, in all programs or in one."""

    path: str
    plate: Plate | None
    lede: str
    figures: tuple[Figure, ...]
    grid: Grid | None
    grid_tells: str
    grid_cut: bool
    series: tuple[Series, ...]
    coverage: tuple[Coverage, ...]  # by program; on a program's page none
    totals: Coverage | None
    needing: tuple[Coverage, ...]  # of all programs, the places that need a mentor
    needing_more: int
    places: Places | None  # of one program
    asking: Rows | None
    waits: tuple[Wait, ...]
    roomy: tuple[Roomy, ...]
    room_told: str
    ends: tuple[Rows, ...]
    cycles: CyclesAhead | None
    mentors: bool  # whether mentorships belong to it: a program that only certifies has none
    empty: Empty | None


def dashboards(edition: Edition) -> tuple[str, ...]:
    """The programs that have a page of their own: those that mentor, then others whose cycles are in the book."""
    mentoring = program_ids(edition)
    certifying = {each.program for each in edition.reckoning.certifications.values()} if edition.reckoning else set()
    return (*mentoring, *sorted(certifying - set(mentoring)))


def dashboard_view(edition: Edition, program: str = "") -> DashboardView:
    """How it is going, in all programs or in one."""
    everything = edition.reckoning.mentorships.values() if edition.reckoning else ()
    answers = tuple(each for each in everything if program in {"", each.program})
    at_work = [each for each in answers if each.state in mentorships.AT_WORK]
    quiet_first = sorted(at_work, key=lambda each: (-months.quiet(each), mentorships.order(edition, each)))[:MOST_ROWS]
    cut = len(quiet_first) < len(at_work)
    mentoring = program_ids(edition)
    chosen = tuple(each for each in mentoring if program in {"", each})
    coverage = tuple(coverage_of(edition, each) for each in chosen)
    need = needing(edition, chosen) if not program else ()
    room = waits.with_room(edition, program)
    cycles = cycles_ahead(edition, program)
    return DashboardView(
        path=f"numbers/{program}.html" if program else "numbers/index.html",
        plate=plate(edition, program) if program else None,
        lede=lede(edition, answers, coverage)
        if chosen
        else recertifications.lede(edition, list(running_cycles(edition, program))),
        figures=tuple(figures(edition, answers)),
        grid=mentorships.grid(edition, quiet_first) if at_work else None,
        grid_tells=f"{len(quiet_first)} of {words.number(len(at_work))}, those with quiet months first."
        if cut
        else "Those with quiet months first",
        grid_cut=cut,
        series=all_series(answers, edition.as_of) if answers else (),
        coverage=() if program else coverage,
        totals=total(coverage) if len(coverage) > 1 else None,
        needing=need[:MOST_NEEDING],
        needing_more=max(0, len(need) - MOST_NEEDING),
        places=places(edition, program) if program and chosen else None,
        asking=asking.steps(edition, program) if chosen else None,
        waits=waits.waits(edition, program),
        roomy=waits.roomy(edition, room),
        room_told=waits.room_told(room),
        ends=(ends.goals(edition, answers), ends.evaluations(edition, answers), ends.outcomes(edition, answers))
        if answers
        else (),
        cycles=cycles,
        mentors=bool(chosen),
        empty=None
        if answers or (program and not chosen)
        else Empty("begun", "No mentorships yet.", "Numbers come by themselves, from the sessions that are logged."),
    )


def year_before(day: date) -> date:
    """The same day a year before; 28 February for 29 February."""
    return date(day.year - 1, day.month, 28) if (day.month, day.day) == (2, 29) else day.replace(year=day.year - 1)


def held(answers: tuple[MentorshipAnswer, ...], first: date, last: date) -> tuple[int, int]:
    """How many sessions were held between two days, and their minutes; attempts and corrected records count not."""
    found = [session for session in sessions_held(answers) if first <= session.on <= last]
    return len(found), sum(session.minutes or 0 for session in found)


def months_kept(answers: tuple[MentorshipAnswer, ...], until: date) -> tuple[int, int]:
    """How many asked and finished months were kept, from January up to a day, and how many there were."""
    return months.kept_among(
        month for each in answers for month in each.months if month.first.year == until.year and month.last <= until
    )


def figures(edition: Edition, answers: tuple[MentorshipAnswer, ...]) -> list[Figure]:
    """The four large numbers."""
    day, before = edition.as_of, year_before(edition.as_of)
    sessions, minutes = held(answers, day.replace(month=1, day=1), day)
    sessions_before, minutes_before = held(answers, before.replace(month=1, day=1), before)
    kept, asked = months_kept(answers, day)
    kept_before, asked_before = months_kept(answers, before)
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
        was = f"{words.number(kept_before)} of {words.number(asked_before)} by then last year" if asked_before else ""
        told = f"{words.number(kept)} of {words.number(asked)}"
        found.append(Figure(told, "months asked were kept this year", was))
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
        where = f" in {words.listed([each.name for each in short])}" if len(coverage) > 1 else ""
        return f"{told} More people wait than there is room for{where}."
    waiting = sum(each.waiting for each in coverage)
    if waiting:
        wait = f"{words.spelled(waiting, 'person', 'people')} {'waits' if waiting == 1 else 'wait'}"
        lacking = needing(edition, [each.plate.program for each in coverage if each.plate])
        told += f" {words.sentence(wait)} for a match, and there is room{', but not everywhere' if lacking else ''}."
    return told
