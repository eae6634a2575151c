"""Views as text for terminals, logs and other programs."""

from mentorbook.exports.matching import matching_csv, matching_json, matching_text, with_names
from mentorbook.exports.status import status_json, status_markdown, status_text
from mentorbook.exports.telling import telling_json, telling_text

__all__ = [
    "matching_csv", "matching_json", "matching_text", "status_json", "status_markdown", "status_text", "telling_json",
    "telling_text", "with_names",
]  # fmt: skip
