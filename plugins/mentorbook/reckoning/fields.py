"""A record's fields, read as what they mean: dates as dates, lists as tuples. Schemas have judged them before."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any


def value(data: Mapping[str, Any], pointer: str) -> Any:
    """Return what stands at a pointer of mappings ("/approval/on"), or None where nothing does."""
    found: Any = data
    for key in _steps(pointer):
        if not isinstance(found, dict):
            return None
        found = found.get(key)
    return found


@cache
def _steps(pointer: str) -> tuple[str, ...]:
    """The pointers come from the code alone, so there are few; each is taken apart once."""
    return tuple(pointer[1:].split("/"))


def text(data: Mapping[str, Any], pointer: str) -> str | None:
    """Return the text at a pointer."""
    found = value(data, pointer)
    return found if isinstance(found, str) else None


def number(data: Mapping[str, Any], pointer: str) -> int | float | None:
    """Return the number at a pointer."""
    found = value(data, pointer)
    return found if isinstance(found, int | float) and not isinstance(found, bool) else None


def whole(data: Mapping[str, Any], pointer: str) -> int | None:
    """Return the whole number at a pointer."""
    found = number(data, pointer)
    return None if found is None else int(found)


def day(data: Mapping[str, Any], pointer: str) -> date | None:
    """Return the date at a pointer."""
    found = value(data, pointer)
    return date.fromisoformat(found) if isinstance(found, str) else None


def day_by(data: Mapping[str, Any], pointer: str, as_of: date) -> date | None:
    """Return the date at a pointer if it has come: what lies after the day of the book is not yet so."""
    found = day(data, pointer)
    return found if found is not None and found <= as_of else None


def needed_day(data: Mapping[str, Any], pointer: str) -> date:
    """Return the date at a pointer where the schema requires one."""
    return date.fromisoformat(value(data, pointer))


def entries(data: Mapping[str, Any], pointer: str) -> tuple[Mapping[str, Any], ...]:
    """Return the mappings of the list at a pointer; none where there is no list."""
    return tuple(value(data, pointer) or ())


def words(data: Mapping[str, Any], pointer: str) -> tuple[str, ...]:
    """Return the texts of the list at a pointer; none where there is no list."""
    return tuple(value(data, pointer) or ())
