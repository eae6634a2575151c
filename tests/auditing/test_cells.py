"""No cell of a table is taken for a formula, and each can still be read."""

import csv
import io

import pytest

from mentorbook.exports.cells import csv_text, neutral_cell

AS_TYPED = [
    "+1 555 0134",
    "555 0134",
    "(555) 013-4455 ext 12",
    "-5",
    "12.5",
    "Walking a family",
    "a - b",
    "x=1",
    "2026-03-14",
    "",
    "é",
]
HOSTILE = {
    "=1+1": "'=1+1",
    "+cmd|' /C calc'!A0": "'+cmd|' /C calc'!A0",
    "-2+3+cmd": "'-2+3+cmd",
    "@SUM(A1)": "'@SUM(A1)",
    " =1": "' =1",
    "\t=1": "'\t'=1",
    "\r=1": "' =1",
    "＝1+1": "'＝1+1",
    "\ufeff=1": "'\ufeff=1",
    '"=1': "'\"=1",
    "well;=1+1": "well;'=1+1",
    "well; -1": "well; '-1",
    "one\n=1": "one =1",
    "+1 555 0134;=2": "'+1 555 0134;'=2",
}


@pytest.mark.parametrize("text", AS_TYPED)
def test_what_can_be_no_formula_stays_as_it_was_typed(text: str) -> None:
    assert neutral_cell(text) == text


@pytest.mark.parametrize(("text", "cell"), HOSTILE.items(), ids=map(repr, HOSTILE))
def test_what_would_begin_a_formula_has_an_apostrophe_before_it(text: str, cell: str) -> None:
    assert neutral_cell(text) == cell


def test_a_table_reads_back_and_opens_as_utf_8() -> None:
    content = csv_text(("A", "B"), [('Zoë, "Z"', None), (1, "two\nlines")])
    assert content.startswith(b"\xef\xbb\xbf")
    assert list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))) == [
        ["A", "B"],
        ['Zoë, "Z"', ""],
        ["1", "two lines"],
    ]
