"""Findings as JSON, in a form that is kept stable."""

import json
from typing import Any

from mentorbook.findings.finding import Finding
from mentorbook.findings.report import Report


def as_json(report: Report) -> str:
    """Return the report as JSON text: day, number of sound records, what did not run, and each finding.

    With a revision to compare with, it is named under `since`, and each finding says whether it is `from_this_change`.
    """
    told: dict[str, Any] = {
        "as_of": report.as_of.isoformat(),
        "records": report.records,
        "checks_not_run": list(report.checks_not_run),
    }
    if report.revision:
        told["revision"] = report.revision
    if report.since:
        told["since"] = report.since
    news = [_finding(report, one) | ({"from_this_change": True} if report.since else {}) for one in report.findings]
    told["findings"] = [*news, *(_finding(report, one) | {"from_this_change": False} for one in report.before)]
    return json.dumps(told, indent=2, ensure_ascii=False) + "\n"


def _finding(report: Report, finding: Finding) -> dict[str, str | int | bool]:
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
        "turn": report.turns.get(finding, ""),
        "docs": f"rules/{finding.rule}.html",
    }
