"""Paths of records and what they say: `mentorships/{mentorship}/sessions/{id}` and back."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

SUFFIX = ".yaml"
FOLDER = "records/"
_HOLE = re.compile(r"\{([a-z_.]+)\}")


def address(path: str) -> str:
    """Return a record's address: its path below records/ without the suffix."""
    return path.removeprefix(FOLDER).removesuffix(SUFFIX)


def file_path(record_address: str) -> str:
    """Return the path of the file at an address."""
    return f"{FOLDER}{record_address}{SUFFIX}"


@cache
def _matcher(template: str) -> re.Pattern[str]:
    names = re.split(_HOLE, template)
    return re.compile("".join(f"(?P<{part}>[^/]+)" if i % 2 else re.escape(part) for i, part in enumerate(names)))


def parts_of(template: str, record_address: str) -> dict[str, str] | None:
    """Return what an address puts into a template's holes, or None where it does not fit."""
    match = _matcher(template).fullmatch(record_address)
    return match.groupdict() if match else None


def holes(template: str) -> list[str]:
    """Return the names in a template's holes, in order."""
    return _HOLE.findall(template)


def fill(template: str, values: Mapping[str, Any]) -> str:
    """Return the template with its holes filled; a hole without a value stays."""
    return _HOLE.sub(lambda hole: str(values.get(hole[1], hole[0])), template)
