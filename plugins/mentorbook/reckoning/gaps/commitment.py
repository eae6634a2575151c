"""Commitments whose end is not known, or that the pair ends before the program does."""

from collections.abc import Iterator

from mentorbook.reckoning.answers import Gap, MentorshipState
from mentorbook.reckoning.commitment import asked_span
from mentorbook.reckoning.gaps.ground import Ground
from mentorbook.reckoning.gaps.pair import pair_gap
from mentorbook.reckoning.programs import policy_on
from mentorbook.reckoning.wording import day_words


def missing_graduations(ground: Ground) -> Iterator[Gap]:
    """Yield a gap for each open mentorship that has no last day because the graduation is not known."""
    for mentorship in ground.answers.mentorships.values():
        program = ground.programs[mentorship.program]
        if mentorship.state is MentorshipState.CLOSED or mentorship.ends is not None:
            continue
        made = mentorship.started or mentorship.proposed_on
        duty = policy_on(program, "commitment", made)
        if duty is None or duty.months is not None:
            continue
        yield pair_gap(
            mentorship,
            "commitment",
            "/graduation_on",
            record=f"mentee/{mentorship.program}/{mentorship.mentee}",
            says="The commitment counts from the graduation, and its day is not known.",
            hint="Add graduation_on to this request.",
            verb="complete",
            actor=(mentorship.mentee,),
            since=made,
            about=(mentorship.mentee,),
        )


def early_ends(ground: Ground) -> Iterator[Gap]:
    """Yield a gap for each running mentorship whose own last day comes before the end that the program asks for."""
    for mentorship in ground.running():
        span = asked_span(mentorship, ground.register, ground.programs[mentorship.program])
        if span and mentorship.ends and mentorship.ends < span[1]:
            yield pair_gap(
                mentorship,
                "commitment",
                "/until",
                says=f"It ends on {day_words(mentorship.ends)}; the commitment goes on until {day_words(span[1])}.",
                hint="Correct until. If it really ends sooner, close it on its last day and say why.",
                verb="complete",
                since=mentorship.started or mentorship.proposed_on,
            )
