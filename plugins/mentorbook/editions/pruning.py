"""Copies of records that hold only what an audience may read."""

from collections.abc import Mapping
from typing import Any

from mentorbook.editions.edition import Audience, Label
from mentorbook.records import Field, Kind, declared_leaves, option_for

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
    """Return title, description and words of every field, by pointer; a list's items stand at `*`."""
    labels = {
        pointer: Label(leaf.title, leaf.description, leaf.labels) for pointer, leaf in declared_leaves(kind.field)
    }
    for name, part in kind.field.properties.items():
        labels.setdefault(f"/{name}", Label(part.title, part.description))
    return labels
