"""Evaluations that are due, and those that lack something that the program asks for."""

from collections.abc import Iterator
from datetime import timedelta

from mentorbook.reckoning.answers import Gap, MentorshipAnswer
from mentorbook.reckoning.evaluations import evaluations_of
from mentorbook.reckoning.fields import day, entries, needed_day, value, words
from mentorbook.reckoning.gaps.ground import Ground
from mentorbook.reckoning.gaps.pair import pair_gap, persons_in
from mentorbook.reckoning.programs import policy_on
from mentorbook.reckoning.wording import counted, day_words, listed
from mentorbook.records import Record


def evaluations_due(ground: Ground) -> Iterator[Gap]:
    """Yield a gap for each running mentorship whose next evaluation is due.

    The latest evaluation's own `next_on` decides; else the days that the program's office names, from the latest
    evaluation or from the first day.
    """
    for mentorship in ground.running():
        duty = policy_on(ground.programs[mentorship.program], "evaluation-due", ground.as_of)
        if duty is None or duty.days is None or mentorship.started is None:
            continue
        done = evaluations_of(ground.register, mentorship.id, ground.programs[mentorship.program])
        last = needed_day(done[-1].data, "/date") if done else mentorship.started
        by = (day(done[-1].data, "/next_on") if done else None) or duty.counting_from(last) + timedelta(days=duty.days)
        if by > ground.as_of or _is_decided(done):
            continue
        came = f"The last was on {day_words(last)}." if done else f"The mentorship began on {day_words(last)}."
        yield pair_gap(
            mentorship,
            "evaluation-due",
            "/started",
            says=f"An evaluation has been due since {day_words(by)}. {came}",
            hint="Look back at the scenarios, at confidence and skill, and add an evaluation.",
            verb="evaluate",
            actor=persons_in(mentorship, duty.roles("mentor")),
            since=by,
            by=by,
        )


def _is_decided(done: list[Record]) -> bool:
    return bool(done) and done[-1].data["recommendation"] in {"complete", "end"}


def partial_evaluations(ground: Ground) -> Iterator[Gap]:
    """Yield a gap for each evaluation that does not say what the program asked of it on its day."""
    for mentorship in ground.answers.mentorships.values():
        for record in ground.register.of_mentorship("evaluation", mentorship.id):
            if gap := _partial(record, mentorship, ground):
                yield gap


def _partial(record: Record, mentorship: MentorshipAnswer, ground: Ground) -> Gap | None:
    on = needed_day(record.data, "/date")
    duty = policy_on(ground.programs[mentorship.program], "evaluation", on)
    known = ground.register.kinds["evaluation"].field.properties  # others are told by the rule `policy`
    asked = [name for name in (duty.fields if duty else ()) if name in known]
    lacking = [name for name in asked if value(record.data, f"/{name}") in (None, "", [])]
    mentee = ground.register.get("mentee", f"{mentorship.program}/{mentorship.mentee}")
    told = {entry["scenario"] for entry in entries(record.data, "/scenarios")}
    selected = words(mentee.data, "/scenarios") if mentee and "scenarios" in asked else ()
    left = sum(scenario not in told for scenario in selected)
    if "scenarios" in lacking and not selected:
        lacking.remove("scenarios")
    if not lacking and not left:
        return None
    said = listed([name.replace("_", " ") for name in lacking]) if lacking else counted(left, "selected scenario")
    return pair_gap(
        mentorship,
        "evaluation",
        f"/{lacking[0]}" if lacking else "/scenarios",
        record=record.name,
        says=f"The evaluation of {day_words(on)} does not say: {said}.",
        hint="Add what is missing to this evaluation.",
        verb="complete",
        actor=persons_in(mentorship, ("mentor",)),
        since=on,
    )
