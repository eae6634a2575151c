"""Findings as Markdown: for a comment, or the summary of a job. What was typed is shown as text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mentorbook.findings.finding import Finding, Severity
from mentorbook.findings.report import Report
from mentorbook.findings.reports.counts import counted
from mentorbook.findings.reports.neutral import in_code, in_markdown
from mentorbook.findings.reports.text import summary

MOST_BYTES = 65_000  # a comment takes 65,536 characters; the summary of a job takes 1 MiB
_ROOM_FOR_END = 300
_FOLDED_FROM = 12
_MOST_ERRORS_OPEN = 30
_HEADINGS = {
    Severity.ERROR: "Errors: to be mended in this change",
    Severity.INCOMPLETE: "Incomplete: mended by adding, or by time",
    Severity.NOTICE: "Worth knowing",
}
_BEFORE = "There before, and not from this change"
_ANYBODY = "Anybody"


@dataclass(frozen=True, slots=True)
class _Block:
    """Findings under one heading, in groups of who can mend them; a group without a name has no heading of its own."""

    opening: str
    groups: tuple[tuple[str, Sequence[Finding]], ...]
    closing: str = "\n"


def as_markdown(report: Report, most_bytes: int = MOST_BYTES) -> str:
    """Return the report as Markdown of so many bytes of UTF-8 at most; its end says what was left out."""
    told = f"## Check of the records\n\n{in_markdown(summary(report))}\n\n"
    room = most_bytes - _ROOM_FOR_END - len(told.encode())
    left_out: list[Finding] = []
    for block in _blocks(report):
        room -= len((block.opening + block.closing).encode())
        inside = ""
        for who, findings in block.groups:
            heading = f"#### {in_markdown(who)} ({len(findings)})\n\n" if who else ""
            heading = f"\n{heading}" if inside else heading
            for finding in findings:
                line = heading + _line(report, finding)
                room -= len(line.encode())
                if room < 0:
                    left_out.append(finding)
                else:
                    inside += line
                    heading = ""
        told += f"{block.opening}{inside}{block.closing}" if inside else ""
    if left_out:
        are = "finding is" if len(left_out) == 1 else "findings are"
        which = f"{len(left_out)} more {are} left out here, for want of room: {counted(left_out)}."
        told += f"{which} `mentorbook check` shows all.\n"
    return told.rstrip("\n") + "\n"


def _blocks(report: Report) -> Iterator[_Block]:
    for severity, heading in _HEADINGS.items():
        found = [finding for finding in report.findings if finding.severity is severity]
        if severity is Severity.ERROR and found:
            yield _open(f"{heading} ({len(found)})", (("", found[:_MOST_ERRORS_OPEN]),))
            if more := found[_MOST_ERRORS_OPEN:]:
                yield _folded(f"{len(more)} more {'error' if len(more) == 1 else 'errors'}", (("", more),))
        elif found:
            framed = _folded if len(found) >= _FOLDED_FROM else _open
            groups = _by_turn(report, found) if severity is Severity.INCOMPLETE else (("", found),)
            yield framed(f"{heading} ({len(found)})", groups)
    if report.before:
        order = list(Severity)
        before = sorted(report.before, key=lambda finding: order.index(finding.severity))
        yield _folded(f"{_BEFORE} ({len(before)})", (("", before),))


def _open(heading: str, groups: tuple[tuple[str, Sequence[Finding]], ...]) -> _Block:
    return _Block(f"### {heading}\n\n", groups)


def _folded(heading: str, groups: tuple[tuple[str, Sequence[Finding]], ...]) -> _Block:
    return _Block(f"<details>\n<summary>{heading}</summary>\n\n", groups, "\n</details>\n\n")


def _by_turn(report: Report, findings: Sequence[Finding]) -> tuple[tuple[str, Sequence[Finding]], ...]:
    """Return the findings by who can mend them, in the order of the ids; those that nobody is named for stand last."""
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(report.turns.get(finding, ""), []).append(finding)
    return tuple((who or _ANYBODY, groups[who]) for who in sorted(groups, key=lambda who: (not who, who)))


def _line(report: Report, finding: Finding) -> str:
    place = f"{report.path(finding)}:{finding.place.line}" if finding.place.line else report.path(finding)
    told = in_markdown(f"{finding.message} {finding.hint}".strip())
    return f"- {in_code(place)} {told} ({in_markdown(finding.rule)})\n"
