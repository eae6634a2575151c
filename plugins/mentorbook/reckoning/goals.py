"""How far the goals of a mentorship are."""

from collections.abc import Iterable, Iterator
from datetime import date

from mentorbook.reckoning.answers import GoalAnswer
from mentorbook.reckoning.fields import day, entries, needed_day
from mentorbook.records import Record


def answer_goals(records: Iterable[Record], as_of: date) -> Iterator[GoalAnswer]:
    """Yield how far each goal was on this day; one that was set later is not there yet."""
    for record in records:
        steps = [step for step in entries(record.data, "/steps") if needed_day(step, "/on") <= as_of]
        steps.sort(key=lambda step: str(step["on"]))
        if steps:
            yield GoalAnswer(
                id=record.data["id"],
                status=steps[-1]["status"],
                set_on=needed_day(steps[0], "/on"),
                since=needed_day(steps[-1], "/on"),
                by=day(record.data, "/by"),
            )
