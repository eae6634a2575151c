"""Findings as annotations of GitHub's workflows, with its own escapes and within its limits."""

from collections import Counter
from collections.abc import Iterator

from mentorbook.findings.finding import Finding, Severity
from mentorbook.findings.report import Report
from mentorbook.findings.reports.neutral import in_log
from mentorbook.findings.reports.text import summary

MOST = 10  # of a step: GitHub shows so many of a kind, and drops the others in silence
_MOST_FILES = 10  # named with what is left out
_COMMANDS = {Severity.ERROR: "error", Severity.INCOMPLETE: "warning", Severity.NOTICE: "notice"}


def as_github(report: Report) -> Iterator[str]:
    """Yield ten annotations at most, the gravest first; how many more there are, and where; the sum.

    An error that is not from this change blocks nothing and is told as a warning.
    """
    news = [(_COMMANDS[finding.severity], finding, "") for finding in report.findings]
    olds = [("warning", finding, " (not from this change)") for finding in report.before if _is_error(finding)]
    gravest_first = [each for command in _COMMANDS.values() for each in (*news, *olds) if each[0] == command]
    for command, finding, note in gravest_first[:MOST]:
        yield _annotation(command, report.path(finding), finding, note)
    left_out = [finding for _, finding, _ in gravest_first[MOST:]]
    left_out += [finding for finding in report.before if not _is_error(finding)]
    if left_out:
        more = "1 more finding is" if len(left_out) == 1 else f"{len(left_out)} more findings are"
        yield f"{more} not shown here. The summary of this job, and mentorbook check on your computer, show all."
        yield from _by_file(report, left_out)
    if report.checks_not_run:
        yield f"::warning title=not checked::{_data(' '.join(report.checks_not_run))}"
    yield in_log(summary(report))


def _by_file(report: Report, left_out: list[Finding]) -> Iterator[str]:
    """Yield how many findings each file has, in the order given; past so many files, how many more files there are."""
    files = Counter(report.path(finding) for finding in left_out)
    for path, count in list(files.items())[:_MOST_FILES]:
        yield in_log(f"  {path}: {count} more")
    more = len(files) - _MOST_FILES
    if more > 0:
        rest = sum(list(files.values())[_MOST_FILES:])
        yield f"  and {rest} more in {more} other {'file' if more == 1 else 'files'}"


def _is_error(finding: Finding) -> bool:
    return finding.severity is Severity.ERROR


def _annotation(command: str, path: str, finding: Finding, note: str) -> str:
    told = f"{finding.message} {finding.hint}".strip()
    return annotation(command, path, finding.place.line, finding.place.column, finding.rule + note, told)


def annotation(command: str, path: str, line: int, column: int, title: str, told: str) -> str:
    """Return one annotation; what has no path or line goes without."""
    properties = {"file": path, "line": line, "col": column, "title": title}
    named = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items() if value)
    return f"::{command} {named}::{_data(told)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
