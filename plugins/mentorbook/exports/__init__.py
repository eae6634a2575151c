"""Views as text for terminals, logs and other programs."""

from mentorbook.exports.status import status_json, status_markdown, status_text
from mentorbook.exports.telling import telling_json, telling_text

__all__ = ["status_json", "status_markdown", "status_text", "telling_json", "telling_text"]
