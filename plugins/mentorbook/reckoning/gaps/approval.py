"""Mentors who wait for an approval."""

from collections.abc import Iterator

from mentorbook.reckoning.answers import Gap, MentorState
from mentorbook.reckoning.fields import day_by
from mentorbook.reckoning.gaps.ground import Ground
from mentorbook.reckoning.programs import policy_on
from mentorbook.reckoning.wording import day_words


def missing_approvals(ground: Ground) -> Iterator[Gap]:
    """Yield a gap for each application that nobody has decided; the officers act, but not the applicant."""
    for mentor in ground.answers.mentors.values():
        duty = policy_on(ground.programs[mentor.program], "approval", ground.as_of)
        if mentor.state is not MentorState.APPLIED or duty is None:
            continue
        record = ground.register.get("mentor", f"{mentor.program}/{mentor.person}")
        if record and day_by(record.data, "/approval/on", ground.as_of):
            continue  # decided by somebody who could not: that is told as an error
        roles = duty.roles("coordinator")
        yield Gap(
            rule="approval",
            record=f"mentor/{mentor.program}/{mentor.person}",
            pointer="/approval",
            says=f"This mentor applied on {day_words(mentor.since)} and waits for an approval.",
            hint="Read the application and add `approval` with `by`, `on`, `outcome` and `reason`.",
            verb="approve",
            actor=ground.officers(mentor.program, *roles, besides=mentor.person),
            office=roles[0],
            since=mentor.since,
            program=mentor.program,
            about=(mentor.person,),
        )
