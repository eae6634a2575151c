"""What the two took on: actions that nobody has closed, and the next session."""

from collections.abc import Sequence
from datetime import date

from mentorbook.reckoning.answers import ActionAnswer
from mentorbook.reckoning.fields import day, entries, words
from mentorbook.records import Record


def open_actions(sessions: Sequence[Record]) -> tuple[ActionAnswer, ...]:
    """Return the actions that no later session has closed, in the order in which they were taken on.

    `sessions` are those that count, in order.
    """
    waiting: dict[str, ActionAnswer] = {}
    for record in sessions:
        for closed in words(record.data, "/actions_closed"):
            waiting.pop(closed, None)
        for entry in entries(record.data, "/actions"):
            waiting[entry["id"]] = ActionAnswer(
                session=record.data["id"], id=entry["id"], who=entry["who"], what=entry["what"], due=day(entry, "/due")
            )
    return tuple(waiting.values())


def next_session(sessions: Sequence[Record], as_of: date) -> str | None:
    """Return the id of the session that names the next one, where that day lies ahead; the latest to name one decides.

    A session that was held on the named day has taken its place. `sessions` are those that count, in order.
    """
    held = {record.data["date"] for record in sessions}
    for record in reversed(sessions):
        if planned := day(record.data, "/next/on"):
            is_ahead = planned >= as_of and planned.isoformat() not in held
            return str(record.data["id"]) if is_ahead else None
    return None
