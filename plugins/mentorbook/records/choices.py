"""What can stand in a field: the words of its schema, of the program's list, or the records that are there."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mentorbook.records.fields import Field
from mentorbook.records.kinds import Kind
from mentorbook.records.paths import address, fill, holes
from mentorbook.records.record import Record
from mentorbook.records.register import Register


@dataclass(frozen=True, slots=True)
class Choice:
    """One value that can stand in a field, and how people call it."""

    value: str
    label: str
    help: str = ""


def choices(register: Register, kind: Kind, data: Mapping[str, Any], field: Field) -> tuple[Choice, ...]:
    """Return what can be chosen for a field of a record with this data so far; none where anything can be written."""
    if field.labels:
        return tuple(Choice(value, field.labels[value]) for value in field.schema["enum"])
    if among := field.schema.get("x-among"):
        template, _, listed = among.partition("#/")
        program = _at(register, fill(template, _reached(register, kind, data, holes(template))))
        entries = program.data.get(listed, ()) if program else ()
        return tuple(Choice(each["id"], each.get("title", each["id"]), each.get("describes", "")) for each in entries)
    return _records(register, data, field.schema["x-ref"]) if "x-ref" in field.schema else ()


def called(register: Register, record: Record) -> str:
    """Return what a record is called: a person's name, a pair's two names, a title, or its id."""
    data = record.data
    if record.kind == "person":
        return str(data["name"])
    people = [data[role] for role in ("person", "mentor", "mentee") if role in data]
    names = [str(person.data["name"]) for each in people if (person := register.get("person", each))]
    return " and ".join(names) or str(data.get("short", data.get("title", record.id)))


def _records(register: Register, data: Mapping[str, Any], template: str) -> tuple[Choice, ...]:
    """Return the records that a link could lead to: the last hole of its template is what is chosen."""
    *known, own = holes(template)
    filled = fill(template, {name: data[name] for name in known if isinstance(data.get(name), str)})
    pattern = re.compile("([^/]+)".join(re.escape(part) for part in filled.split(f"{{{own}}}")))
    every = (record for kind in register.kinds for record in register.of(kind))
    matched = ((pattern.fullmatch(address(record.path)), record) for record in every)
    return tuple(Choice(match[1], called(register, record)) for match, record in matched if match)


def _reached(register: Register, kind: Kind, data: Mapping[str, Any], names: list[str]) -> dict[str, str]:
    """Return the values of dotted names, following links: "mentorship.program" is the mentorship's program."""
    values = {}
    for name in names:
        first, _, rest = name.partition(".")
        value = data.get(first)
        if rest:
            through = _at(register, fill(kind.field.properties[first].schema["x-ref"], data))
            value = through.data.get(rest) if through else None
        if isinstance(value, str):
            values[name] = value
    return values


def _at(register: Register, target: str) -> Record | None:
    every = (record for kind in register.kinds for record in register.of(kind))
    return next((record for record in every if address(record.path) == target), None)
