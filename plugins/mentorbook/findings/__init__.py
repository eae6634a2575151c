"""What a check found and where: the small shape that every other room speaks in."""

from mentorbook.findings.finding import Finding, MentorbookError, Severity
from mentorbook.findings.nearest import nearest
from mentorbook.findings.place import Place

__all__ = ["Finding", "MentorbookError", "Place", "Severity", "nearest"]
