"""Lines that a form made for a record that is there: a mentorship's closure, an entry of a certification cycle."""

import re
from collections.abc import Iterator
from typing import Any

from mentorbook.findings import nearest
from mentorbook.reading import Source
from mentorbook.records import Record, Register
from mentorbook.writing.adding import Change, add_lines
from mentorbook.writing.refused import NotWrittenError

# What a form adds to a record of a kind; all else is written into it by an act of its own.
ADDED = {"mentorship": ("closure",), "certification": ("seat_checks", "community", "ceus", "teaching")}
# What a shared file adds nothing to: whose act it is, and the way out. Any other record's file is changed by itself.
_ACTS = {
    "mentor": (
        "An approval, an orientation and what else is added to a mentor's record is an officer's own act",
        "Use `mentorbook approve` or `mentorbook orient`.",
    ),
    "program": (
        "Roles and what else stands in a program's file are for its officers to change",
        "Change the program's file by hand, and propose that.",
    ),
    "person": (
        "Accounts, keys and consents are added to a person's record by an officer who knows whose they are",
        "Change the person's file by hand, and propose that.",
    ),
}
_NAMED = re.compile(r"# Lines to add to (records/[a-z0-9/-]{1,200}\.yaml)")


def added_to(content: bytes) -> str:
    """Return the path of the record that a shared file's lines are for; "" where the file is a record of its own."""
    heads = (line for line in content.decode("utf-8", "replace").splitlines() if line.startswith("#"))
    return next((named[1] for line in heads if (named := _NAMED.fullmatch(line.rstrip()))), "")


def piece_change(register: Register, path: str, before: bytes, source: Source) -> Change:
    """Return the change that adds a shared file's lines to its record, which holds `before`.

    Raises NotWrittenError where the record may not gain them, or something else stands there.
    """
    record = record_at(register, path)
    field = register.kinds[record.kind].field
    allowed = ADDED[record.kind]
    for name in source.data:
        if name not in allowed:
            what = f"{name[:40]} is not added to a {record.kind} by a shared file."
            raise NotWrittenError(what, f"What can be added: {', '.join(allowed)}.")
    return add_lines(path, before, field, tuple(_additions(source.data)))


def record_at(register: Register, path: str) -> Record:
    """Return the sound record at a path of the book. Raises NotWrittenError with the nearest there is."""
    records = {each.path: each for kind in ADDED for each in register.of(kind)}
    if path in records:
        return records[path]
    kind = next((kind for kind in _ACTS for each in register.of(kind) if each.path == path), None)
    if kind:
        whose, way_out = _ACTS[kind]
        raise NotWrittenError(f"These lines are for {path}. {whose}, and a shared file cannot bring it.", way_out)
    meant = nearest(path, records)
    hint = f"Did you mean {meant}?" if meant else "`mentorbook check` says whether its file is sound."
    raise NotWrittenError(f"These lines are for {path}, and no such record is there that they can be added to.", hint)


def _additions(data: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    for name, value in data.items():
        if isinstance(value, list):
            yield from ((f"/{name}/-", each) for each in value)
        else:
            yield f"/{name}", value
