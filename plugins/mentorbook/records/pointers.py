"""JSON pointers (RFC 6901) into a record."""

from typing import Any


def extend(pointer: str, name: str) -> str:
    """Return the pointer to `name` below `pointer`."""
    return f"{pointer}/{name.replace('~', '~0').replace('/', '~1')}"


def join(steps: "list[str | int]") -> str:
    """Return the pointer along these steps."""
    pointer = ""
    for step in steps:
        pointer = extend(pointer, str(step))
    return pointer


def value_at(data: object, pointer: str) -> Any:
    """Return what stands at a pointer, or None where nothing does."""
    for step in pointer.split("/")[1:]:
        name = step.replace("~1", "/").replace("~0", "~")
        if isinstance(data, dict):
            data = data.get(name)
        elif isinstance(data, list) and name.isdigit() and int(name) < len(data):
            data = data[int(name)]
        else:
            return None
    return data
