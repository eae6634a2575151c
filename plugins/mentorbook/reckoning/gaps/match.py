"""Mentees who wait for a mentor."""

from collections.abc import Iterator
from datetime import timedelta

from mentorbook.reckoning.answers import Gap, MenteeAnswer, MenteeState
from mentorbook.reckoning.gaps.ground import Ground
from mentorbook.reckoning.programs import policy_on
from mentorbook.reckoning.wording import day_words


def waiting_mentees(ground: Ground) -> Iterator[Gap]:
    """Yield a gap for each request that nobody has been proposed for; one that waits too long is told as that."""
    for mentee in ground.answers.mentees.values():
        gap = match_gap(mentee, ground)
        if gap and not (gap.by and gap.by < ground.as_of):
            yield gap


def match_gap(mentee: MenteeAnswer, ground: Ground) -> Gap | None:
    """Return the gap of a request that waits, with the day by which the program's office wants it answered."""
    if mentee.state is not MenteeState.WAITING:
        return None
    duty = policy_on(ground.programs[mentee.program], "waiting", ground.as_of)
    return Gap(
        rule="match",
        record=f"mentee/{mentee.program}/{mentee.person}",
        pointer="/asked_on",
        says=f"This request has waited for a mentor since {day_words(mentee.since)}.",
        hint="`mentorbook match` proposes a mentor. By hand: add a mentorship with the two, the reason, and who "
        "proposed it.",
        verb="match",
        actor=ground.officers(mentee.program, "coordinator"),
        office="coordinator",
        since=mentee.since,
        program=mentee.program,
        about=(mentee.person,),
        by=duty.counting_from(mentee.since) + timedelta(days=duty.days) if duty and duty.days else None,
    )
