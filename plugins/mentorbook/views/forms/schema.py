"""Parts of a kind's schema by pointer, their references resolved."""

from collections.abc import Mapping
from typing import Any

Schema = Mapping[str, Any]


def resolved(root: Schema, part: Schema) -> Schema:
    """A part of a schema with its reference merged in; its own keywords win."""
    name = part.get("$ref", "").removeprefix("#/$defs/")
    return {**root["$defs"][name], **part} if name else part


def part_at(root: Schema, pointer: str) -> Schema:
    """The part that stands for a pointer into a record; a number stands for an entry of a list."""
    part: Schema = root
    for step in pointer.split("/")[1:]:
        part = resolved(root, part["items"] if step.isdigit() else part["properties"][step])
    return part


def is_required(root: Schema, pointer: str) -> bool:
    """Whether a record must have what stands at this pointer: it, and each group around it."""
    around, _, name = pointer.rpartition("/")
    if not around:
        return name in root["required"]
    return is_required(root, around) and name in part_at(root, around).get("required", ())
