"""Goals and how far they are, in four honest steps."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mentorbook.editions.edition import Edition, Shown
from mentorbook.reckoning.answers import GoalAnswer
from mentorbook.views import words
from mentorbook.views.fields import items_at, past_day_at, text_at, value_at
from mentorbook.views.parts import Fact

STEPS = ("set", "begun", "well-on", "reached")


@dataclass(frozen=True, slots=True)
class Step:
    """One of the four steps."""

    words: str
    past: bool
    current: bool
    on: str  # the day on which it was reached; empty where no step says so


@dataclass(frozen=True, slots=True)
class GoalView:
    """One goal."""

    title: str
    tells: str
    steps: tuple[Step, ...]  # none where the goal was let go
    reached: bool
    progress: str
    why: tuple[str, ...]
    facts: tuple[Fact, ...]
    notes: tuple[str, ...]


def goal_views(edition: Edition, answers: tuple[GoalAnswer, ...], records: tuple[Shown, ...]) -> tuple[GoalView, ...]:
    """The goals in the reckoning's order: open ones first, then reached, then let go."""
    by_id = {shown.data["id"]: shown.data for shown in records}
    rank = {"reached": 1, "let-go": 2}
    ordered = sorted(
        (each for each in answers if each.id in by_id),
        key=lambda each: (rank.get(each.status, 0), each.set_on, each.id),
    )
    return tuple(goal_view(edition, each, by_id[each.id]) for each in ordered)


def goal_view(edition: Edition, answer: GoalAnswer, data: Mapping[str, Any]) -> GoalView:
    """One goal."""
    status = edition.label("goal", "/steps/*/status", answer.status)
    at = STEPS.index(answer.status) if answer.status in STEPS else -1
    days = step_days(edition, data)
    steps = tuple(
        Step(
            edition.label("goal", "/steps/*/status", step),
            index <= at,
            index == at,
            days.get(step, "") if index <= at else "",
        )
        for index, step in enumerate(STEPS)
    )
    return GoalView(
        title=data["title"],
        tells=tells(edition, answer, data, status),
        steps=steps if at >= 0 else (),
        reached=answer.status == "reached",
        progress=status,
        why=words.paragraphs(text_at(data, "why")),
        facts=tuple(facts(edition, data)),
        notes=tuple(notes(edition, data)),
    )


def step_days(edition: Edition, data: Mapping[str, Any]) -> dict[str, str]:
    """The day on which the goal came as far as each step, the last where it did so twice."""
    days = ((step["status"], past_day_at(step, edition.as_of, "on")) for step in items_at(data, "steps"))
    return {status: words.brief_day(on, edition.as_of) for status, on in days if on}


def tells(edition: Edition, answer: GoalAnswer, data: Mapping[str, Any], status: str) -> str:
    """Since when it is as far as it is, and by when it is meant to be reached."""
    since = words.near_day(answer.since, edition.as_of)
    done = answer.status in ("reached", "let-go")
    told = [f"{status} {since}." if done or answer.status == "set" else f"{status} since {since}."]
    if answer.status != "set":
        told.append(f"Set {words.near_day(answer.set_on, edition.as_of)}.")
    if answer.by and not done:
        told.append(f"Planned for {words.near_day(answer.by, edition.as_of)}.")
    if text_at(data, "measure"):
        told.append(f"Measured by: {text_at(data, 'measure')}")
    return " ".join(told)


def facts(edition: Edition, data: Mapping[str, Any]) -> list[Fact]:
    """The goal's parts in the terms of its framework, by their own titles."""
    parts = value_at(data, "parts") or {}
    labels = edition.labels.get("goal", {})
    return [
        Fact(labels[f"/parts/{name}"].title if f"/parts/{name}" in labels else words.sentence(name), value)
        for name, value in parts.items()
        if name != "framework"
    ]


def notes(edition: Edition, data: Mapping[str, Any]) -> list[str]:
    """What was noted at its steps, with the day."""
    told = []
    for step in items_at(data, "steps"):
        on = past_day_at(step, edition.as_of, "on")
        if on and text_at(step, "note"):
            status = edition.label("goal", "/steps/*/status", step["status"])
            told.append(f"{words.near_day(on, edition.as_of)}, {status.lower()}: {step['note']}")
    return told
