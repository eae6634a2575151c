"""Mentees whose mentor is not there: proposals to mentors who are away, and mentorships whose mentor has left."""

from collections.abc import Iterator
from datetime import date

from mentorbook.reckoning.answers import Gap, MentorshipAnswer, MentorState
from mentorbook.reckoning.fields import day_by
from mentorbook.reckoning.gaps.ground import Ground
from mentorbook.reckoning.gaps.pair import pair_gap
from mentorbook.reckoning.mentors import away_on
from mentorbook.reckoning.wording import day_words

SAYS = {
    MentorState.AWAY: "The mentor has been away since {}, and this proposal waits for an answer.",
    MentorState.RETIRED: "The mentor left the program on {}, and this proposal waits for an answer.",
    MentorState.DECLINED: "The mentor was declined on {}, and this proposal waits for an answer.",
}


def proposals_to_absent(ground: Ground) -> Iterator[Gap]:
    """Yield a gap for each proposal that meets a mentor away, retired or declined, and for each mentorship left."""
    for record in ground.register.of("mentorship"):
        mentorship = ground.answers.mentorships[record.id]
        mentor = ground.answers.mentors.get((mentorship.program, mentorship.mentor))
        own = ground.register.get("mentor", f"{mentorship.program}/{mentorship.mentor}")
        if mentor is None or own is None or mentorship.closed:
            continue
        if day_by(record.data, "/accepted/mentor", ground.as_of):
            if mentor.state is MentorState.RETIRED:
                yield _left(mentorship, mentor.since, ground)
            continue
        state, since = mentor.state, mentor.since
        if state not in SAYS and (first := away_on(own, ground.as_of)):
            state, since = MentorState.AWAY, first
        if state in SAYS:
            yield pair_gap(
                mentorship,
                "away",
                "/mentor",
                says=SAYS[state].format(day_words(since)),
                hint="Ask the mentor, or close this proposal and propose another mentor.",
                verb="settle",
                actor=ground.officers(mentorship.program, "coordinator", besides=mentorship.mentor),
                since=max(since, mentorship.proposed_on),
            )


def _left(mentorship: MentorshipAnswer, since: date, ground: Ground) -> Gap:
    return pair_gap(
        mentorship,
        "away",
        "/mentor",
        says=f"The mentor left the program on {day_words(since)}, and this mentorship is not closed.",
        hint="Speak with both, close it, and propose another mentor if one is wanted.",
        verb="settle",
        actor=ground.officers(mentorship.program, "coordinator", besides=mentorship.mentor),
        since=since,
    )
