"""Proposals of mentors who were not on the mentor resource list."""

from collections.abc import Iterator

from mentorbook.reckoning.answers import Gap
from mentorbook.reckoning.gaps.ground import Ground
from mentorbook.reckoning.gaps.pair import pair_gap
from mentorbook.reckoning.mentors import approved_on, oriented_on
from mentorbook.reckoning.programs import policy_on
from mentorbook.reckoning.wording import day_words, listed


def unlisted_proposals(ground: Ground) -> Iterator[Gap]:
    """Yield a gap for each mentorship not yet begun whose mentor was not approved and oriented when it was proposed.

    Once it has begun, the rule `working-before-approval` tells what is still amiss.
    """
    for mentorship in ground.answers.mentorships.values():
        program, on = ground.programs[mentorship.program], mentorship.proposed_on
        record = ground.register.get("mentor", f"{mentorship.program}/{mentorship.mentor}")
        duty = policy_on(program, "selection", on)
        if duty is None or record is None or mentorship.started or mentorship.closed:
            continue
        steps = {"approval": ("approved", approved_on), "orientation": ("oriented", oriented_on)}
        asked = {name: step for name, step in steps.items() if policy_on(program, name, on)}
        lacking = [word for word, held_on in asked.values() if not held_on(record, on)]
        if lacking:
            roles = duty.roles("coordinator")
            yield pair_gap(
                mentorship,
                "selection",
                "/proposed/on",
                says=f"The mentor was not {listed(lacking, 'or')} on {day_words(on)}, and so not on the resource list.",
                hint="See to what is missing and propose anew, or close this proposal and select from the list.",
                verb="settle",
                actor=ground.officers(mentorship.program, *roles, besides=mentorship.mentor),
                office=roles[0],
                since=on,
            )
