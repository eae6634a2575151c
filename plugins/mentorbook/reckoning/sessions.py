"""A mentorship's log: its sessions in order, and which of them a later correction takes the place of."""

from collections.abc import Mapping, Sequence
from datetime import date

from mentorbook.reckoning.answers import SessionAnswer, Signed
from mentorbook.reckoning.fields import day, needed_day, text, whole
from mentorbook.reckoning.programs import Program, policy_on
from mentorbook.reckoning.signatures import missing_roles
from mentorbook.records import Record

ATTEMPT = "attempt"


def sessions_known(records: Sequence[Record], as_of: date) -> list[Record]:
    """Return the sessions that were written down by this day, by date and then by the number in their ids."""
    return sorted((r for r in records if (day(r.data, "/recorded_on") or date.min) <= as_of), key=order_of)


def order_of(record: Record) -> tuple[str, int]:
    """Return what sessions of one mentorship are put in order by: the date, then the number in the id."""
    _, _, number = record.data["id"][len("2026-03-14") :].rpartition("-")
    return record.data["date"], int(number or 1)


def corrections(sessions: Sequence[Record]) -> dict[str, str]:
    """Return, for each session that no longer counts, the session that takes its place, by their ids.

    Of sessions that correct one another the last counts, also where two correct the same. A session can only
    correct one that stands before it.
    """
    if not any("corrects" in record.data for record in sessions):
        return {}
    first: dict[str, str] = {}  # the first session of the chain that each belongs to
    last: dict[str, str] = {}  # the last of each chain, by its first
    direct: dict[str, str] = {}
    for record in sessions:
        own, corrects = record.data["id"], text(record.data, "/corrects")
        first[own] = first.get(corrects, own) if corrects else own
        last[first[own]] = own
        if corrects in first and corrects != own:
            direct[corrects] = own
    return {own: direct.get(own, last[chain]) for own, chain in first.items() if last[chain] != own}


def answer_sessions(
    sessions: Sequence[Record],
    signed: Mapping[str, tuple[Signed, ...]],
    program: Program,
    persons: Mapping[str, str],
) -> tuple[SessionAnswer, ...]:
    """Return what is known of each session, in the order given; `persons` are the two people by role."""
    corrected = corrections(sessions)
    found = []
    for record in sessions:
        on, contact, own = needed_day(record.data, "/date"), record.data["contact"], record.data["id"]
        # Who signs in a role that is somebody else's has not signed: the rule `signatures` tells it.
        under = tuple(each for each in signed.get(record.name, ()) if persons.get(each.role, each.by) == each.by)
        duty = None if own in corrected else policy_on(program, "signatures", on)
        asked = duty.roles("mentor", "mentee") if duty and contact in duty.contacts else ()
        found.append(
            SessionAnswer(
                id=own,
                on=on,
                contact=contact,
                mode=record.data["mode"],
                minutes=whole(record.data, "/minutes"),
                counts=own not in corrected,
                corrected_by=corrected.get(own),
                signed=under,
                missing_roles=missing_roles(asked, under, persons),
            )
        )
    return tuple(found)
