"""Mentors who are approved and not yet oriented."""

from collections.abc import Iterator
from dataclasses import replace

from mentorbook.reckoning.answers import Gap, MentorAnswer, MentorState
from mentorbook.reckoning.fields import day, text
from mentorbook.reckoning.gaps.ground import Ground
from mentorbook.reckoning.mentors import oriented_on
from mentorbook.reckoning.programs import held_office, policy_on
from mentorbook.reckoning.wording import day_words, listed
from mentorbook.records import Record

HELD = (MentorState.READY, MentorState.AWAY)


def missing_orientations(ground: Ground) -> Iterator[Gap]:
    """Yield a gap for each orientation that is asked for and not held: first to be assigned, then to be given."""
    for (program, person), mentor in ground.answers.mentors.items():
        record = ground.register.get("mentor", f"{program}/{person}")
        if mentor.state is MentorState.APPROVED and record is not None:
            if oriented_on(record, ground.as_of) is None:  # held by somebody who could not: that is told as an error
                yield _gap(mentor, record, ground)
        elif mentor.state in HELD and record is not None and (gap := _without_deck(mentor, record, ground)):
            yield gap


def _without_deck(mentor: MentorAnswer, record: Record, ground: Ground) -> Gap | None:
    """Return the gap of an orientation that was held and does not say on which deck, or what the instructor attests."""
    held = oriented_on(record, ground.as_of)
    lacking = [name for name in ("deck", "attests") if not text(record.data, f"/orientation/{name}")]
    if held is None or not lacking or policy_on(ground.programs[mentor.program], "orientation", held) is None:
        return None
    return Gap(
        rule="orientation",
        record=record.name,
        pointer="/orientation",
        says=f"The orientation of {day_words(held)} does not say: {listed(lacking)}.",
        hint="The instructor adds which revision of the deck was gone through, and what they attest.",
        verb="complete",
        actor=(text(record.data, "/orientation/instructor") or "",),
        office="instructor",
        since=held,
        program=mentor.program,
        about=(mentor.person,),
    )


def _gap(mentor: MentorAnswer, record: Record, ground: Ground) -> Gap:
    to_assign = Gap(
        rule="orientation",
        record=record.name,
        pointer="/orientation",
        says="No instructor is selected for this mentor's orientation.",
        hint="Select an instructor: add `orientation` with `instructor`, `assigned_by` and `planned`.",
        verb="orient",
        actor=ground.officers(mentor.program, "coordinator"),
        office="coordinator",
        since=mentor.since,
        program=mentor.program,
        about=(mentor.person,),
    )
    instructor, planned = text(record.data, "/orientation/instructor"), day(record.data, "/orientation/planned")
    if instructor is None:
        return to_assign
    program = ground.programs[mentor.program]
    duty = policy_on(program, "orientation", ground.as_of)
    roles = duty.roles("instructor") if duty else ("instructor",)
    if not held_office(program, instructor, roles, ground.as_of, ground.as_of):
        return replace(
            to_assign,
            pointer="/orientation/on",
            says="The orientation has not been held, and the instructor selected for it is no longer in office.",
            hint="Select another instructor.",
        )
    when = f"It was planned for {day_words(planned)}" if planned else "No day is planned"
    if planned and planned >= ground.as_of:
        when = f"It is planned for {day_words(planned)}"
    return replace(
        to_assign,
        pointer="/orientation/on",
        says=f"The orientation is not yet recorded as held. {when}.",
        hint="After it is held, the instructor adds `on`, `deck` and `attests`.",
        actor=(instructor,),
        office=roles[0],
        by=planned,
    )
