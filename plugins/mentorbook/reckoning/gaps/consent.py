"""Requests without the consent that the program asks for, and mentorships that go on after it was withdrawn."""

from collections.abc import Iterator

from mentorbook.reckoning.answers import Gap, MenteeState
from mentorbook.reckoning.fields import day_by, needed_day
from mentorbook.reckoning.gaps.ground import Ground
from mentorbook.reckoning.programs import policy_on
from mentorbook.reckoning.wording import day_words

OVER = (MenteeState.DONE, MenteeState.WITHDRAWN)


def missing_consents(ground: Ground) -> Iterator[Gap]:
    """Yield a gap for each request that is under way and lacks its consent, or has had it withdrawn."""
    for (program, person), mentee in ground.answers.mentees.items():
        record = ground.register.get("mentee", f"{program}/{person}")
        if record is None or mentee.state in OVER:
            continue
        withdrawn = day_by(record.data, "/consent/withdrawn_on", ground.as_of)
        if withdrawn:
            yield Gap(
                rule="consent",
                record=record.name,
                pointer="/consent/withdrawn_on",
                says=f"The consent was withdrawn on {day_words(withdrawn)}, and a mentorship is still open.",
                hint="Speak with the mentee, and close the mentorship.",
                verb="close",
                actor=ground.officers(program, "coordinator"),
                office="coordinator",
                since=withdrawn,
                program=program,
                about=(person,),
            )
        elif policy_on(ground.programs[program], "consent", needed_day(record.data, "/asked_on")) and not day_by(
            record.data, "/consent/on", ground.as_of
        ):
            yield Gap(
                rule="consent",
                record=record.name,
                pointer="/consent",
                says="Nothing says that this mentee consents to the request being kept.",
                hint="Ask the mentee, and write the day of the yes under consent, as on.",
                verb="complete",
                actor=(person,),
                office="coordinator",
                since=mentee.since,
                program=program,
                about=(person,),
            )
