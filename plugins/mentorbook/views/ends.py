"""What came of it: goals and how far they are, what evaluations advise, how mentorships ended."""

from collections import Counter
from collections.abc import Sequence

from mentorbook.editions.edition import Edition
from mentorbook.reckoning.answers import MentorshipAnswer
from mentorbook.views import mentorships, words
from mentorbook.views.fields import day_at, text_at
from mentorbook.views.rows import Row, Rows

GOAL_STEPS = ("set", "begun", "well-on", "reached", "let-go")
ADVICE = ("continue", "extend", "complete", "end")
# An evaluation need not advise.
NO_ADVICE = "no advice"


def goals(edition: Edition, answers: Sequence[MentorshipAnswer]) -> Rows:
    """The goals of the pairs at work, by how far they are."""
    counted = goals_by_status(answers)
    reached = counted["reached"]
    are = "is" if reached == 1 else "are"
    return Rows(
        id="goals",
        heading="Goals",
        title=f"{words.number(reached)} of {words.counted(counted.total(), 'goal')} {are} reached",
        says=f"A bar for each status. {told(edition, 'goal', '/steps/*/status', counted, GOAL_STEPS)}",
        rows=rows(edition, "goal", "/steps/*/status", counted, GOAL_STEPS),
        head="Status",
        counts="Goals",
        calm="The pairs at work have not set a goal yet.",
    )


def goals_by_status(answers: Sequence[MentorshipAnswer]) -> Counter[str]:
    """How many goals of the pairs at work stand where."""
    at_work = (each for each in answers if each.state in mentorships.AT_WORK)
    return Counter(goal.status for each in at_work for goal in each.goals)


def evaluations(edition: Edition, answers: Sequence[MentorshipAnswer]) -> Rows:
    """This year's evaluations beside last year's, by what they advise."""
    year = edition.as_of.year
    now, was = advice_in(edition, answers, year), advice_in(edition, answers, year - 1)
    return Rows(
        id="evaluations",
        heading="Evaluations",
        title=f"{words.sentence(words.spelled(now.total(), 'evaluation'))} this year{before(was.total())}",
        says=f"A bar for each advice. {told(edition, 'evaluation', '/recommendation', now, ADVICE)}",
        rows=rows(edition, "evaluation", "/recommendation", now, (*ADVICE, NO_ADVICE), was),
        head="Advice",
        counts="Evaluations",
        year=year,
        calm="No evaluation has been written this year or last.",
    )


def advice_in(edition: Edition, answers: Sequence[MentorshipAnswer], year: int) -> Counter[str]:
    """What a year's evaluations of these mentorships advise, and how many of them."""
    ids = {each.id for each in answers}
    return Counter(
        text_at(shown.data, "recommendation") or NO_ADVICE
        for shown in edition.of("evaluation")
        if shown.data["mentorship"] in ids and (day := day_at(shown.data, "date")) and day.year == year
    )


def outcomes(edition: Edition, answers: Sequence[MentorshipAnswer]) -> Rows:
    """How mentorships ended this year, beside last year."""
    year = edition.as_of.year
    now, was = outcomes_in(edition, answers, year), outcomes_in(edition, answers, year - 1)
    most_first = sorted(now | was, key=lambda each: (-now[each], -was[each], each))
    return Rows(
        id="outcomes",
        heading="How mentorships ended",
        title=f"{words.sentence(words.spelled(now.total()))} ended this year{before(was.total())}",
        says=f"A bar for each outcome. {told(edition, 'mentorship', '/closure/outcome', now, most_first)}",
        rows=rows(edition, "mentorship", "/closure/outcome", now, most_first, was),
        head="Outcome",
        counts="Mentorships",
        year=year,
        calm="None has ended this year or last.",
    )


def outcomes_in(edition: Edition, answers: Sequence[MentorshipAnswer], year: int) -> Counter[str]:
    """How the mentorships that closed in a year ended, and how many of them."""
    return Counter(
        text_at(shown.data, "closure", "outcome")
        for each in answers
        if each.closed and each.closed.year == year and (shown := edition.get("mentorship", each.id))
    )


def rows(
    edition: Edition,
    kind: str,
    pointer: str,
    counted: Counter[str],
    order: Sequence[str],
    was: Counter[str] | None = None,
) -> tuple[Row, ...]:
    """A row for each value that occurs, in order, then for those that the order does not know."""
    both = counted | (was or Counter())
    known = [*order, *sorted(set(both) - set(order))]
    last_year = was is not None and bool(was.total())
    return tuple(
        Row(
            words.sentence(edition.label(kind, pointer, value)),
            counted[value],
            was[value] if last_year and was is not None else None,
        )
        for value in known
        if both[value]
    )


def told(edition: Edition, kind: str, pointer: str, counted: Counter[str], order: Sequence[str]) -> str:
    """The counts in one sentence."""
    found = [f"{row.label.lower()} {row.now}" for row in rows(edition, kind, pointer, counted, order)]
    return words.sentence("; ".join(found)) + "." if found else ""


def before(was: int) -> str:
    """How many there were last year; nothing where there were none."""
    return f", {words.spelled(was)} last year" if was else ""
