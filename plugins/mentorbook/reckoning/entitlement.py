"""Whether those who approved and oriented a mentor were entitled to: in office, and not the mentor."""

from datetime import date

from mentorbook.reckoning.fields import day_by, needed_day, text
from mentorbook.reckoning.programs import Program, held_office, policy_on
from mentorbook.records import Record


def roles_asked(program: Program, name: str, on: date, otherwise: str) -> tuple[str, ...]:
    """Return the roles that the program's policy of this name asked for on a day."""
    duty = policy_on(program, name, on)
    return duty.roles(otherwise) if duty else (otherwise,)


def was_decided_in_office(record: Record, program: Program, on: date) -> bool:
    """Return whether the decision of a day was made by somebody who held the office on it."""
    by = text(record.data, "/approval/by") or ""
    return held_office(program, by, roles_asked(program, "approval", on, "coordinator"), on, on)


def was_held_in_office(record: Record, program: Program, on: date) -> bool:
    """Return whether the orientation of a day was held by somebody who held the office on it."""
    instructor = text(record.data, "/orientation/instructor") or ""
    return held_office(program, instructor, roles_asked(program, "orientation", on, "instructor"), on, on)


def was_assigned_in_office(record: Record, program: Program, as_of: date) -> bool:
    """Return whether a coordinator selected the instructor.

    The day of it is not recorded: it lies between the approval, or the application, and the orientation.
    """
    held = day_by(record.data, "/orientation/on", as_of)
    approved = text(record.data, "/approval/outcome") == "approved" and day_by(record.data, "/approval/on", as_of)
    first = min(approved or needed_day(record.data, "/applied_on"), held or as_of)
    return held_office(
        program, text(record.data, "/orientation/assigned_by") or "", ("coordinator",), first, held or as_of
    )


def is_approval(record: Record, program: Program, on: date) -> bool:
    """Return whether the decision of a day counts: somebody in office made it, and not the mentor."""
    return text(record.data, "/approval/by") != record.data["person"] and was_decided_in_office(record, program, on)


def is_orientation(record: Record, program: Program, on: date, as_of: date) -> bool:
    """Return whether the orientation of a day counts: rightly assigned and held, and not by the mentor."""
    return (
        text(record.data, "/orientation/instructor") != record.data["person"]
        and was_assigned_in_office(record, program, as_of)
        and was_held_in_office(record, program, on)
    )
