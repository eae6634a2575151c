"""The goals of one pair, to be printed and worked with."""

from dataclasses import dataclass

from mentorbook.editions.edition import Edition
from mentorbook.reckoning.answers import MentorshipAnswer
from mentorbook.views import goals, words
from mentorbook.views.fields import past_day_at, text_at
from mentorbook.views.goals import GoalView
from mentorbook.views.inside import Inside
from mentorbook.views.sheet_head import NothingToPrintError, SheetHead, sheet_head


@dataclass(frozen=True, slots=True)
class GoalSheet:
    """The vision and the goals, those that are still open first."""

    head: SheetHead
    vision: tuple[str, ...]
    vision_on: str
    goals: tuple[GoalView, ...]


def goal_sheet(edition: Edition, answer: MentorshipAnswer, inside: Inside) -> GoalSheet:
    """Return the goals of a pair.

    Raises NothingToPrintError where neither a goal nor a vision is written down.
    """
    shown = edition.get("mentorship", answer.id)
    data = shown.data if shown else {}
    on = past_day_at(data, edition.as_of, "vision", "on")
    found = goals.goal_views(edition, answer.goals, inside["goal"])
    if not found and not on:
        raise NothingToPrintError("No goal and no vision is written down.")
    return GoalSheet(
        head=sheet_head(edition, answer, "Goal sheet"),
        vision=words.paragraphs(text_at(data, "vision", "says")) if on else (),
        vision_on=words.full_day(on) if on else "",
        goals=found,
    )
