"""Findings as JUnit's XML, which most forges show beside the tests."""

from xml.etree import ElementTree as Xml

from mentorbook.findings.finding import Finding, Severity
from mentorbook.findings.report import Report
from mentorbook.findings.reports.neutral import on_one_line
from mentorbook.findings.reports.text import summary


def as_junit(report: Report) -> str:
    """Return the report as JUnit: an error is a failure; what blocks nothing is skipped, with its words."""
    suite = Xml.Element("testsuite", name="mentorbook check")
    Xml.SubElement(suite, "testcase", classname="mentorbook", name=on_one_line(summary(report)))
    failures = 0
    for finding, was in (
        *((one, "") for one in report.findings),
        *((one, "Not from this change. ") for one in report.before),
    ):
        fails = finding.severity is Severity.ERROR and not was
        failures += fails
        case = Xml.SubElement(
            suite, "testcase", classname=finding.rule, name=_name(report, finding), file=report.path(finding)
        )
        told = on_one_line(f"{was}{finding.message} {finding.hint}".strip())
        Xml.SubElement(case, "failure" if fails else "skipped", message=told)
    cases = len(suite)
    for name, count in {"tests": cases, "failures": failures, "errors": 0, "skipped": cases - 1 - failures}.items():
        suite.set(name, str(count))
    top = Xml.Element("testsuites")
    top.append(suite)
    Xml.indent(top)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{Xml.tostring(top, encoding="unicode")}\n'


def _name(report: Report, finding: Finding) -> str:
    place = f":{finding.place.line}:{finding.place.column}" if finding.place.line else ""
    return f"{report.path(finding)}{place} {finding.pointer}".strip()
