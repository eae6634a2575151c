"""Findings as Markdown: for the summary of a job, or a comment. What was typed is shown as text."""

from collections.abc import Iterator, Sequence

from mentorbook.findings.finding import Finding, Severity
from mentorbook.findings.report import Report
from mentorbook.findings.reports.neutral import in_code, in_markdown
from mentorbook.findings.reports.text import summary

MOST_BYTES = 1024 * 1024  # of a job's summary; GitHub shows none that is larger
_ROOM_FOR_END = 4096
_FOLDED_FROM = 12
_HEADINGS = {
    Severity.ERROR: "Errors: to be mended in this change",
    Severity.INCOMPLETE: "Incomplete: mended by adding, or by time",
    Severity.NOTICE: "Worth knowing",
}
_BEFORE = "There before, and not from this change"


def as_markdown(report: Report, most_bytes: int = MOST_BYTES) -> str:
    """Return the report as Markdown of so many bytes of UTF-8 at most; its end says what was left out."""
    parts = [f"## Check of the records\n\n{in_markdown(summary(report))}\n"]
    room = most_bytes - _ROOM_FOR_END - len(parts[0].encode())
    left_out = 0
    for heading, findings, folded in _sections(report):
        frame = _framed(heading, len(findings), "", folded=folded)
        room -= len(frame.encode())
        lines = []
        for finding in findings:
            line = _line(report, finding)
            room -= len(line.encode())
            if room < 0:
                break
            lines.append(line)
        left_out += len(findings) - len(lines)
        if lines:
            parts.append(_framed(heading, len(findings), "".join(lines), folded=folded))
    if left_out:
        more = "1 more finding is" if left_out == 1 else f"{left_out} more findings are"
        parts.append(f"{more} left out here, for want of room. `mentorbook check` shows all.\n")
    return "\n".join(parts)


def _sections(report: Report) -> Iterator[tuple[str, Sequence[Finding], bool]]:
    for severity, heading in _HEADINGS.items():
        found = [finding for finding in report.findings if finding.severity is severity]
        if found:
            yield heading, found, severity is not Severity.ERROR and len(found) >= _FOLDED_FROM
    if report.before:
        order = list(Severity)
        yield _BEFORE, sorted(report.before, key=lambda finding: order.index(finding.severity)), True


def _framed(heading: str, count: int, lines: str, *, folded: bool) -> str:
    if folded:
        return f"<details>\n<summary>{heading} ({count})</summary>\n\n{lines}\n</details>\n"
    return f"### {heading} ({count})\n\n{lines}"


def _line(report: Report, finding: Finding) -> str:
    place = f"{report.path(finding)}:{finding.place.line}" if finding.place.line else report.path(finding)
    told = in_markdown(f"{finding.message} {finding.hint}".strip())
    return f"- {in_code(place)} {told} ({in_markdown(finding.rule)})\n"
