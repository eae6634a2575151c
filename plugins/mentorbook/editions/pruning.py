"""Copies of records that hold only what an audience may read."""

from collections.abc import Mapping
from typing import Any

from mentorbook.editions.edition import Audience, Label
from mentorbook.records import Field, Kind, declared_groups, declared_leaves, option_for

_NOTHING = object()


def pruned(kind: Kind, data: Mapping[str, Any], audience: Audience) -> dict[str, Any]:
    """Return a copy of a record's data with only the leaves that the audience may read; empty parts are gone."""
    copy = _copy(kind.field, data, audience)
    return copy if isinstance(copy, dict) else {}


def _copy(part: Field, value: object, audience: Audience) -> object:
    if part.options:
        part = option_for(part.options, value)
    if part.properties and isinstance(value, dict):
        copies = {name: _copy(part.properties[name], inner, audience) for name, inner in value.items()}
        return {name: copy for name, copy in copies.items() if copy is not _NOTHING} or _NOTHING
    if part.items and isinstance(value, list):
        items = [_copy(part.items, inner, audience) for inner in value]
        return [item for item in items if item is not _NOTHING] or _NOTHING
    return value if audience.may_read(part.audience) else _NOTHING


def may_read_ids(kind: Kind, audience: Audience) -> bool:
    """Return whether an audience may read what a kind's paths are made of, so that its records can be there at all."""
    names = {name.strip("{}") for name in kind.path.split("/") if name.startswith("{")}
    return all(audience.may_read(kind.field.properties[name].audience) for name in names)


def labels_of(kind: Kind) -> dict[str, Label]:
    """Return how every field of a kind, and every group of fields, is called, by pointer; items stand at `*`."""
    return {pointer: _label(part) for told in (declared_groups, declared_leaves) for pointer, part in told(kind.field)}


def _label(part: Field) -> Label:
    return Label(
        part.title,
        part.description,
        part.labels,
        written=part.schema.get("$ref", "").removeprefix("#/$defs/"),
        leads=part.schema.get("x-ref", "") or part.schema.get("x-among", ""),
    )
