"""Findings as JSON, in a form that is kept stable."""

import json
from collections.abc import Sequence
from datetime import date

from mentorbook.findings.finding import Finding


def as_json(findings: Sequence[Finding], records: int, as_of: date, checks_not_run: Sequence[str] = ()) -> str:
    """Return the report as JSON text: day, number of sound records, what did not run, and each finding."""
    report = {
        "as_of": as_of.isoformat(),
        "records": records,
        "checks_not_run": list(checks_not_run),
        "findings": [_finding(finding) for finding in findings],
    }
    return json.dumps(report, indent=2, ensure_ascii=False) + "\n"


def _finding(finding: Finding) -> dict[str, str | int]:
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "path": finding.place.path,
        "line": finding.place.line,
        "column": finding.place.column,
        "pointer": finding.pointer,
        "record": finding.record,
        "message": finding.message,
        "hint": finding.hint,
        "docs": f"rules/{finding.rule}.html",
    }
