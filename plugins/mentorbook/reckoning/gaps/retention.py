"""Records that have been kept longer than the program keeps them."""

from collections.abc import Iterator

from mentorbook.reckoning.answers import Gap
from mentorbook.reckoning.fields import whole
from mentorbook.reckoning.gaps.ground import Ground
from mentorbook.reckoning.gaps.pair import pair_gap
from mentorbook.reckoning.months import add_months
from mentorbook.reckoning.wording import day_words


def records_past_retention(ground: Ground) -> Iterator[Gap]:
    """Yield a gap for each mentorship that has been closed for longer than the program's privacy lines say."""
    for mentorship in ground.answers.mentorships.values():
        program = ground.register.get("program", mentorship.program)
        months = whole(program.data, "/privacy/retention_months") if program else None
        if months is None or mentorship.closed is None:
            continue
        kept_until = add_months(mentorship.closed, months)
        if kept_until < ground.as_of:
            yield pair_gap(
                mentorship,
                "retention",
                "/closure/on",
                says=f"The program keeps these records until {day_words(kept_until)}.",
                hint="Take this mentorship's folder out of the book, or change retention_months in the program's file.",
                verb="remove",
                actor=ground.officers(mentorship.program, "coordinator"),
                since=kept_until,
                by=kept_until,
            )
