"""Mentorships that are over and not closed."""

from collections.abc import Iterator
from datetime import date, timedelta

from mentorbook.reckoning.answers import Gap, MentorshipAnswer
from mentorbook.reckoning.evaluations import evaluations_of
from mentorbook.reckoning.fields import needed_day
from mentorbook.reckoning.gaps.ground import Ground
from mentorbook.reckoning.gaps.pair import pair_gap
from mentorbook.reckoning.wording import day_words

DECIDED = ("complete", "end")


def missing_closures(ground: Ground) -> Iterator[Gap]:
    """Yield a gap for each mentorship whose last day has passed, or which the latest evaluation ends."""
    for mentorship in ground.running():
        if found := _over(mentorship, ground):
            since, says = found
            yield pair_gap(
                mentorship,
                "closure",
                "/started",
                says=says,
                hint="Add the closure: on, by, outcome and why. If it goes on, write until when, or evaluate it anew.",
                verb="close",
                since=since,
            )


def _over(mentorship: MentorshipAnswer, ground: Ground) -> tuple[date, str] | None:
    done = evaluations_of(ground.register, mentorship.id, ground.programs[mentorship.program])
    if done and done[-1].data["recommendation"] in DECIDED:
        on = needed_day(done[-1].data, "/date")
        return on, f"The evaluation of {day_words(on)} ends this mentorship, and it is not closed."
    if mentorship.ends and mentorship.ends < ground.as_of:
        says = f"Its last day was {day_words(mentorship.ends)}, and it is not closed."
        return mentorship.ends + timedelta(days=1), says
    return None
