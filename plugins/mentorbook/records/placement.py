"""Whether a record lies where its kind says, and agrees with its own path."""

import re
from collections.abc import Mapping
from typing import Any

from mentorbook.findings import Finding, Place, Severity, nearest
from mentorbook.reading import Source
from mentorbook.records.kinds import Kind
from mentorbook.records.paths import address, file_path, fill, holes, parts_of
from mentorbook.records.record import Record

_PART = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")  # of a path: what ids are made of


def record_of(source: Source, kinds: Mapping[str, Kind]) -> Record | Finding:
    """Return the record whose kind the path tells, or a finding where no kind lies there."""
    for kind in kinds.values():
        parts = parts_of(kind.path, address(source.path))
        if parts is not None:
            return Record(kind.name, "/".join(parts.values()), source)
    folders = sorted({kind.path.split("/")[0] for kind in kinds.values()})
    folder = address(source.path).split("/")[0]
    if folder not in folders:
        meant = nearest(folder, folders)
        hint = f"Did you mean records/{meant}/?" if meant else f"Records lie in: {', '.join(folders)}."
    else:
        shapes = [file_path(kind.path) for kind in kinds.values() if kind.path.split("/")[0] == folder]
        hint = f"Here lie: {', '.join(shapes)}."
    return Finding("path", Severity.ERROR, Place(source.path), "No kind of record lies in this place.", hint)


def path_of(kind: Kind, data: Mapping[str, Any]) -> str | None:
    """Return the path of the file that a record's values ask for; None where one of them is no sound part of a path."""
    parts = {name: data.get(name) for name in holes(kind.path)}
    sound = all(isinstance(part, str) and _PART.fullmatch(part) for part in parts.values())
    return file_path(fill(kind.path, parts)) if sound else None


def wrong_folder(record: Record, kinds: Mapping[str, Kind]) -> Finding | None:
    """Return the finding for a record that its schema refuses and that is sound as a record of another kind."""
    for kind in kinds.values():
        if kind.name != record.kind and not kind.verdict(record.data):
            should = file_path(fill(kind.path, record.data))
            message = f"This is {kind.one} in the folder of another kind."
            return record.finding("path", Severity.ERROR, message, f"Move the file to {should}.")
    return None


def misplaced(record: Record, kind: Kind) -> list[Finding]:
    """Return the finding for a record whose content names another path than its own; it passed its schema."""
    parts = parts_of(kind.path, address(record.path)) or {}
    wrong = [name for name in holes(kind.path) if str(record.data.get(name)) != parts[name]]
    if not wrong and kind.dated == "/date" and not str(record.data["id"]).startswith(str(record.data["date"])):
        hint = f"Write {record.data['id'][:10]} here, or move the file to the day that is right."
        return [record.finding("path", Severity.ERROR, "date: this is not the day of the file's name.", hint, "/date")]
    if not wrong:
        return []
    should = file_path(fill(kind.path, record.data))
    message = f"{wrong[0]}: this does not agree with the file's own path."
    hint = f"Write {parts[wrong[0]]}, or move the file to {should}."
    return [record.finding("path", Severity.ERROR, message, hint, f"/{wrong[0]}")]
