"""Findings as SARIF 2.1.0, the form in which code scanners tell theirs."""

import json
from hashlib import sha256
from typing import Any
from urllib.parse import quote

from mentorbook.findings.finding import Finding, Severity
from mentorbook.findings.report import Report

_LEVELS = {Severity.ERROR: "error", Severity.INCOMPLETE: "warning", Severity.NOTICE: "note"}
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def as_sarif(report: Report, version: str) -> str:
    """Return the report as SARIF; `version` is Mentorbook's own. With `since`, each result says whether it is new."""
    found = [*((finding, "new") for finding in report.findings), *((finding, "unchanged") for finding in report.before)]
    rules = sorted({finding.rule for finding, _ in found})
    driver = {
        "name": "Mentorbook",
        "semanticVersion": version,
        "rules": [
            {"id": rule, "help": {"text": f"What it checks and how to mend it: docs/rules/{rule}.md"}} for rule in rules
        ],
    }
    results = [
        _result(report, finding, rules.index(finding.rule)) | ({"baselineState": state} if report.since else {})
        for finding, state in found
    ]
    run: dict[str, Any] = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    if report.checks_not_run:
        told = [{"level": "warning", "message": {"text": f"Not checked: {each}"}} for each in report.checks_not_run]
        run["invocations"] = [{"executionSuccessful": True, "toolExecutionNotifications": told}]
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2, ensure_ascii=False) + "\n"


def _result(report: Report, finding: Finding, rule: int) -> dict[str, Any]:
    at: dict[str, Any] = {"artifactLocation": {"uri": quote(report.path(finding)), "uriBaseId": "%SRCROOT%"}}
    if finding.place.line:
        at["region"] = {"startLine": finding.place.line, "startColumn": max(1, finding.place.column)}
    same = "\n".join((finding.rule, finding.record or finding.place.path, finding.pointer))
    return {
        "ruleId": finding.rule,
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message} {finding.hint}".strip()},
        "locations": [{"physicalLocation": at}],
        "partialFingerprints": {"ruleRecordPointer/v1": sha256(same.encode("utf-8", "replace")).hexdigest()},
    }
