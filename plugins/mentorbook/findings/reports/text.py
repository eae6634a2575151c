"""Findings as text: the gravest last, where the eye is; under each the line of the file, its place marked."""

from collections.abc import Iterator

from mentorbook.findings.finding import Finding, Severity
from mentorbook.findings.report import Report
from mentorbook.findings.reports.counts import counted
from mentorbook.findings.reports.neutral import in_log, on_one_line

MOST = 100  # characters of a line


def as_text(report: Report) -> Iterator[tuple[Severity | None, str]]:
    """Yield lines with the severity each is about; the last line sums up and has none."""
    for severity in reversed(Severity):
        for finding in report.before:
            if finding.severity is severity:
                yield severity, in_log(f"{severity}, not from this change: {finding} [{finding.rule}]")
                yield from ((None, line) for line in _marked(finding, report.lines.get(finding.place, "")))
        for finding in report.findings:
            if finding.severity is severity:
                yield severity, in_log(f"{severity}: {finding} [{finding.rule}]")
                yield from ((None, line) for line in _marked(finding, report.lines.get(finding.place, "")))
    yield None, summary(report)


def _marked(finding: Finding, line: str) -> Iterator[str]:
    """Yield the line with its number, and a mark below the place; a long line is cut to what is around it.

    At the very start of a file nothing is marked: there stands what is about the file as a whole.
    """
    if (finding.place.line, finding.place.column) <= (1, 1) or not line.strip():
        return
    at = min(finding.place.column, len(line)) - 1
    start = max(0, at - MOST // 2) if len(line) > MOST else 0
    number = str(finding.place.line)
    yield f"    {number} | {on_one_line(line[start : start + MOST])}"
    yield f"    {' ' * len(number)} | {' ' * (at - start)}^"


def summary(report: Report) -> str:
    """Return the sentence that sums up: how much was read, as of when, and what was found."""
    day = f"{report.as_of.day} {report.as_of:%B %Y}"
    noun = "record" if report.records == 1 else "records"
    where = f" at {report.revision}" if report.revision else ""
    read = in_log(f"{report.records} {noun}{where} read well, as of {day}.")
    found = counted(report.findings)
    unsure = f" Not checked: {' '.join(report.checks_not_run)}" if report.checks_not_run else ""
    if not report.since:
        return f"{read} {found or 'Nothing to mend'}.{unsure}"
    before = counted(report.before)
    was = f" There before, and not from this change: {before}." if before else ""
    return in_log(f"{read} Since {report.since}: {found or 'nothing new to mend'}.{was}{unsure}")
