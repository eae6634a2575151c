"""What can be printed at a terminal of a mentorship or a person, as the commands to type."""

from collections.abc import Iterator

from mentorbook.editions.edition import Edition
from mentorbook.reckoning.answers import MentorshipAnswer, MentorshipState, MentorState
from mentorbook.views.fields import past_day_at, text_at
from mentorbook.views.inside import Inside
from mentorbook.views.parts import Fact


def pair_prints(edition: Edition, answer: MentorshipAnswer, inside: Inside) -> tuple[Fact, ...]:
    """Return what of a mentorship can be printed as PDF, each with its command."""
    return tuple(
        Fact(name, f"mentorbook print {answer.id} --what {what}") for name, what in _of_pair(edition, answer, inside)
    )


def _of_pair(edition: Edition, answer: MentorshipAnswer, inside: Inside) -> Iterator[tuple[str, str]]:
    yield "Log", "log --format pdf"
    shown = edition.get("mentorship", answer.id)
    data = shown.data if shown else {}
    if inside["agreement"]:
        yield "Agreement", "agreement"
    if answer.goals or past_day_at(data, edition.as_of, "vision", "on"):
        yield "Goal sheet", "goals"
    if answer.next_session:
        yield "Agenda of the next meeting", "agenda"
    if answer.closed is None and answer.state is not MentorshipState.PROPOSED:
        yield "Blank log", "blank-log"
    if answer.closed and text_at(data, "closure", "outcome") == "completed":
        yield "Certificates: mentorship completed", "certificate"


def person_prints(edition: Edition, person: str) -> tuple[Fact, ...]:
    """Return what of a person can be printed as PDF, each with its command; none where they are in no program."""
    reckoning = edition.reckoning
    if reckoning is None:
        return ()
    mentors = [each for each in reckoning.mentors.values() if each.person == person]
    has_pair = any(person in (each.mentor, each.mentee) for each in reckoning.mentorships.values())
    has_cycle = any(each.person == person for each in reckoning.certifications.values())
    ready = any(each.state in (MentorState.READY, MentorState.AWAY) for each in mentors)
    found = []
    if has_pair or has_cycle:
        found.append(Fact("Hours", f"mentorbook print {person} --format pdf"))
    if has_pair or ready:
        found.append(Fact("Certificates that are earned", f"mentorbook print {person} --what certificate"))
    return tuple(found)
