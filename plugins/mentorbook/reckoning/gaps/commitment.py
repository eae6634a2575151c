"""Mentees whose graduation the commitment counts from and whose request does not name it."""

from collections.abc import Iterator

from mentorbook.reckoning.answers import Gap, MentorshipState
from mentorbook.reckoning.gaps.ground import Ground
from mentorbook.reckoning.programs import policy_on


def missing_graduations(ground: Ground) -> Iterator[Gap]:
    """Yield a gap for each open mentorship that has no last day because the graduation is not known."""
    for mentorship in ground.answers.mentorships.values():
        program = ground.programs[mentorship.program]
        if mentorship.state is MentorshipState.CLOSED or mentorship.ends is not None:
            continue
        made = mentorship.started or mentorship.proposed_on
        if policy_on(program, "commitment", made) is None:
            continue
        yield Gap(
            rule="commitment",
            record=f"mentee/{mentorship.program}/{mentorship.mentee}",
            pointer="/graduation_on",
            says="The commitment counts from the graduation, and its day is not known.",
            hint="Add graduation_on to this request.",
            verb="complete",
            actor=(mentorship.mentee,),
            office="coordinator",
            since=made,
            program=mentorship.program,
            about=(mentorship.mentee,),
            mentorship=mentorship.id,
        )
