"""The tables of a pack: sessions, signatures, provenance."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from mentorbook.auditing.extent import Extent, Part
from mentorbook.editions import Edition
from mentorbook.editions.provenance import Deed, RecordHistory
from mentorbook.exports.cells import csv_text
from mentorbook.reckoning.answers import SessionAnswer
from mentorbook.sealing import ShownSignature
from mentorbook.views import names
from mentorbook.views.fields import items_at, text_at
from mentorbook.views.sessions import named
from mentorbook.views.verifying import SignatureLine

_SESSIONS = (
    "Mentorship", "Program", "Mentor", "Mentee", "Session", "Date", "Start", "End", "Minutes", "Contact", "How",
    "Place", "Activity", "Topics", "Counts in the period", "Corrects", "Corrected by", "Written down on",
    "Mentor's signature", "Mentee's signature", "Record",
)  # fmt: skip
_SIGNATURES = (
    "Record", "Number", "Signs as", "Person", "Name as signed", "Signed on", "How", "Collected by", "State",
    "What that means", "Digest (SHA-256)", "What is signed", "Signature by a key",
)  # fmt: skip
_PROVENANCE = ("Record", "What was done", "On", "By", "Name in the commit", "Commit", "The commit carries a signature")


def sessions_csv(edition: Edition, extent: Extent) -> bytes:
    """Return the sessions, a row each, by mentorship and date; corrected ones are in it and do not count."""
    return csv_text(_SESSIONS, (row for part in extent.parts for row in _sessions(edition, extent, part)))


def _sessions(edition: Edition, extent: Extent, part: Part) -> Iterator[Sequence[object]]:
    answer = part.answer
    program = edition.get("program", answer.program)
    counting = {each.id for each in part.counting(extent.period)}
    for session in part.sessions:
        shown = edition.get("session", f"{answer.id}/{session.id}")
        data: Mapping[str, Any] = shown.data if shown else {}
        yield (
            answer.id,
            program.data["title"] if program else answer.program,
            names.full_name(edition, answer.mentor),
            names.full_name(edition, answer.mentee),
            session.id,
            session.on.isoformat(),
            text_at(data, "start"),
            text_at(data, "end"),
            session.minutes,
            edition.label("session", "/contact", session.contact),
            edition.label("session", "/mode", session.mode),
            text_at(data, "place"),
            named(program.data if program else {}, "activities", data.get("activity")),
            "; ".join(items_at(data, "topics")),
            "yes" if session.id in counting else "no",
            text_at(data, "corrects"),
            session.corrected_by,
            text_at(data, "recorded_on"),
            _signed(session, "mentor"),
            _signed(session, "mentee"),
            shown.path if shown else "",
        )


def _signed(session: SessionAnswer, role: str) -> str:
    found = [each.seal.value for each in session.signed if each.role == role]
    return "; ".join(found) or ("not signed yet" if role in session.missing_roles else "")


def signatures_csv(
    edition: Edition, extent: Extent, lines: Sequence[SignatureLine], shown: Mapping[tuple[str, str], ShownSignature]
) -> bytes:
    """Return the signatures, a row each, with what is known of each; `shown` are their files by record and pointer."""
    written = {record.name: record.data for record in extent.records}
    rows = []
    for line in lines:
        own = shown[line.record, line.pointer]
        entry = written[line.record]["signatures"][own.at.number]
        rows.append(
            (
                line.path,
                own.at.number + 1,
                line.role,
                line.by,
                entry["name"],
                line.on.isoformat(),
                edition.label("session", "/signatures/*/method", line.method),
                line.collected_by,
                line.seal.state.value,
                line.says,
                own.digest,
                f"signatures/{own.file}",
                f"signatures/{own.file.removesuffix('.txt')}.sig" if own.armoured else "",
            )
        )
    return csv_text(_SIGNATURES, rows)


def provenance_csv(edition: Edition, extent: Extent) -> bytes:
    """Return who recorded, merged and changed each record, as the commits say; addresses are in none of it."""
    histories = edition.histories or {}
    return csv_text(
        _PROVENANCE, (row for record in extent.records for row in _deeds(record.path, histories.get(record.name)))
    )


def _deeds(path: str, history: RecordHistory | None) -> Iterator[Sequence[object]]:
    if history is None:
        yield path, "not known", "", "", "", "", ""
        return
    if history.recorded is None:
        yield path, "recorded before the part of the history that is here", "", "", "", "", ""
    told = [
        ("recorded", history.recorded),
        ("committed for them", history.committed),
        ("merged", history.merged),
        *(("changed", change) for change in history.changes),
        ("last change merged", history.change_merged),
    ]
    yield from (_deed(path, what, deed) for what, deed in told if deed)


def _deed(path: str, what: str, deed: Deed) -> Sequence[object]:
    day = deed.on.isoformat() if deed.on else "not known"
    return path, what, day, deed.person, deed.name, deed.commit, "yes, not checked here" if deed.signed else "no"
