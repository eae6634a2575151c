"""What is written reads back as it was: by our own strict reader, and by another project's reader of YAML 1.2."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mentorbook.reading import Source, read_source
from mentorbook.records import load_kinds, open_register
from mentorbook.writing import NotWrittenError, is_same, record_text

PROJECT = Path(__file__).parents[2]
KINDS = load_kinds(PROJECT)
PEER = PROJECT / ".venv/peer/bin/python"  # has ruamel.yaml
MANY = settings(max_examples=1500, suppress_health_check=[HealthCheck.too_slow])

AWKWARD: list[str] = json.loads((PROJECT / "tests/cases/awkward_texts.json").read_text("utf-8"))
LETTERS = st.sampled_from(
    [*"abcé 0159.:-#'\"\n\t,[]{}&*!|>%@`~=<?\\/+_", "\n", "\u00a0", "א", "😀", "word ", ": ", " #"]
)
PUT_TOGETHER = st.lists(st.sampled_from(AWKWARD), max_size=4).map(" ".join)
TEXTS = st.one_of(st.sampled_from(AWKWARD), st.lists(LETTERS, max_size=60).map("".join), PUT_TOGETHER)
NUMBERS = st.one_of(st.integers(-(10**14), 10**14), st.floats(-1e6, 1e6).map(lambda number: round(number, 4)))
SCALARS = st.one_of(TEXTS, NUMBERS, st.booleans(), st.none())
NAMES = st.sampled_from(
    ["id", "on", "no", "title", "why", "steps", "minutes", "note", "true", "null", "y", "a name", "#"]
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(NAMES, inner, max_size=4)),
    max_leaves=12,
)
RECORDS = st.dictionaries(NAMES, VALUES, min_size=1, max_size=6)


def read(text: str) -> Any:
    source = read_source("records/x.yaml", text.encode())
    assert isinstance(source, Source), f"{source}\n{text}"
    return source.data


@MANY
@given(RECORDS)
def test_any_values_read_back_as_they_were(data: dict[str, Any]) -> None:
    assert is_same(read(record_text(data)), data)


def peer_reads(texts: list[str]) -> list[Any]:
    script = (
        "import json, sys\nfrom ruamel.yaml import YAML\n"
        "texts = json.load(sys.stdin)\nreader = YAML(typ='safe', pure=True)\nreader.version = (1, 2)\n"
        "print(json.dumps([reader.load(text) for text in texts], default=str))"
    )
    done = subprocess.run([PEER, "-c", script], input=json.dumps(texts), capture_output=True, text=True, check=True)
    read_by_peer: list[Any] = json.loads(done.stdout)
    return read_by_peer


def in_shapes(value: str) -> dict[str, Any]:
    return {"title": value, "steps": [value, {"on": value, "note": [value, value]}], "why": {"says": value}}


@pytest.mark.skipif(not PEER.exists(), reason="scripts/test makes the environment of the other projects")
def test_another_reader_of_yaml_reads_the_same() -> None:
    records = [in_shapes(text) for text in AWKWARD if "2026-03-14" not in text]  # it makes dates of them: beyond 1.2
    records += [{"title": number} for number in (0, -3, 2.5, 0.0001, 10**14, -0.0, 1.0)]
    for wanted, found in zip(records, peer_reads([record_text(record) for record in records]), strict=True):
        assert is_same(found, wanted), wanted


def test_each_record_of_the_example_book_reads_back_and_most_of_them_byte_for_byte() -> None:
    register, _ = open_register(PROJECT)
    told = [
        (record, record_text(record.data, KINDS[record.kind].field)) for kind in KINDS for record in register.of(kind)
    ]
    assert all(is_same(read(text), record.data) for record, text in told)
    same = sum(
        f"{KINDS[record.kind].modeline}\n{text}" == (PROJECT / record.path).read_text("utf-8") for record, text in told
    )
    assert same > 0.8 * len(told)


def test_the_schema_gives_the_order_and_the_style() -> None:
    data = {
        "notes": "Went through both manuals on screen; he found the page himself the second time, and read it aloud to "
        "the family.",
        "attended": ["mentor", "mentee"], "mode": "video", "contact": "meeting", "start": "17:30", "minutes": 60,
        "topics": ["The first event alone: what worried me", "Manuals, two of them, that differ"],
        "actions": [{"what": "Read the chapter", "who": "mentee", "id": "read-chapter"}],
        "date": "2026-03-14", "id": "2026-03-14", "mentorship": "ms-4h2k", "place": "no",
    }  # fmt: skip
    assert (
        record_text(data, KINDS["session"].field)
        == """\
mentorship: ms-4h2k
id: 2026-03-14
date: 2026-03-14
start: 17:30
minutes: 60
contact: meeting
mode: video
place: "no"
attended: [mentor, mentee]
topics:
  - "The first event alone: what worried me"
  - Manuals, two of them, that differ
notes: >-
  Went through both manuals on screen; he found the page himself the second time, and read it
  aloud to the family.
actions:
  - id: read-chapter
    who: mentee
    what: Read the chapter
"""
    )


@pytest.mark.parametrize("text", ["a\0b", "a\x1bb", "a\u202eb", "a\u200bb", "a\rb", "a\u2028b", "\ud800", "a\ufeff"])
def test_what_no_record_may_hold_is_not_written(text: str) -> None:
    with pytest.raises(NotWrittenError, match="stands here"):
        record_text({"title": text})


@pytest.mark.parametrize("number", [float("nan"), float("inf"), 1e20, 10**16, 0.1 + 0.2])
def test_a_number_that_programs_disagree_about_is_not_written(number: float) -> None:
    with pytest.raises(NotWrittenError, match="number"):
        record_text({"minutes": number})
