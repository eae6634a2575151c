"""What is asked for and stands there already, on a day that has not come: it is not to be added a second time."""

from dataclasses import replace

from mentorbook.reckoning.answers import Gap
from mentorbook.reckoning.fields import day
from mentorbook.reckoning.gaps.ground import Ground

# By the rule that asks for an act: the day under which it stands. Whose acceptance it is, the gap says itself.
DAYS = {"approval": "/approval/on", "closure": "/closure/on", "orientation": "/orientation/on"}
HINT = "It stands there already, on a day that lies ahead: correct that day."


def told_of_ahead(gap: Gap, ground: Ground) -> Gap:
    """Return the gap with the way out, where the act that it asks for is written down with a day ahead of today."""
    kind, _, record_id = gap.record.partition("/")
    pointer = gap.pointer if gap.rule == "acceptance" else DAYS.get(gap.rule)
    record = ground.register.get(kind, record_id)
    begun = ground.register.begun
    if pointer is None or record is None or begun is None:
        return gap
    on = day(record.data, pointer)
    return replace(gap, hint=HINT) if on and on > begun else gap
