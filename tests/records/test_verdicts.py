"""The fast judge and the one that tells agree on what is sound."""

import copy
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from mentorbook.reading import Source, read_source
from mentorbook.records import Register, leaves, open_register

PROJECT = Path(__file__).parents[2]
# Values that engines are known to read differently, or that a field might wrongly let pass.
ODD: list[Any] = [
    None, True, 0, -1, 1.5, 10**14, "", " ", "a\nb", "a\n", "x" * 9000, "2026-02-30", "2026-3-1", "2026-03-14\n",
    "２０２６-03-14", "20260314", "2026-W10-1", "0000-01-01", "24:00", "p-4h2kx\n", "p-ilouo", "Ms-4h2k", "-2", "a--b",
    "javascript:alert(1)", "https://", "https://a b", "https://x.example/\u2028", "a@b", "a b@c.example", "@", [], {},
    [[]], "é", "\u202e", "12-34", "US\n",
]  # fmt: skip


@pytest.fixture(scope="module")
def register() -> Register:
    return open_register(PROJECT)[0]


def oddly_changed(data: Any, pointer: str) -> Iterator[Any]:
    for value in ODD:
        changed = copy.deepcopy(data)
        *path, last = pointer.split("/")[1:]
        inner = changed
        for step in path:
            inner = inner[int(step) if isinstance(inner, list) else step]
        inner[int(last) if isinstance(inner, list) else last] = value
        yield changed


@pytest.mark.parametrize("name", sorted(path.name.split(".")[0] for path in (PROJECT / "schemas").glob("[!d]*.json")))
def test_the_fast_yes_is_never_wrong(register: Register, name: str) -> None:
    kind = register.kinds[name]
    path = f"schemas/{name}.schema.json"
    schema = read_source(path, (PROJECT / path).read_bytes(), depth=40)
    assert isinstance(schema, Source)
    slow = Draft202012Validator(schema.data, format_checker=FormatChecker(["date", "email"]))
    record = max(register.of(name), key=lambda record: len(str(record.data)))
    looked_at = 0
    once = {re.sub(r"/[0-9]+", "/*", pointer): pointer for pointer, _, _ in leaves(kind.field, record.data)}
    for pointer in once.values():  # entries of one list are judged alike, so one of each place is enough
        for changed in oddly_changed(record.data, pointer):
            assert (kind.verdict(changed) == []) == slow.is_valid(changed), (pointer, changed)
            looked_at += 1
    assert looked_at > 300
