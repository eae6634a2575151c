"""Links between records: every id that names another record, and every word from a program's list."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from mentorbook.findings import Finding, Severity, nearest
from mentorbook.records.fields import Field, leaves
from mentorbook.records.kinds import Kind
from mentorbook.records.paths import address, fill, holes
from mentorbook.records.record import Record

Lookup = Callable[[str], Record | None]  # a sound record by its address


@dataclass(frozen=True, slots=True)
class Link:
    """A value that leads to another record, or into one of a program's lists."""

    pointer: str
    value: str
    target: str  # address
    among: str = ""  # the list in the target that must hold the value; "" for a plain link
    holds: bool = False  # the record hangs on the target: a required field of its own names it


def links_of(record: Record, kind: Kind, lookup: Lookup) -> Iterator[Link]:
    """Yield the record's links. A link by way of a record that is not there is left to that record's own link."""
    for pointer, value, part in leaves(kind.field, record.data):
        if template := part.schema.get("x-ref"):
            target = fill(template, {**_texts(record.data), ".": value})
            if target != address(record.path):
                yield Link(pointer, str(value), target, holds=pointer[1:] in kind.field.required)
        elif among := part.schema.get("x-among"):
            template, _, listed = among.partition("#/")
            values = _reached(record, kind, holes(template), lookup)
            if values is not None:
                yield Link(pointer, str(value), fill(template, values), listed)


def _texts(data: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in data.items() if isinstance(value, str)}


def _reached(record: Record, kind: Kind, names: list[str], lookup: Lookup) -> dict[str, str] | None:
    """Return the values of dotted names, following links: "mentorship.program" is the mentorship's program."""
    values = {}
    for name in names:
        first, _, rest = name.partition(".")
        value = record.data.get(first)
        if rest:
            part: Field = kind.field.properties[first]
            through = lookup(fill(part.schema["x-ref"], _texts(record.data)))
            value = through.data.get(rest) if through else None
        if not isinstance(value, str):
            return None
        values[name] = value
    return values


def broken(
    record: Record, link: Link, lookup: Lookup, addresses: Mapping[str, object], *, guess: bool
) -> Finding | None:
    """Return the finding for a link that leads nowhere, or None; to guess what was meant takes time."""
    target = lookup(link.target)
    name = next(step for step in reversed(link.pointer.split("/")) if not step.isdigit())
    if not link.among and target is None:
        folder = link.target.rpartition("/")[0] if not link.target.endswith("/mentorship") else "mentorships"
        there = addresses if guess else ()
        known = [known.removeprefix(f"{folder}/") for known in there if known.startswith(f"{folder}/")]
        meant = nearest(link.value, [other for other in known if other != record.id]) if guess else None
        hint = f"Did you mean {meant}?" if meant else "Add that record, or write the id of one that is there."
        return _finding(record, link, f"{name}: there is no record {link.target}.yaml.", hint)
    if link.among and target is not None:
        words = [entry["id"] for entry in target.data.get(link.among, ())]
        if link.value not in words:
            meant = nearest(link.value, words) if guess else None
            title = target.data.get("short", target.id)
            words_hint = f"Write one of: {', '.join(words[:40])}." if words else ""
            hint = f"Did you mean {meant}?" if meant else words_hint or f"The program's file lists no {link.among}."
            return _finding(record, link, f"{name}: {title} has no such entry in its {link.among}.", hint)
    return None


def _finding(record: Record, link: Link, message: str, hint: str) -> Finding:
    return record.finding("link", Severity.ERROR, message, hint, link.pointer)
