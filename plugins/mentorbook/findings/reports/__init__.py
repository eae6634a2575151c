"""Findings told: as text for people, as JSON for programs, and in the forms that forges and scanners show."""

from mentorbook.findings.reports.counts import counted
from mentorbook.findings.reports.github import as_github
from mentorbook.findings.reports.json import as_json
from mentorbook.findings.reports.junit import as_junit
from mentorbook.findings.reports.markdown import MOST_BYTES, as_markdown
from mentorbook.findings.reports.neutral import in_code, in_log, in_markdown, on_one_line
from mentorbook.findings.reports.sarif import as_sarif
from mentorbook.findings.reports.text import as_text, summary

__all__ = [
    "MOST_BYTES", "as_github", "as_json", "as_junit", "as_markdown", "as_sarif", "as_text", "counted", "in_code",
    "in_log", "in_markdown", "on_one_line", "summary",
]  # fmt: skip
