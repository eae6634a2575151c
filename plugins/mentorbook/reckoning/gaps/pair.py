"""A gap in a mentorship: what all of them have in common."""

from datetime import date
from typing import Any

from mentorbook.reckoning.answers import Gap, MentorshipAnswer


def pair_gap(mentorship: MentorshipAnswer, rule: str, pointer: str, *, since: date, **more: Any) -> Gap:
    """Return a gap at a mentorship. `more` says what it says, hints at and calls for, and what differs from the usual:

    it stands at the mentorship's own record, both can act, and the coordinator follows.
    """
    usual = {
        "record": f"mentorship/{mentorship.id}",
        "actor": (mentorship.mentor, mentorship.mentee),
        "office": "coordinator",
        "about": (mentorship.mentor, mentorship.mentee),
    }
    own = {"rule": rule, "pointer": pointer, "since": since, "program": mentorship.program, "mentorship": mentorship.id}
    return Gap(**{**usual, **own, **more})


def persons_in(mentorship: MentorshipAnswer, roles: tuple[str, ...]) -> tuple[str, ...]:
    """Return who of the two acts in these roles; both where neither is named."""
    persons = {"mentor": mentorship.mentor, "mentee": mentorship.mentee}
    return tuple(persons[role] for role in roles if role in persons) or tuple(persons.values())
