"""Mentorships without the agreement that the program asks for, or speaks for."""

from collections.abc import Iterator

from mentorbook.reckoning.answers import Gap
from mentorbook.reckoning.gaps.ground import Ground
from mentorbook.reckoning.gaps.pair import pair_gap, persons_in
from mentorbook.reckoning.programs import policy_on
from mentorbook.reckoning.signatures import missing_roles
from mentorbook.reckoning.wording import day_words, listed


def missing_agreements(ground: Ground) -> Iterator[Gap]:
    """Yield a gap for each running mentorship without an agreement, or whose agreement is not signed as asked."""
    for mentorship in ground.running():
        started = mentorship.started
        duty = policy_on(ground.programs[mentorship.program], "agreement", started) if started else None
        if duty is None or started is None:
            continue
        agreement = ground.register.get("agreement", mentorship.id)
        if agreement is None:
            yield pair_gap(
                mentorship,
                "agreement",
                "/started",
                says=f"Begun on {day_words(started)}, and there is no agreement.",
                hint="Consider one together: how often, who does what, and what stays between you."
                if duty.advice
                else "Agree on how often, who does what, and what stays between you, and add the agreement.",
                verb="consider" if duty.advice else "complete",
                actor=() if duty.advice else persons_in(mentorship, ()),
                office="" if duty.advice else "coordinator",
                since=started,
            )
            continue
        persons = {"mentor": mentorship.mentor, "mentee": mentorship.mentee}
        missing = missing_roles(duty.named_roles, mentorship.signed.get(agreement.name, ()), persons)
        if missing:
            yield pair_gap(
                mentorship,
                "agreement",
                "/signatures",
                record=agreement.name,
                says=f"The agreement is not signed by the {listed(missing, 'or')}.",
                hint="Read it once more and sign it.",
                verb="sign",
                actor=persons_in(mentorship, missing),
                since=started,
            )
