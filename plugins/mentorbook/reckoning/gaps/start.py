"""Mentorships that both have accepted and that have not begun."""

from collections.abc import Iterator

from mentorbook.reckoning.answers import Gap, MentorshipState
from mentorbook.reckoning.gaps.first_contact import first_contact_by
from mentorbook.reckoning.gaps.ground import Ground
from mentorbook.reckoning.mentorships import accepted_on
from mentorbook.reckoning.wording import day_words


def missing_starts(ground: Ground) -> Iterator[Gap]:
    """Yield a gap for each accepted mentorship without a first day; one whose first day lies ahead has none."""
    for record in ground.register.of("mentorship"):
        mentorship = ground.answers.mentorships[record.id]
        accepted = accepted_on(record, ground.as_of)
        if mentorship.state is not MentorshipState.ACCEPTED or accepted is None or "started" in record.data:
            continue
        yield Gap(
            rule="start",
            record=record.name,
            pointer="/started",
            says=f"Both accepted by {day_words(accepted)}, and the mentorship has not started.",
            hint="Make the first contact, then write its day as `started`.",
            verb="start",
            actor=(mentorship.mentor,),
            office="coordinator",
            since=accepted,
            by=first_contact_by(ground.programs[mentorship.program], accepted),
            program=mentorship.program,
            about=(mentorship.mentor, mentorship.mentee),
            mentorship=mentorship.id,
        )
