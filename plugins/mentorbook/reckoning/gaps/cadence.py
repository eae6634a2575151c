"""Months without the contact that the program asks for."""

from collections.abc import Iterator
from datetime import timedelta

from mentorbook.reckoning.answers import Gap, MentorshipState, Month, MonthState
from mentorbook.reckoning.gaps.ground import Ground
from mentorbook.reckoning.wording import listed, month_words


def quiet_months(ground: Ground) -> Iterator[Gap]:
    """Yield a gap for each month that is over and was missed or short, while the mentorship lasts.

    Once a mentorship is closed its months stay what they were, and nobody has to be asked after.
    """
    for mentorship in ground.answers.mentorships.values():
        if mentorship.state is not MentorshipState.BEHIND:
            continue
        for month in mentorship.months:
            if month.state in {MonthState.MISSED, MonthState.SHORT}:
                yield Gap(
                    rule="cadence",
                    record=f"mentorship/{mentorship.id}",
                    pointer="/started",
                    says=_says(month),
                    hint=_hint(month),
                    verb="ask-after",
                    actor=(mentorship.mentor, mentorship.mentee),
                    office="coordinator",
                    since=month.last + timedelta(days=1),
                    program=mentorship.program,
                    about=(mentorship.mentor, mentorship.mentee),
                    mentorship=mentorship.id,
                )


def _says(month: Month) -> str:
    if month.state is MonthState.SHORT:
        return f"{month.minutes} of {month.minutes_asked} minutes in {month_words(month.first)}."
    return f"No {listed(month.contacts_asked, 'or')} in {month_words(month.first)}."


def _hint(month: Month) -> str:
    if month.state is MonthState.SHORT:
        return "If time is not logged yet, add the session or its minutes."
    return "Add a session dated in that month, if there was one."
