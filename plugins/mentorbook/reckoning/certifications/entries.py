"""The entries of a cycle, each with how it stands."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from mentorbook.reckoning.certifications.verifiers import Verifiers, verified
from mentorbook.reckoning.cycle import CycleAsked, CycleEntry, Standing
from mentorbook.reckoning.fields import day_by, entries, needed_day, text
from mentorbook.reckoning.programs import Program, policy_on
from mentorbook.records import Record

Judge = Callable[[Mapping[str, Any]], Standing]
Session = tuple[str, date, str]  # title, day and sort of a session of continuing education


def cycle_entries(
    record: Record, program: Program, asked: CycleAsked, verifiers: Verifiers, as_of: date, taken: set[Session]
) -> Iterator[CycleEntry]:
    """Yield all entries of a cycle. `taken` holds the sessions that already count for this person, and gains more."""
    lists: tuple[tuple[str, str, str, Judge], ...] = (
        ("seat_checks", "type", "", lambda check: _by_verifier(check, record, program, verifiers)),
        ("community", "sort", "minutes", lambda done: _by_event(done, asked)),
        ("ceus", "sort", "hours", lambda ceu: _by_once(ceu, asked, taken)),
        ("teaching", "full_course", "hours", lambda _: Standing.COUNTS),
    )
    for name, sort, amount, judge in lists:
        for index, entry in enumerate(entries(record.data, f"/{name}")):
            standing = _by_day(entry, record, asked, as_of)
            yield CycleEntry(
                pointer=f"/{name}/{index}",
                of=name,
                on=needed_day(entry, "/on"),
                sort=("full-course" if entry.get(sort) else "other") if name == "teaching" else entry[sort],
                amount=float(entry[amount]) if amount else 1.0,
                standing=judge(entry) if standing is Standing.COUNTS else standing,
                proof=bool(text(entry, "/proof")),
            )


def _by_day(entry: Mapping[str, Any], record: Record, asked: CycleAsked, as_of: date) -> Standing:
    """Where it lies, by the record alone; what is done after registering comes too late to be part of it."""
    on, registered = needed_day(entry, "/on"), day_by(record.data, "/registered_on", as_of)
    if on < needed_day(record.data, "/cycle/from"):
        return Standing.BEFORE
    if on > needed_day(record.data, "/cycle/until"):
        return Standing.AFTER
    if on > as_of:
        return Standing.AHEAD
    late = registered is not None and on > registered and (asked.requirements_first or asked.early_hours_lost)
    return Standing.REGISTERED if late else Standing.COUNTS


def _by_verifier(check: Mapping[str, Any], record: Record, program: Program, verifiers: Verifiers) -> Standing:
    duty = policy_on(program, "seat-check-verifier", needed_day(check, "/on"))
    return verified(check, record, verifiers, duty.asks.get("verifiers", ()) if duty else ())


def _by_event(done: Mapping[str, Any], asked: CycleAsked) -> Standing:
    if done["sort"] != "checkup-event":
        return Standing.COUNTS
    alone = done.get("other_technicians", 0) < asked.event_technicians
    return Standing.UNFIT if alone or (asked.event_checklist and not done.get("checklist")) else Standing.COUNTS


def _by_once(ceu: Mapping[str, Any], asked: CycleAsked, taken: set[Session]) -> Standing:
    if not asked.once:
        return Standing.COUNTS
    session = " ".join(ceu["title"].casefold().split()), needed_day(ceu, "/on"), ceu["sort"]
    if session in taken:
        return Standing.TWICE
    taken.add(session)
    return Standing.COUNTS
