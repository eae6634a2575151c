"""Goals that are not set by the meeting that the program names, and goals that lack a part."""

from collections.abc import Iterator

from mentorbook.reckoning.answers import Gap, MentorshipAnswer
from mentorbook.reckoning.fields import text, value
from mentorbook.reckoning.gaps.ground import Ground
from mentorbook.reckoning.gaps.pair import pair_gap, persons_in
from mentorbook.reckoning.programs import policy_on
from mentorbook.reckoning.wording import counted, listed
from mentorbook.records import Record

OVER = ("reached", "let-go")


def late_goals(ground: Ground) -> Iterator[Gap]:
    """Yield a gap for each running mentorship that has met as often as the program names, and has no goal."""
    for mentorship in ground.running():
        duty = policy_on(ground.programs[mentorship.program], "goals-set", ground.as_of)
        meetings = [s.on for s in mentorship.sessions if s.counts and s.contact == "meeting"]
        held = [on for on in meetings if duty and duty.first <= on]
        if mentorship.goals or duty is None or len(held) < (duty.meetings or 1):
            continue
        yield pair_gap(
            mentorship,
            "goals-set",
            "/started",
            says=f"{counted(len(meetings), 'meeting')}, and no goal is set.",
            hint="Set a first goal together and add it; it may change later.",
            verb="complete",
            actor=persons_in(mentorship, duty.roles("mentor", "mentee")),
            since=held[(duty.meetings or 1) - 1],
        )


def partial_goals(ground: Ground) -> Iterator[Gap]:
    """Yield a gap for each goal under way that lacks a detail asked for, or a part of the framework it names."""
    for mentorship in ground.running():
        for goal in mentorship.goals:
            record = ground.register.get("goal", f"{mentorship.id}/{goal.id}")
            if record is not None and goal.status not in OVER and (gap := _partial(record, mentorship, ground)):
                yield gap


def _partial(record: Record, mentorship: MentorshipAnswer, ground: Ground) -> Gap | None:
    goal = next(goal for goal in mentorship.goals if goal.id == record.data["id"])
    duty = policy_on(ground.programs[mentorship.program], "goals", goal.set_on)
    known = ground.register.kinds["goal"].field.properties  # a name that is no field is told by the rule `policy`
    lacking = [n for n in (duty.fields if duty else ()) if n in known and value(record.data, f"/{n}") in (None, "", [])]
    framework = text(record.data, "/parts/framework")
    shape = next((o for o in known["parts"].options if o.properties["framework"].schema["const"] == framework), None)
    parts = [name for name in (shape.properties if shape else ()) if value(record.data, f"/parts/{name}") is None]
    if not lacking and not parts:
        return None
    said = listed([name.replace("_", " ") for name in [*lacking, *parts]])
    return pair_gap(
        mentorship,
        "goals",
        f"/{lacking[0]}" if lacking else "/parts",
        record=record.name,
        says=f"This goal does not say: {said}.",
        hint=f"Add {listed(lacking)} to this goal." if lacking else f"Add {listed(parts)} under parts.",
        verb="complete",
        since=goal.set_on,
    )
