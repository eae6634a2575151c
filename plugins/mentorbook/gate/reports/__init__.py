"""A review told: for a terminal, for the one comment on a proposal, as annotations, and for programs."""

from mentorbook.gate.reports.github import review_as_github
from mentorbook.gate.reports.json import review_as_json
from mentorbook.gate.reports.markdown import MARKER, review_as_markdown
from mentorbook.gate.reports.text import review_as_text

__all__ = ["MARKER", "review_as_github", "review_as_json", "review_as_markdown", "review_as_text"]
