"""Mentorbook: a mentor program in a Git repository, checked and published."""

__version__ = "0.1.0"

from mentorbook.book import Book, open_book
from mentorbook.editions import Audience
from mentorbook.findings import Finding, MentorbookError, Place, Severity

__all__ = ["Audience", "Book", "Finding", "MentorbookError", "Place", "Severity", "__version__", "open_book"]
