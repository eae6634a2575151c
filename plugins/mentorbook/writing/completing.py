"""What the tool puts into a record by itself: its day, its ids, and a goal's first step, as a form does."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from mentorbook.records import Field, Kind, Register
from mentorbook.writing.drafting import is_taken, new_id
from mentorbook.writing.naming import free_slug, listed_as

_SLUG = "#/$defs/slug"
_TOLD = ("title", "what")  # what a short name is made of
_FIRST = {"goal": ("steps", "set")}  # a new record's first entry: it is there since today


def completed(register: Register, kind: Kind, data: Mapping[str, Any], today: date) -> dict[str, Any]:
    """Return the data with what follows from it or from the day; what is given stays as it is."""
    whole = dict(data)
    dated = kind.dated.removeprefix("/")
    if dated in kind.field.properties:
        whole.setdefault(dated, today.isoformat())
    if kind.name in _FIRST:
        name, status = _FIRST[kind.name]
        whole.setdefault(name, [{"on": today.isoformat(), "status": status}])
    if kind.name == "person" and isinstance(whole.get("name"), str) and whole["name"].strip():
        whole.setdefault("list_as", listed_as(whole["name"]))
    if "id" in kind.field.properties and "id" not in whole and (made := _id(register, kind, whole)):
        whole["id"] = made
    for name, field in kind.field.properties.items():
        if field.items and _is_named(field.items) and isinstance(whole.get(name), list):
            whole[name] = _with_ids(whole[name], name, _used(register, kind, whole, name))
    return whole


def _id(register: Register, kind: Kind, data: Mapping[str, Any]) -> str | None:
    if not (_is_named(kind.field) and _told(data)):
        return new_id(register, kind, data)
    return free_slug(_told(data), kind.name, lambda each: is_taken(register, kind, {**data, "id": each}))


def _with_ids(entries: list[Any], name: str, used: set[str]) -> list[Any]:
    """Return a list's entries, each with an id that no other of the same mentorship has."""
    used |= {str(each["id"]) for each in entries if isinstance(each, dict) and "id" in each}
    found: list[Any] = []
    for each in entries:
        entry = each
        if isinstance(each, dict) and "id" not in each and _told(each):
            made = free_slug(_told(each), name.removesuffix("s"), used.__contains__)
            used.add(made)
            entry = {"id": made, **each}
        found.append(entry)
    return found


def _used(register: Register, kind: Kind, data: Mapping[str, Any], name: str) -> set[str]:
    others = register.of_mentorship(kind.name, str(data.get("mentorship", ""))) if "mentorship" in data else ()
    return {str(entry["id"]) for each in others for entry in each.data.get(name, ()) if "id" in entry}


def _is_named(field: Field) -> bool:
    part = field.properties.get("id")
    return bool(part and part.schema.get("$ref") == _SLUG)


def _told(data: Mapping[str, Any]) -> str:
    return next((told for name in _TOLD if isinstance(told := data.get(name), str)), "")
