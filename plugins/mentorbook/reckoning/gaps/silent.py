"""Mentors of whom nothing has been heard for long, and those who are away for long without a day of return."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from mentorbook.reckoning.answers import Gap, MentorAnswer, MentorState
from mentorbook.reckoning.fields import day_by, entries, needed_day
from mentorbook.reckoning.gaps.ground import Ground
from mentorbook.reckoning.programs import Duty, policy_on
from mentorbook.reckoning.wording import day_words
from mentorbook.records import Record

# What a mentor did on a day, or was there for.
SIGNS = ("/applied_on", "/willing/on", "/evidence/activity/attested_on", "/orientation/on", "/directory/consented_on")


def silent_mentors(ground: Ground) -> Iterator[Gap]:
    """Yield a gap for each mentor without a sign for longer than the program's office waits, on the list or away."""
    theirs: dict[tuple[str, str], list[Record]] = defaultdict(list)
    for mentorship in ground.register.of("mentorship"):
        theirs[mentorship.data["program"], mentorship.data["mentor"]].append(mentorship)
    for (program, person), mentor in ground.answers.mentors.items():
        duty = policy_on(ground.programs[program], "silent", ground.as_of)
        record = ground.register.get("mentor", f"{program}/{person}")
        if record is None or duty is None or duty.days is None:
            continue
        if mentor.state is MentorState.AWAY and (gap := _long_away(mentor, record, duty, ground)):
            yield gap
        if not mentor.listed:
            continue
        heard = max(_signs(record, theirs[program, person], ground))
        since = duty.counting_from(heard) + timedelta(days=duty.days + 1)
        if since <= ground.as_of:
            yield Gap(
                rule="silent",
                record=record.name,
                pointer="/willing/on",
                says=f"The last sign of this mentor in the book is of {day_words(heard)}.",
                hint="Ask whether the mentor is still willing, and write the day of the answer under willing, as on.",
                verb="settle",
                actor=ground.officers(program, "coordinator", besides=person),
                office="coordinator",
                since=since,
                program=program,
                about=(person,),
            )


def _long_away(mentor: MentorAnswer, record: Record, duty: Duty, ground: Ground) -> Gap | None:
    """Return the gap of a mentor who has been away longer than the office waits, and names no day of return."""
    index, first = next(
        (
            (index, needed_day(entry, "/from"))
            for index, entry in enumerate(entries(record.data, "/away"))
            if "until" not in entry and needed_day(entry, "/from") <= ground.as_of
        ),
        (0, None),
    )
    since = duty.counting_from(first) + timedelta(days=(duty.days or 0) + 1) if first else None
    if first is None or since is None or since > ground.as_of:
        return None
    return Gap(
        rule="silent",
        record=record.name,
        pointer=f"/away/{index}/from",
        says=f"This mentor has been away since {day_words(first)}, and no day of return is written down.",
        hint="Ask when the mentor will be back, and write it as until. One who will not be back is retired.",
        verb="settle",
        actor=ground.officers(mentor.program, "coordinator", besides=mentor.person),
        office="coordinator",
        since=since,
        program=mentor.program,
        about=(mentor.person,),
    )


def _signs(record: Record, mentorships: Iterable[Record], ground: Ground) -> Iterator[date]:
    yield from (sign for pointer in SIGNS if (sign := day_by(record.data, pointer, ground.as_of)))
    for mentorship in mentorships:
        answer = ground.answers.mentorships[mentorship.id]
        accepted = day_by(mentorship.data, "/accepted/mentor", ground.as_of)
        yield from (sign for sign in (accepted, answer.last_contact, answer.closed) if sign)
        for evaluation in ground.register.of_mentorship("evaluation", mentorship.id):
            if evaluation.data["by"] == record.data["person"]:
                yield needed_day(evaluation.data, "/date")
