"""Sessions that somebody whose signature the program asks for has not signed."""

from collections.abc import Iterator

from mentorbook.reckoning.answers import Gap
from mentorbook.reckoning.gaps.ground import Ground
from mentorbook.reckoning.wording import day_words


def missing_signatures(ground: Ground) -> Iterator[Gap]:
    """Yield a gap for each signature that is missing under a session."""
    for mentorship, session in ground.counting_sessions():
        for role in session.missing_roles:
            persons = {"mentor": (mentorship.mentor,), "mentee": (mentorship.mentee,)}
            yield Gap(
                rule="signatures",
                record=f"session/{mentorship.id}/{session.id}",
                pointer="/signatures",
                says=f"The {session.contact} of {day_words(session.on)} is not signed by the {role}.",
                hint=f"The {role} reads the record and adds a signature.",
                verb="sign",
                actor=persons.get(role) or ground.officers(mentorship.program, role),
                office="coordinator",
                since=session.on,
                program=mentorship.program,
                about=(mentorship.mentor, mentorship.mentee),
                mentorship=mentorship.id,
            )
