"""Mentees who have waited for a mentor longer than the program's office wants."""

from collections.abc import Iterator
from dataclasses import replace

from mentorbook.reckoning.answers import Gap
from mentorbook.reckoning.gaps.ground import Ground
from mentorbook.reckoning.gaps.match import match_gap
from mentorbook.reckoning.wording import counted


def long_waiting_mentees(ground: Ground) -> Iterator[Gap]:
    """Yield a gap for each request whose day for a proposal has passed."""
    for mentee in ground.answers.mentees.values():
        gap = match_gap(mentee, ground)
        if gap and gap.by and gap.by < ground.as_of:
            days = (ground.as_of - mentee.since).days
            hint = "Propose a mentor, or write to the mentee how long it may still take."
            says = f"{gap.says.removesuffix('.')}, {counted(days, 'day')}."
            yield replace(gap, rule="waiting", says=says, hint=hint)
