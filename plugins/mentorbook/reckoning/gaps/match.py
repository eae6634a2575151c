"""Mentees who wait for a mentor."""

from collections.abc import Iterator

from mentorbook.reckoning.answers import Gap, MenteeState
from mentorbook.reckoning.gaps.ground import Ground
from mentorbook.reckoning.wording import day_words


def waiting_mentees(ground: Ground) -> Iterator[Gap]:
    """Yield a gap for each request that nobody has been proposed for."""
    for mentee in ground.answers.mentees.values():
        if mentee.state is MenteeState.WAITING:
            yield Gap(
                rule="match",
                record=f"mentee/{mentee.program}/{mentee.person}",
                pointer="/asked_on",
                says=f"This request has waited for a mentor since {day_words(mentee.since)}.",
                hint="Propose a mentor: add a mentorship with the two, the reason, and who proposed it.",
                verb="match",
                actor=ground.officers(mentee.program, "coordinator"),
                office="coordinator",
                since=mentee.since,
                program=mentee.program,
                about=(mentee.person,),
            )
