"""Mentors who have more mentees than they have room for."""

from collections.abc import Iterator
from datetime import date

from mentorbook.reckoning.answers import Gap, MentorState
from mentorbook.reckoning.fields import whole
from mentorbook.reckoning.gaps.ground import Ground
from mentorbook.reckoning.mentorships import OPEN_STATES
from mentorbook.reckoning.wording import counted


def crowded_mentors(ground: Ground) -> Iterator[Gap]:
    """Yield a gap for each mentor whose proposals and mentorships are more than the room they gave."""
    for (program, person), mentor in ground.answers.mentors.items():
        record = ground.register.get("mentor", f"{program}/{person}")
        room = whole(record.data, "/capacity") if record else None
        if record is None or room is None or mentor.load <= room or mentor.state is MentorState.DECLINED:
            continue
        since: dict[str, date] = {}  # by mentee
        for m in ground.answers.mentorships.values():
            if (m.program, m.mentor) == (program, person) and m.state in OPEN_STATES:
                since[m.mentee] = min(m.proposed_on, since.get(m.mentee, m.proposed_on))
        yield Gap(
            rule="capacity",
            record=record.name,
            pointer="/capacity",
            says=f"This mentor has {counted(mentor.load, 'mentee')}, proposed ones too, and room for {room}.",
            hint="Ask whether the mentor has room, and write how much; else take a proposal back.",
            verb="settle",
            actor=ground.officers(program, "coordinator", besides=person),
            office="coordinator",
            since=sorted(since.values())[room],
            program=program,
            about=(person,),
        )
