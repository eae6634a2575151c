"""The fields of a kind, with references resolved: what labels, audiences and links are read from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from mentorbook.records.pointers import extend


@dataclass(frozen=True, slots=True)
class Field:
    """One field: an object, a list, a choice between shapes, or a leaf. `schema` is its own, merged, schema."""

    title: str
    description: str
    schema: Mapping[str, Any]
    audience: str | None = None  # leaves only
    properties: Mapping[str, "Field"] = field(default_factory=dict)
    items: "Field | None" = None
    options: tuple["Field", ...] = ()

    @property
    def labels(self) -> Mapping[str, str]:
        """The words shown for an enum's values; empty for other fields."""
        labels: Mapping[str, str] = self.schema.get("x-labels", {})
        return labels

    @property
    def required(self) -> frozenset[str]:
        """The names of the properties that must be there."""
        return frozenset(self.schema.get("required", ()))


def field_of(schema: Mapping[str, Any], definitions: Mapping[str, Any]) -> Field:
    """Return the field that a schema describes, its `$ref` merged in (own keywords win).

    What the definition says of how to write it is kept as `x-written`.
    """
    reference = schema.get("$ref")
    definition = definitions[reference.removeprefix("#/$defs/")] if reference else {}
    merged = {**definition, "x-written": definition.get("description", ""), **schema}
    return Field(
        title=merged.get("title", ""),
        description=merged.get("description", ""),
        schema=merged,
        audience=merged.get("x-audience"),
        properties={name: field_of(part, definitions) for name, part in merged.get("properties", {}).items()},
        items=field_of(merged["items"], definitions) if "items" in merged else None,
        options=tuple(field_of(option, definitions) for option in merged.get("oneOf", ())),
    )


def option_for(options: tuple[Field, ...], value: object) -> Field:
    """Return the shape that a value was most likely meant to have: by its constants, then by the names it shares."""

    def likeness(option: Field) -> tuple[int, int, int]:
        data = value if isinstance(value, dict) else {}
        constants = sum(
            1 if data.get(name) == part.schema["const"] else -1
            for name, part in option.properties.items()
            if "const" in part.schema and name in data
        )
        return constants, len(data.keys() & option.properties.keys()), -len(option.required - data.keys())

    return max(options, key=likeness)


def leaves(part: Field, value: object, pointer: str = "") -> Iterator[tuple[str, object, Field]]:
    """Yield pointer, value and field of every leaf of a value that its schema accepts."""
    if part.options:
        part = option_for(part.options, value)
    if part.properties and isinstance(value, dict):
        for name, inner in value.items():
            yield from leaves(part.properties[name], inner, extend(pointer, name))
    elif part.items and isinstance(value, list):
        for index, inner in enumerate(value):
            yield from leaves(part.items, inner, extend(pointer, str(index)))
    else:
        yield pointer, value, part


def declared_leaves(part: Field, pointer: str = "") -> Iterator[tuple[str, Field]]:
    """Yield pointer and field of every leaf that a schema declares; a list's items stand at `*`."""
    for option in part.options:
        yield from declared_leaves(option, pointer)
    for name, inner in part.properties.items():
        yield from declared_leaves(inner, extend(pointer, name))
    if part.items:
        yield from declared_leaves(part.items, extend(pointer, "*"))
    if not (part.options or part.properties or part.items):
        yield pointer, part


def declared_groups(part: Field, pointer: str = "") -> Iterator[tuple[str, Field]]:
    """Yield pointer and field of every list, group and choice of shapes that a schema declares, around its leaves."""
    if part.options or part.properties or part.items:
        yield pointer, part
    for option in part.options:
        yield from ((inner, group) for inner, group in declared_groups(option, pointer) if inner != pointer)
    for name, inner_part in part.properties.items():
        yield from declared_groups(inner_part, extend(pointer, name))
    if part.items:
        yield from declared_groups(part.items, extend(pointer, "*"))
