"""Mentorships whose first contact is late, or was not of the sort that the program asks for."""

from collections.abc import Iterator
from datetime import date, timedelta

from mentorbook.reckoning.answers import Gap, MentorshipAnswer
from mentorbook.reckoning.gaps.ground import Ground
from mentorbook.reckoning.gaps.pair import pair_gap, persons_in
from mentorbook.reckoning.mentorships import accepted_on, contacts_held
from mentorbook.reckoning.programs import Program, policy_on
from mentorbook.reckoning.wording import day_words, listed


def first_contact_by(program: Program, accepted: date) -> date | None:
    """Return the day by which the program's office wants the first contact; None where it names no time."""
    duty = policy_on(program, "first-contact-time", accepted)
    return accepted + timedelta(days=duty.days) if duty and duty.days else None


def late_first_contacts(ground: Ground) -> Iterator[Gap]:
    """Yield a gap for each accepted mentorship whose time for the first contact is over; a try is no contact."""
    for record in ground.register.of("mentorship"):
        mentorship, accepted = ground.answers.mentorships[record.id], accepted_on(record, ground.as_of)
        if accepted is None or mentorship.closed or mentorship.first_contact:
            continue
        program = ground.programs[mentorship.program]
        by = first_contact_by(program, accepted)
        if by is None or by >= ground.as_of:
            continue
        contact = policy_on(program, "first-contact", accepted)
        tries = sum(s.counts and s.contact == "attempt" for s in mentorship.sessions)
        tried = f" There {'was 1 try' if tries == 1 else f'were {tries} tries'}." if tries else ""
        yield pair_gap(
            mentorship,
            "first-contact-time",
            "/accepted",
            says=f"Both accepted by {day_words(accepted)}, and there was no first contact by {day_words(by)}.{tried}",
            hint="Make the first contact and add it as a session. If it took place, add it with its day.",
            verb="start",
            actor=persons_in(mentorship, contact.roles("mentor") if contact else ("mentor",)),
            since=accepted,
            by=by,
        )


def odd_first_contacts(ground: Ground) -> Iterator[Gap]:
    """Yield a gap for each running mentorship whose first contact was not in a way that the program names."""
    for mentorship in ground.running():
        if gap := _odd(mentorship, ground):
            yield gap


def _odd(mentorship: MentorshipAnswer, ground: Ground) -> Gap | None:
    contacts = contacts_held(mentorship.sessions)
    if not contacts:
        return None
    first = contacts[0]
    duty = policy_on(ground.programs[mentorship.program], "first-contact", first.on)
    if duty is None or not duty.modes or first.mode in duty.modes:
        return None
    return pair_gap(
        mentorship,
        "first-contact",
        "/mode",
        record=f"session/{mentorship.id}/{first.id}",
        says=f"The first contact in the log, of {day_words(first.on)}, was not by {listed(duty.modes, 'or')}.",
        hint="If one came before it, add it as a session with its day.",
        verb="complete",
        actor=persons_in(mentorship, duty.roles("mentor")),
        since=first.on,
    )
