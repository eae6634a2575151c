"""Findings as text: one a line, the gravest last, where the eye is."""

from collections.abc import Iterator, Sequence
from datetime import date

from mentorbook.findings.finding import Finding, Severity
from mentorbook.findings.reports.counts import counted


def as_text(findings: Sequence[Finding], records: int, as_of: date) -> Iterator[tuple[Severity | None, str]]:
    """Yield lines with the severity each is about; the last line sums up and has none."""
    for severity in reversed(Severity):
        of_severity = [finding for finding in findings if finding.severity is severity]
        for finding in of_severity:
            yield severity, f"{severity}: {finding} [{finding.rule}]"
    day = f"{as_of.day} {as_of:%B %Y}"
    noun = "record" if records == 1 else "records"
    yield None, f"{records} {noun} read well, as of {day}. {counted(findings) or 'Nothing to mend'}."
