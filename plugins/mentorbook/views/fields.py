"""Values out of a record's data, which keeps them as they were typed."""

from collections.abc import Mapping
from datetime import date
from typing import Any


def text_at(data: Mapping[str, Any], *keys: str) -> str:
    """The text at a path of keys; empty where something on the way is not there."""
    found = value_at(data, *keys)
    return found if isinstance(found, str) else ""


def value_at(data: Mapping[str, Any], *keys: str) -> Any:
    """The value at a path of keys, or None."""
    found: Any = data
    for key in keys:
        if not isinstance(found, Mapping):
            return None
        found = found.get(key)
    return found


def items_at(data: Mapping[str, Any], *keys: str) -> tuple[Any, ...]:
    """The items of the list at a path of keys; none where it is not there."""
    found = value_at(data, *keys)
    return tuple(found) if isinstance(found, list | tuple) else ()


def past_day_at(data: Mapping[str, Any], as_of: date, *keys: str) -> date | None:
    """The day at a path of keys, or None where it is not there or lies ahead: what is dated later is not yet so."""
    day = day_at(data, *keys)
    return day if day and day <= as_of else None


def day_at(data: Mapping[str, Any], *keys: str) -> date | None:
    """The day at a path of keys, or None."""
    text = text_at(data, *keys)
    return date.fromisoformat(text) if text else None
