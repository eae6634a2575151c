"""Hostile sizes and shapes end soon, and in little memory."""

import time
import tracemalloc

import pytest

from mentorbook.findings import Finding
from mentorbook.reading import Source, read_source

FULL = 256 * 1024 - 10

HOSTILE = [
    ("flow levels", b"a: " + b"[" * 26_000, "nested deeper than 20 levels"),
    ("flow levels in lines", b"a: " + b"[\n" * 26_000, "nested deeper than 20 levels"),
    ("block levels", b"a:\n " + b"- " * 26_000, "nested deeper than 20 levels"),
    ("mapping levels", b"{a: " * 26_000, "nested deeper than 20 levels"),
    ("key levels", b"? " * 26_000, "A list or a mapping stands where a name should."),
    ("50,000 keys", b"".join(b"%x: 1\n" % i for i in range(0xA0000, 0xA0000 + 50_000))[:FULL], "10,000 values"),
    ("50,000 items", b"a: [" + b"1," * 50_000 + b"1]", "10,000 values"),
    ("pairs in a list", b"a: [" + b"b: c," * 40_000 + b"]", "10,000 values"),
    ("alias bomb", b"a: &a [x]\n" + b"".join(b"%c: &%c [*a,*a]\n" % (i, i) for i in range(98, 120)), "anchor"),
    ("twin among many", b"".join(b"k\xc3\xa9%d: 1\n" % i for i in range(9_000)) + b"ke\xcc\x815: 1\n", "line 6"),
    ("repeated among many", b"".join(b"k%d: 1\n" % i for i in range(9_000)) + b"k5: 1\n", "line 6"),
    ("quotation marks", b"a: '" + b"''" * (FULL // 2), "never closed"),
    ("backslashes", b'a: "' + b"\\" * (FULL - 1), "never closed"),
    ("newlines in quotes", b'a: "' + b"\n" * FULL, "never closed"),
    ("spaces before a marker", (b" " * 1_000 + b"<<<<<<x\n") * 240, "one piece of text"),
    ("lines before a directive", b"\n" * FULL + b"%", "directive"),
    ("anchors", b"a: " + b"&a " * (FULL // 3), "anchor"),
    ("joiners", b"a: " + "\u200d".encode() * (FULL // 3), "U+200D"),
    ("digits", b"a: " + b"1" * FULL, "more than 15 digits"),
    ("huge exponent", b"a: 1e999999999", "unusual form"),
    ("too large", b"a: " + b"b" * (FULL + 100), "larger than 256 KiB"),
]

LARGE = [
    ("keys", b"".join(b"k%d: 1\n" % i for i in range(9_999))),
    ("text", b"a: " + b"x " * (FULL // 2)),
    ("block", b"a: |\n" + b" x\n" * (FULL // 3)),
    ("blank lines", b"a: x\n" + b"\n" * FULL),
    ("joiners that a language needs", ("a: " + "\u0628\u200d" * (FULL // 5 - 2)).encode()),
    ("19 lists in the root", b"a: " + b"[" * 19 + b"]" * 19),
]


def _measured(content: bytes) -> tuple[Source | Finding, float, int]:
    began = time.perf_counter()
    read = read_source("x", content)
    seconds = time.perf_counter() - began
    tracemalloc.start()
    read_source("x", content)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return read, seconds, peak


@pytest.mark.parametrize(("content", "words"), [pytest.param(*case[1:], id=case[0]) for case in HOSTILE])
def test_a_hostile_file_is_refused_soon(content, words):
    read, seconds, peak = _measured(content)
    assert isinstance(read, Finding)
    assert words in read.message
    assert seconds < 2
    assert peak < 64 * 1024 * 1024


@pytest.mark.parametrize("content", [pytest.param(case[1], id=case[0]) for case in LARGE])
def test_a_large_file_within_the_limits_is_read_soon(content):
    read, seconds, peak = _measured(content)
    assert isinstance(read, Source), read
    read.place("/k9998")
    assert seconds < 2
    assert peak < 64 * 1024 * 1024


def test_the_depth_counts_the_root_and_may_be_asked_otherwise():
    content = b"a: " + b"[" * 3 + b"]" * 3
    assert isinstance(read_source("x", content, depth=4), Source)
    assert str(read_source("x", content, depth=3).place) == "x:1:6"


def test_ten_thousand_values_are_the_most():
    def listed(count: int) -> bytes:
        return b"a: [" + b"b," * count + b"]"

    assert isinstance(read_source("x", listed(9_999)), Source)
    assert isinstance(read_source("x", listed(10_000)), Finding)
