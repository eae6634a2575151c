"""Proposed mentorships that one of the two has not accepted."""

from collections.abc import Iterator

from mentorbook.reckoning.answers import Gap, MentorshipState
from mentorbook.reckoning.fields import day_by
from mentorbook.reckoning.gaps.ground import Ground
from mentorbook.reckoning.wording import day_words


def missing_acceptances(ground: Ground) -> Iterator[Gap]:
    """Yield a gap for each of the two who has not said yes to a mentorship that is proposed or under way."""
    for record in ground.register.of("mentorship"):
        mentorship = ground.answers.mentorships[record.id]
        if mentorship.state is MentorshipState.CLOSED:
            continue
        for role, person in (("mentor", mentorship.mentor), ("mentee", mentorship.mentee)):
            if day_by(record.data, f"/accepted/{role}", ground.as_of):
                continue
            yield Gap(
                rule="acceptance",
                record=record.name,
                pointer=f"/accepted/{role}",
                says=f"Proposed on {day_words(mentorship.proposed_on)} and not yet accepted by the {role}.",
                hint=f"After a yes, write the day as `{role}` under `accepted`. After a no, close the mentorship.",
                verb="accept",
                actor=(person,),
                office="coordinator",
                since=mentorship.proposed_on,
                program=mentorship.program,
                about=(mentorship.mentor, mentorship.mentee),
                mentorship=mentorship.id,
            )
