"""A line of a record's file as it may be repeated in a report: its key, and its value only where all may read it."""

import re
from collections.abc import Mapping

from mentorbook.findings import Finding
from mentorbook.records.fields import Field
from mentorbook.records.kinds import Kind

MASK = "…"
_LINE = re.compile(r"(?P<head>\s*(?:- +)*(?:[a-z][a-z0-9_]{0,39}:(?= |$) *)?)(?P<rest>.*)")


def quote_line(finding: Finding, line: str, kinds: Mapping[str, Kind]) -> str:
    """Return the line that a finding is about; what is not public in it is one "…", and so are comments."""
    match = _LINE.fullmatch(line)
    if match is None or not match["rest"]:
        return line if match else MASK
    value, comment, _ = match["rest"].partition(" #")
    if not _is_public(finding, kinds) or value.startswith("#"):
        return f"{match['head']}{MASK}"
    return f"{match['head']}{value}{' #' + MASK if comment else ''}"


def _is_public(finding: Finding, kinds: Mapping[str, Kind]) -> bool:
    kind = kinds.get(finding.record.partition("/")[0])
    part = kind.field if kind else None
    for step in finding.pointer.split("/")[1:]:
        part = _inner(part, step) if part else None
    return part is not None and part.audience == "public"


def _inner(part: Field, step: str) -> Field | None:
    """Return the field one step below; None where there is none or several shapes could be meant."""
    return part.items if step.isdigit() else part.properties.get(step)
