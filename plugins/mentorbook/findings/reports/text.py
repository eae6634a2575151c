"""Findings as text: one a line, the gravest last, where the eye is."""

from collections.abc import Iterator

from mentorbook.findings.finding import Severity
from mentorbook.findings.report import Report
from mentorbook.findings.reports.counts import counted
from mentorbook.findings.reports.neutral import in_log


def as_text(report: Report) -> Iterator[tuple[Severity | None, str]]:
    """Yield lines with the severity each is about; the last line sums up and has none."""
    for severity in reversed(Severity):
        for finding in report.before:
            if finding.severity is severity:
                yield severity, in_log(f"{severity}, not from this change: {finding} [{finding.rule}]")
        for finding in report.findings:
            if finding.severity is severity:
                yield severity, in_log(f"{severity}: {finding} [{finding.rule}]")
    yield None, summary(report)


def summary(report: Report) -> str:
    """Return the sentence that sums up: how much was read, as of when, and what was found."""
    day = f"{report.as_of.day} {report.as_of:%B %Y}"
    noun = "record" if report.records == 1 else "records"
    read = f"{report.records} {noun} read well, as of {day}."
    found = counted(report.findings)
    if not report.since:
        return f"{read} {found or 'Nothing to mend'}."
    before = counted(report.before)
    was = f" There before, and not from this change: {before}." if before else ""
    return in_log(f"{read} Since {report.since}: {found or 'nothing new to mend'}.{was}")
