"""What was typed is what is stored."""

import json

import pytest

from mentorbook.reading import Source, read_source

KEPT = [
    ("true", True),
    ("false", False),
    ("null", None),
    ("0", 0),
    ("60", 60),
    ("-7", -7),
    ("0.5", 0.5),
    ("-1.25", -1.25),
    ("123456789012345", 123456789012345),
    ("0.00000000000001", 1e-14),
    ("no", "no"),
    ("yes", "yes"),
    ("on", "on"),
    ("Off", "Off"),
    ("y", "y"),
    ("12:30", "12:30"),
    ("190:20:30", "190:20:30"),
    ("2026-03-14", "2026-03-14"),
    ("2024-02-30", "2024-02-30"),
    ("2026-03-14T12:30:00Z", "2026-03-14T12:30:00Z"),
    ("1,000", "1,000"),
    ("1.2.3", "1.2.3"),
    ("360-555-0100", "360-555-0100"),
    ("+1 360 555 0100", "+1 360 555 0100"),
    ("p-4h2kx", "p-4h2kx"),
    ("tRUE", "tRUE"),
    ("\uff11\uff12", "\uff11\uff12"),
    ("a#b", "a#b"),
    ("a b  # comment", "a b"),
    ("http://example.org/a?b=c#d", "http://example.org/a?b=c#d"),
    ("tab\tinside", "tab\tinside"),
    ('"Null"', "Null"),
    ("'012'", "012"),
    ('"true"', "true"),
    ('""', ""),
    ("'it''s'", "it's"),
    ('"\\u00e9 \\\\d \\/ \\" \\n \\t"', 'é \\d / " \n \t'),
    ("|\n  one\n\n  two\n", "one\n\ntwo\n"),
    ("|-\n  one\n  # two\n", "one\n# two"),
    ("|+\n  one\n\n", "one\n\n"),
    ("|2\n    one\n", "  one\n"),
    ("|\n  one\n  \ttwo\n  =======\n  <<< x\n", "one\n\ttwo\n=======\n<<< x\n"),
    (">\n  one\n  two\n\n  three\n", "one two\nthree\n"),
    ("|\n  last line without end", "last line without end\n"),
    ("one\n  two\n", "one two"),
    ("[]", []),
    ("{}", {}),
    ("[a, {b: c}, [1]]", ["a", {"b": "c"}, [1]]),
    ("\n  - b: 1\n    c: 2\n  - - x\n", [{"b": 1, "c": 2}, ["x"]]),
    ("\n- b\n", ["b"]),
    # names that need what elsewhere is refused
    ("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645"),  # Persian
    (
        "\u0d05\u0d30\u0d4d\u200d\u0d1c\u0d41\u0d28\u0d4d\u200d",
        "\u0d05\u0d30\u0d4d\u200d\u0d1c\u0d41\u0d28\u0d4d\u200d",
    ),
    ("\u0dc1\u0dca\u200d\u0dbb\u0dd3", "\u0dc1\u0dca\u200d\u0dbb\u0dd3"),  # Sinhala; above it Malayalam
    ("\u05d3\u05d5\u05d3 (a)", "\u05d3\u05d5\u05d3 (a)"),  # Hebrew
    ("\U0001f469\u200d\U0001f3eb", "\U0001f469\u200d\U0001f3eb"),  # a teacher, made of two pictures
    ("\u2764\ufe0f\u200d\U0001f525", "\u2764\ufe0f\u200d\U0001f525"),
    ("e\u0301", "e\u0301"),  # stays as typed: not brought into another Unicode form
    ("a\u00a0b", "a\u00a0b"),
]


@pytest.mark.parametrize(("typed", "value"), KEPT)
def test_a_value_is_kept(typed, value):
    source = read_source("x", f"a: {typed}".encode())
    assert isinstance(source, Source), source
    assert source.data == {"a": value}
    assert type(source.data["a"]) is type(value)


def test_keys_are_text_as_typed():
    source = read_source("x", b'on: 1\n"5": 2\n2026-03-14: 3\n? x y\n: 4\n"<<": 5\n')
    assert source.data == {"on": 1, "5": 2, "2026-03-14": 3, "x y": 4, "<<": 5}


LINES = "a: 1\nb: |\n  é\n\n  x\nc: 'd\n\n  e'\n"


@pytest.mark.parametrize(
    "content",
    [
        LINES.encode("utf-8-sig"),
        LINES.replace("\n", "\r\n").encode(),
        LINES.replace("\n", "\r\n").encode("utf-8-sig"),
        f"---\n{LINES}...\n".encode(),
        LINES.rstrip("\n").encode(),
    ],
    ids=["mark", "CRLF", "mark and CRLF", "document markers", "no last line end"],
)
def test_marks_and_line_ends_change_no_value(content):
    assert read_source("x", content).data == {"a": 1, "b": "é\n\nx\n", "c": "d\ne"}


def test_pretty_printed_json_is_read():
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "properties": {"id": {"pattern": "^[0-9]{4}\\.$(?!\\n)", "x/y~z": [True, False, None, 1, -0.5]}},
        "description": 'a "quoted" / word: with # and \n in it',
        "examples": [{}, [], ""],
    }
    source = read_source("schemas/x.schema.json", json.dumps(schema, indent=2, ensure_ascii=False).encode(), depth=40)
    assert source.data == schema
    assert str(source.place("/properties/id/x~1y~0z/4")) == "schemas/x.schema.json:11:9"
    assert str(source.key_place("/properties/id/x~1y~0z")) == "schemas/x.schema.json:6:7"
