"""A line of a record's file as it may be repeated in a report: its key, and its value only where all may read it."""

import re
from collections.abc import Mapping

from mentorbook.findings import Finding
from mentorbook.records.fields import Field
from mentorbook.records.kinds import Kind

MASK = "…"
_LINE = re.compile(r"(?P<head>\s*(?P<items>(?:- +)*)(?:(?P<key>[a-z][a-z0-9_]{0,39}):(?= |$) *)?)(?P<rest>.*)")
_NO_SCALAR = tuple("{[&*!|>#?")  # a list or a mapping within a line, a name, a tag, text that goes on below, a comment
_BESIDES = re.compile(r"\s#|:(?:\s|$)")  # a comment, or a key that is written in another way


def quote_line(finding: Finding, line: str, kinds: Mapping[str, Kind]) -> str:
    """Return the line that a finding is about; the rest of it is one "…".

    A value is repeated only where it is public, and plainly the one that the finding is about.
    """
    match = _LINE.fullmatch(line)
    if match is None or not match["rest"]:
        return line if match else MASK
    shown = match["rest"] if _is_plain(match) and _is_its_own(match, finding) and _is_public(finding, kinds) else MASK
    return f"{match['head']}{shown}"


def _is_plain(line: re.Match[str]) -> bool:
    """Return whether a line is a key and one value, or an item of a list and one value, and nothing besides."""
    return not line["rest"].startswith(_NO_SCALAR) and not _BESIDES.search(line["rest"])


def _is_its_own(line: re.Match[str], finding: Finding) -> bool:
    """Return whether the value is that at the finding's pointer: its key, or its list, is the last step there."""
    last = finding.pointer.rpartition("/")[2]
    return line["key"] == last if line["key"] else bool(line["items"]) and last.isdigit()


def _is_public(finding: Finding, kinds: Mapping[str, Kind]) -> bool:
    kind = kinds.get(finding.record.partition("/")[0])
    part = kind.field if kind else None
    for step in finding.pointer.split("/")[1:]:
        part = _inner(part, step) if part else None
    return part is not None and part.audience == "public"


def _inner(part: Field, step: str) -> Field | None:
    """Return the field one step below; None where there is none or several shapes could be meant."""
    return part.items if step.isdigit() else part.properties.get(step)
