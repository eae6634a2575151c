"""Values of a new record that are given, not asked: by --set name=value and from a file of JSON."""

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from mentorbook.cli.acting import short
from mentorbook.cli.asking import understood
from mentorbook.findings import nearest
from mentorbook.records import Field, Kind, option_for

_MOST_BYTES = 256 * 1024
_STEPS = re.compile(r"[a-z][a-z_]*(?:\.(?:[a-z][a-z_]*|[0-9]{1,3})|\[[0-9]{1,3}\])*")


def from_json(path: Path) -> dict[str, Any]:
    """Return the values in a file of JSON. Raises click.UsageError with what is wrong with it."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise click.UsageError(f"{path} cannot be read: {error.strerror}.") from None
    if len(content) > _MOST_BYTES:
        raise click.UsageError(f"{path} is larger than {_MOST_BYTES // 1024} KiB, which is more than any record needs.")
    try:
        data = json.loads(content.decode("utf-8-sig"), object_pairs_hook=_once, parse_constant=_no_number)
    except UnicodeDecodeError:
        raise click.UsageError(f"{path} is not saved as UTF-8.") from None
    except json.JSONDecodeError as error:
        raise click.UsageError(f"{path}:{error.lineno}:{error.colno}: this does not read as JSON.") from None
    except (ValueError, RecursionError) as error:
        raise click.UsageError(f"{path}: {error}") from None
    if not isinstance(data, dict):
        raise click.UsageError(f'{path} holds no record. Write an object, as in {{"date": "2026-03-14"}}.')
    return data


def put(kind: Kind, data: dict[str, Any], given: Sequence[str]) -> None:
    """Put values that were given as name=value into the data; `next.on`, `topics.0` and `topics[0]` lead inside.

    Raises click.UsageError for a name that the kind does not have.
    """
    for each in given:
        name, equals, typed = each.partition("=")
        if not equals or not _STEPS.fullmatch(name):
            raise click.UsageError(
                f"--set takes name=value, as in date=2026-03-14 or topics.0=Manuals; not {short(each)}."
            )
        _put(kind, data, name, typed)


def _put(kind: Kind, data: dict[str, Any], name: str, typed: str) -> None:
    steps = re.findall(r"[a-z_]+|[0-9]+", name)
    around: Any = data
    part = kind.field
    for number, step in enumerate(steps):
        part = _below(kind, part, around, step, name)
        last = number + 1 == len(steps)
        value: Any = _value(part, typed, name) if last else [] if part.items else {}
        if isinstance(around, list):
            if int(step) > len(around):
                raise click.UsageError(f"--set {name}: the entries before number {step} are missing. Begin with 0.")
            if int(step) == len(around):
                around.append(value)
            elif last:
                around[int(step)] = value
            around = around[int(step)]
        else:
            around[step] = value if last or step not in around else around[step]
            around = around[step]
        if not last and not isinstance(around, dict | list):
            raise click.UsageError(f"--set {name}: {step} holds a value already, and not a group or a list.")


def _below(kind: Kind, part: Field, around: Any, step: str, name: str) -> Field:
    """Return the field one step below, or refuse the name with the nearest there is."""
    if part.options:
        part = next((o for o in part.options if step in o.properties), option_for(part.options, around))
    inner = part.items if step.isdigit() and isinstance(around, list) else part.properties.get(step)
    if inner is None:
        known = list(part.properties)
        meant = nearest(step, known)
        hint = f"Did you mean {meant}?" if meant else f"There are: {', '.join(known)}." if known else "It has no parts."
        raise click.UsageError(f"--set {name}: {kind.one} has no field {step} there. {hint}")
    return inner


def _value(part: Field, typed: str, name: str) -> Any:
    """Return the value that a text means for a field; what it cannot mean stays text, for the schema to tell."""
    if part.items and not part.items.properties and not part.items.options:
        return [_value(part.items, each.strip(), name) for each in typed.split(",")] if typed else []
    if part.items or part.properties or part.options:
        raise click.UsageError(f"--set {name}: this is a group or a list; name what stands in it, as in {name}.0.")
    if part.schema.get("type") in ("boolean", "integer", "number"):
        value, wrong = understood(part, (), typed)
        return typed if wrong else value
    return typed.replace("\r\n", "\n")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    data = dict(pairs)
    if len(data) != len(pairs):
        raise ValueError("a name stands twice in one group. Keep one of the two.")
    return data


def _no_number(_: str) -> float:
    raise ValueError("NaN and Infinity are no numbers. Take them out.")
