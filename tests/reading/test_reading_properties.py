"""What must hold for every file, whatever stands in it."""

import json
import math
import re
import time
import unicodedata

import yaml
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from mentorbook.findings import Finding
from mentorbook.reading import Source, read_source
from mentorbook.reading.source import child_pointer

PIECES = st.sampled_from(
    [
        *"abé𝒳:-?[]{},\"'|>#&*!%@`=~<\\ \n\t\0\r\ufeff\u200d0159._+",
        *[": ", "- ", "\n  ", "\n    ", "a: ", "b: |\n  ", "---\n", "...", "true", "Null", "012", "%YAML 1.2\n"],
        *["<<: ", "&x ", "*x", "!!str ", "\\u202e", "<<<<<<< "],
    ]
)
TEXTS = st.one_of(st.lists(PIECES, max_size=40).map("".join), st.text(max_size=60))
FEW = settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def _read(content: bytes) -> Source | Finding:
    began = time.perf_counter()
    read = read_source("records/x.yaml", content)
    assert time.perf_counter() - began < 2
    return read


def _pointers(value: object, pointer: str = "") -> list[str]:
    children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [pointer, *(deeper for key, child in children for deeper in _pointers(child, child_pointer(pointer, key)))]


@FEW
@given(st.one_of(st.binary(max_size=200), TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass"))))
def test_any_bytes_are_a_source_or_one_finding_with_a_place_inside_the_file(content):
    read = _read(content)
    if isinstance(read, Source):
        assert isinstance(read.data, dict)
        return
    assert (read.rule, read.severity) == ("unreadable", "error")
    assert read.message
    assert read.hint
    lines = content.decode("utf-8-sig", "replace").replace("\r\n", "\n").split("\n")
    assert 1 <= read.place.line <= len(lines) + 1
    within = lines[read.place.line - 1] if read.place.line <= len(lines) else ""
    assert 1 <= read.place.column <= len(within) + 1


@FEW
@given(TEXTS)
def test_mark_and_line_ends_change_nothing(text):
    assume("\ufeff" not in text and "\0" not in text)
    content = text.replace("\r", "").encode("utf-8", "surrogatepass")
    plain, marked = _read(content), _read(b"\xef\xbb\xbf" + content.replace(b"\n", b"\r\n"))
    if isinstance(plain, Source):
        assert isinstance(marked, Source)
        assert marked.data == plain.data
        assert [marked.place(each) for each in _pointers(plain.data)] == [
            plain.place(each) for each in _pointers(plain.data)
        ]
    elif plain.place.line:
        assert marked == plain


REFUSED_SIGNS = "\x7f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u3164\uffa0\ufffc\ufffd"
WORDS = st.text(
    st.characters(exclude_categories=["Cc", "Cf", "Cs", "Zl", "Zp", "Cn"], exclude_characters=REFUSED_SIGNS)
    | st.sampled_from('\n\t"\\/'),
    max_size=20,
)
KEYS = WORDS.filter(lambda key: key == key.strip()).map(lambda key: unicodedata.normalize("NFC", key))
NUMBERS = st.integers(-(10**15) + 1, 10**15 - 1) | st.integers(-(10**8), 10**8).map(lambda number: number / 64).filter(
    lambda number: number % 1 != 0 and "e" not in repr(number) and len(repr(number)) < 16
)
VALUES = st.recursive(
    st.none() | st.booleans() | NUMBERS | WORDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)


@FEW
@given(st.dictionaries(KEYS, VALUES, max_size=4), st.sampled_from([None, 2]))
def test_json_reads_back_the_same(data, indent):
    read = _read(json.dumps(data, ensure_ascii=False, indent=indent).encode())
    assert isinstance(read, Source), read
    assert read.data == data
    assert json.dumps(read.data) == json.dumps(data)


def _composed_places(node: yaml.Node, pointer: str = "") -> dict[str, tuple[yaml.Mark, yaml.Mark]]:
    """Return the marks of keys and values as PyYAML's own parser, which is not libyaml, sees them."""
    found = {pointer: (node.start_mark, node.start_mark)} if not pointer else {}
    if isinstance(node, yaml.MappingNode):
        children = [(child_pointer(pointer, key.value), key.start_mark, value) for key, value in node.value]
    elif isinstance(node, yaml.SequenceNode):
        children = [(child_pointer(pointer, index), value.start_mark, value) for index, value in enumerate(node.value)]
    else:
        return found
    for inner, key_mark, value in children:
        found[inner] = (key_mark, value.start_mark)
        found |= _composed_places(value, inner)
    return found


@FEW
@given(st.dictionaries(KEYS, VALUES, max_size=4), st.sampled_from([True, False, None]), st.integers(1, 4))
def test_each_key_and_value_stands_where_another_parser_sees_it(data, flow, indent):
    text = yaml.safe_dump(
        json.loads(json.dumps(data)), allow_unicode=True, sort_keys=False, default_flow_style=flow, indent=indent
    )
    read = _read(text.encode())
    assume(isinstance(read, Source))  # PyYAML leaves some text plain that other readers take for a number
    assert read.data == data
    for pointer, marks in _composed_places(yaml.compose(text, yaml.SafeLoader)).items():
        places = (read.key_place(pointer), read.place(pointer))
        assert [(place.line - 1, place.column - 1) for place in places] == [(mark.line, mark.column) for mark in marks]


def _core_schema(plain: str) -> object:
    """Return what YAML 1.2's core schema (chapter 10.3.2) makes of a plain scalar; written from its table alone."""
    if re.fullmatch(r"null|Null|NULL|~|", plain):
        return None
    if re.fullmatch(r"true|True|TRUE|false|False|FALSE", plain):
        return plain.lower() == "true"
    for form, base in (("[-+]?[0-9]+", 10), ("0o[0-7]+", 8), ("0x[0-9a-fA-F]+", 16)):
        if re.fullmatch(form, plain):
            return int(plain.removeprefix("0o").removeprefix("0x"), base)
    if re.fullmatch(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", plain):
        return float(plain)
    if re.fullmatch(r"[-+]?\.(inf|Inf|INF)", plain):
        return math.inf
    if re.fullmatch(r"\.(nan|NaN|NAN)", plain):
        return math.nan
    return plain


SCALARS = st.one_of(
    st.from_regex(r"[-+.0-9_eExoabfinINFANtrueTRUEfalsNULl~=:]{1,9}", fullmatch=True),
    st.from_regex(r"[-+]?[0-9]{0,5}\.?[0-9]{0,5}([eE][-+]?[0-9]{1,2})?", fullmatch=True),
)


@settings(FEW, max_examples=1500)
@given(SCALARS)
def test_an_accepted_plain_scalar_means_what_the_core_schema_says(plain):
    read = _read(f"a: {plain}\n".encode())
    assume(isinstance(read, Source) and set(read.data) == {"a"} and not isinstance(read.data["a"], dict | list))
    value, expected = read.data["a"], _core_schema(plain.strip())
    assert value == expected
    assert type(value) is type(expected)
