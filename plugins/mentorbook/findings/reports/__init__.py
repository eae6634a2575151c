"""Findings told: as text for people, as JSON for programs."""

from mentorbook.findings.reports.counts import counted
from mentorbook.findings.reports.json import as_json
from mentorbook.findings.reports.text import as_text

__all__ = ["as_json", "as_text", "counted"]
