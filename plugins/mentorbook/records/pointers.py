"""JSON pointers (RFC 6901) into a record."""

import json
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


def target_of(data: object, pointer: str) -> tuple[str, str]:
    """Return what a pointer means, whatever stands above it in a list: its names, and the value there as JSON.

    Without an index the names alone say it, and there is no value. Where nothing stands at the pointer, it is the value
    that it would stand in.
    """
    names, in_list, steps = "", False, pointer.split("/")[1:]
    for number, step in enumerate(steps):
        name = step.replace("~1", "/").replace("~0", "~")
        if isinstance(data, list) and name.isdigit() and int(name) < len(data):
            names, in_list, data = f"{names}/", True, data[int(name)]
        elif isinstance(data, dict) and name in data:
            names, data = f"{names}/{step}", data[name]
        else:
            names = "/".join([names, *steps[number:]])
            break
    return names, json.dumps(data, sort_keys=True) if in_list else ""
