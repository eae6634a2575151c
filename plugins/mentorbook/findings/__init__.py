"""What a check found and where: the small shape that every other room speaks in."""

from mentorbook.findings.finding import Finding, MentorbookError, Severity
from mentorbook.findings.nearest import nearest
from mentorbook.findings.place import Place
from mentorbook.findings.report import Report, split_by_origin

__all__ = ["Finding", "MentorbookError", "Place", "Report", "Severity", "nearest", "split_by_origin"]
