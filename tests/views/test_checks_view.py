"""Findings: what is code stands as code, and a file that was refused is named by its path."""

import pytest
from small_edition import MENTOR, small_edition

from mentorbook.findings import Finding, Place, Severity
from mentorbook.views.checks import Piece, checks_views, pieces


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Plain.", [("Plain.", False)]),
        ("Add `on` and `by`.", [("Add ", False), ("on", True), (" and ", False), ("by", True), (".", False)]),
        ("`on` is missing", [("on", True), (" is missing", False)]),
        ("One ` alone", [("One ` alone", False)]),
        ("", []),
    ],
)
def test_what_stands_between_backticks_is_code(text: str, found: list[tuple[str, bool]]):
    assert pieces(text) == tuple(Piece(words, code) for words, code in found)


def test_a_refused_file_is_named_by_its_path():
    place = Place("records/people/x.yaml", 3, 1)
    findings = (
        Finding("yaml", Severity.ERROR, place, "Wrong."),
        Finding("schema", Severity.ERROR, place, "Wrong.", record=f"person/{MENTOR}"),
        Finding("match", Severity.NOTICE, place, "Odd."),
    )
    [view] = checks_views(small_edition(findings=findings))
    assert [each.file for group in view.groups for each in group.findings] == ["records/people/x.yaml", "", ""]
