"""Mentorships without a vision, or whose sessions hold no reflection."""

from collections.abc import Iterator

from mentorbook.reckoning.answers import Gap
from mentorbook.reckoning.fields import day_by, text
from mentorbook.reckoning.gaps.ground import Ground
from mentorbook.reckoning.gaps.pair import pair_gap, persons_in
from mentorbook.reckoning.programs import policy_on
from mentorbook.reckoning.wording import day_words


def missing_visions(ground: Ground) -> Iterator[Gap]:
    """Yield a gap for each running mentorship without the vision that the program asks for."""
    for mentorship in ground.running():
        record, started = ground.register.get("mentorship", mentorship.id), mentorship.started
        duty = policy_on(ground.programs[mentorship.program], "vision", started) if started else None
        if duty is None or started is None or record is None or day_by(record.data, "/vision/on", ground.as_of):
            continue
        yield pair_gap(
            mentorship,
            "vision",
            "/started",
            says=f"Begun on {day_words(started)}, and there is no vision statement.",
            hint="Write in a few sentences where you would like to be, and add it as vision: says and on.",
            verb="consider" if duty.advice else "complete",
            actor=() if duty.advice else persons_in(mentorship, duty.roles("mentee")),
            office="" if duty.advice else "coordinator",
            since=started,
        )


def missing_reflections(ground: Ground) -> Iterator[Gap]:
    """Yield a gap for each running mentorship with as many meetings as are named, and a reflection in none of them.

    It asks nobody for anything: that somebody reflected cannot be seen from the book.
    """
    for mentorship in ground.running():
        meetings = [s for s in mentorship.sessions if s.counts and s.contact == "meeting"]
        duty = policy_on(ground.programs[mentorship.program], "reflection", meetings[-1].on) if meetings else None
        if duty is None or len(meetings) < (duty.meetings or 1):
            continue
        records = [ground.register.get("session", f"{mentorship.id}/{s.id}") for s in mentorship.sessions if s.counts]
        if not any(record and text(record.data, "/reflection") for record in records):
            yield pair_gap(
                mentorship,
                "reflection",
                "/started",
                says="No session holds a reflection yet.",
                hint="Wins and losses can be written down in a session, under reflection.",
                verb="consider",
                actor=(),
                office="",
                since=meetings[0].on,
            )
