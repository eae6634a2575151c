"""A drawn signature is a line: it begins at a point, goes on, and is made of numbers that fit its field."""

from pathlib import Path

import pytest

from mentorbook.records import load_kinds

KINDS = load_kinds(Path(__file__).parents[2])
LINES = ["M10 10L20 20", "M10.1 9.9 C15.2 4.4 19.3 10.7 25.8 5.9 M17.7 8.2 L23 30.8", "M0 0L150 46M3 4L5 6"]
NO_LINES = [
    "M", "M10 10", "M10", "M999999999 -5..5--L.",
    "M-1 2L3 4", "M1 2L3", "M1 2L3 4L", "M1 2C3 4 5 6", "M1.25 2L3 4", "L1 2L3 4",
    "M1 2l3 4", "M1 2L3 4Z", "M1  2L3 4", "M1 2L3 4\n", "M1000 2L3 4", '"/><script>', "M1 2L3 4" + "L5 6" * 701,
]  # fmt: skip


def faults(kind: str, path: str) -> list[str]:
    """What a record's verdict says of the line itself."""
    entry = {"role": "mentor", "by": "p-1xncg", "name": "T", "on": "2026-03-14", "method": "drawn", "path": path}
    told = KINDS[kind].verdict({"signatures": [entry]})
    return [each.message for each in told if each.pointer == "/signatures/0/path"]


@pytest.mark.parametrize("kind", ["session", "agreement", "evaluation"])
@pytest.mark.parametrize("path", LINES)
def test_a_line_can_be_signed_with(kind: str, path: str) -> None:
    assert faults(kind, path) == []


@pytest.mark.parametrize("kind", ["session", "agreement", "evaluation"])
@pytest.mark.parametrize("path", NO_LINES)
def test_what_is_no_line_is_refused(kind: str, path: str) -> None:
    assert len(faults(kind, path)) == 1
