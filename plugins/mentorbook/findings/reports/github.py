"""Findings as annotations of GitHub's workflows, with its own escapes and within its limits."""

from collections.abc import Iterator

from mentorbook.findings.finding import Finding, Severity
from mentorbook.findings.report import Report
from mentorbook.findings.reports.neutral import in_log
from mentorbook.findings.reports.text import summary

MOST_OF_A_KIND = 10  # GitHub shows so many errors, warnings and notices of one step, and drops the others in silence
MOST_OF_A_JOB = 50
_COMMANDS = {Severity.ERROR: "error", Severity.INCOMPLETE: "warning", Severity.NOTICE: "notice"}


def as_github(report: Report) -> Iterator[str]:
    """Yield the lines: annotations, the gravest first, then how many more there are, then the sum.

    An error that is not from this change blocks nothing and is told as a warning.
    """
    news = [(_COMMANDS[finding.severity], finding, "") for finding in report.findings]
    olds = [("warning", finding, " (not from this change)") for finding in report.before if _is_error(finding)]
    left_out = shown = 0
    for command in _COMMANDS.values():
        of_kind = [each for each in (*news, *olds) if each[0] == command]
        room = min(MOST_OF_A_KIND, MOST_OF_A_JOB - shown)
        for _, finding, note in of_kind[:room]:
            yield _annotation(command, report.path(finding), finding, note)
        shown += len(of_kind[:room])
        left_out += len(of_kind[room:])
    left_out += len(report.before) - len(olds)
    if left_out:
        more = "1 more finding is" if left_out == 1 else f"{left_out} more findings are"
        yield f"{more} not shown here. The summary of this job, and mentorbook check on your computer, show all."
    yield in_log(summary(report))


def _is_error(finding: Finding) -> bool:
    return finding.severity is Severity.ERROR


def _annotation(command: str, path: str, finding: Finding, note: str) -> str:
    properties = {"file": path, "line": finding.place.line, "col": finding.place.column, "title": finding.rule + note}
    told = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items() if value)
    return f"::{command} {told}::{_data(f'{finding.message} {finding.hint}'.strip())}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
