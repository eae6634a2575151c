"""Mentees who have more than one mentor in a program, or are proposed to more than one."""

from collections import defaultdict
from collections.abc import Iterator

from mentorbook.reckoning.answers import Gap, MentorshipAnswer, MentorshipState
from mentorbook.reckoning.fields import day_by
from mentorbook.reckoning.gaps.ground import Ground

STANDS = {
    MentorshipState.PROPOSED: "is proposed to",
    MentorshipState.ACCEPTED: "is matched with",
    MentorshipState.RUNNING: "meets with",
    MentorshipState.BEHIND: "meets with",
}
ASK = "Keep one, and close the other. If the mentee wants both, write their yes to each under `accepted`."


def further_mentors(ground: Ground) -> Iterator[Gap]:
    """Yield a gap for each mentor of a mentee beyond the first; nobody is asked once the mentee said yes to all.

    It stands at the request and not at the mentorships, so that no pair reads of the other.
    """
    theirs: dict[tuple[str, str], dict[str, MentorshipAnswer]] = defaultdict(dict)
    for mentorship in sorted(ground.answers.mentorships.values(), key=lambda each: (each.proposed_on, each.id)):
        if mentorship.closed is None:
            theirs[mentorship.program, mentorship.mentee].setdefault(mentorship.mentor, mentorship)
    for (program, mentee), by_mentor in theirs.items():
        first, *others = by_mentor.values()
        if not others:
            continue
        wanted = all(_is_wanted(each, ground) for each in by_mentor.values())
        officers = [each for each in ground.officers(program, "coordinator", besides=mentee) if each not in by_mentor]
        for other in others:
            yield Gap(
                rule="one-mentorship",
                record=f"mentee/{program}/{mentee}",
                pointer="/person",
                says=f"Besides {first.id}, this mentee {STANDS[other.state]} another mentor in {other.id}.",
                hint="The mentee said yes to each. Close one that is no longer wanted." if wanted else ASK,
                verb="settle",
                actor=() if wanted else tuple(officers),
                office="" if wanted else "coordinator",
                since=other.proposed_on,
                program=program,
                about=(mentee,),
            )


def _is_wanted(mentorship: MentorshipAnswer, ground: Ground) -> bool:
    record = ground.register.get("mentorship", mentorship.id)
    return record is not None and day_by(record.data, "/accepted/mentee", ground.as_of) is not None
