"""How many findings there are, in words."""

from collections import Counter
from collections.abc import Iterable

from mentorbook.findings.finding import Finding, Severity

_WORDS = {
    Severity.ERROR: ("error", "errors"),
    Severity.INCOMPLETE: ("incomplete", "incomplete"),
    Severity.NOTICE: ("notice", "notices"),
}


def counted(findings: Iterable[Finding]) -> str:
    """Return the number of findings by severity: "1 error, 5 incomplete, 2 notices"; "" where there are none."""
    counts = Counter(finding.severity for finding in findings)
    return ", ".join(f"{n} {_WORDS[severity][n != 1]}" for severity in Severity if (n := counts[severity]))
