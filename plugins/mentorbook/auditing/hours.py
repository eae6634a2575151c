"""Hours by kind of activity as a table: what counts in the period, and the sums."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from mentorbook.auditing.extent import Extent
from mentorbook.editions import Edition
from mentorbook.exports.cells import csv_text
from mentorbook.views.fields import text_at
from mentorbook.views.sessions import named

_HEAD = ("Program", "As", "Kind of activity", "Entries", "Minutes", "Hours", "Entries without a time", "What of")
_LISTS = {"seat_checks": "Seat checks", "community": "Community education", "ceus": "CEUs", "teaching": "Teaching"}
_SORTS = {"seat_checks": "type"}


@dataclass(slots=True)
class _Sum:
    entries: int = 0
    minutes: float = 0
    without: int = 0

    def add(self, minutes: float | None) -> None:
        self.entries += 1
        self.minutes += minutes or 0
        self.without += minutes is None


def hours_csv(edition: Edition, extent: Extent) -> bytes:
    """Return a row for each kind of activity: of sessions by program and role, and of each certification cycle.

    Attempts are no hours; of a corrected session its correction counts. A cycle's entries count as the program's own
    reckoning counts them, before caps.
    """
    return csv_text(_HEAD, [*_sessions(edition, extent), *_cycles(edition, extent)])


def _sessions(edition: Edition, extent: Extent) -> Iterator[tuple[object, ...]]:
    sums: dict[tuple[str, str, str], _Sum] = defaultdict(_Sum)
    for part in extent.parts:
        answer = part.answer
        role = {answer.mentor: "mentor", answer.mentee: "mentee"}.get(extent.person, "mentor and mentee")
        for session in part.counting(extent.period):
            kind = _kind(edition, answer.program, f"{answer.id}/{session.id}", session.contact)
            sums[answer.program, role, kind].add(session.minutes)
    for (program, role, kind), total in sorted(sums.items()):
        yield _row(_title(edition, program), role, kind, total, "sessions")


def _kind(edition: Edition, program: str, session: str, contact: str) -> str:
    record, shown = edition.get("session", session), edition.get("program", program)
    activity = text_at(record.data, "activity") if record else ""
    own = named(shown.data, "activities", activity) if shown else ""
    return own or edition.label("session", "/contact", contact)


def _cycles(edition: Edition, extent: Extent) -> Iterator[tuple[object, ...]]:
    answers = edition.reckoning.certifications if edition.reckoning else {}
    inside = {record.id for record in extent.records if record.kind == "certification"}
    for answer in (answers[each] for each in sorted(inside) if each in answers):
        sums: dict[tuple[str, str], _Sum] = defaultdict(_Sum)
        for entry in answer.entries:
            if entry.counts and extent.period.holds(entry.on):
                minutes = {"community": entry.amount, "seat_checks": None}.get(entry.of, entry.amount * 60)
                sums[entry.of, entry.sort].add(minutes)
        for (of, sort), total in sorted(sums.items()):
            label = edition.label("certification", f"/{of}/*/{_SORTS.get(of, 'sort')}", sort)
            kind = f"{_LISTS[of]}: {label.replace('-', ' ')}"
            yield _row(_title(edition, answer.program), answer.level, kind, total, f"cycle {answer.id}")


def _title(edition: Edition, program: str) -> str:
    shown = edition.get("program", program)
    return shown.data["title"] if shown else program


def _row(program: str, role: str, kind: str, total: _Sum, what: str) -> tuple[object, ...]:
    is_timed = total.without < total.entries
    hours = f"{total.minutes / 60:.2f}".rstrip("0").rstrip(".") if is_timed else ""
    return program, role, kind, total.entries, f"{total.minutes:g}" if is_timed else "", hours, total.without, what
