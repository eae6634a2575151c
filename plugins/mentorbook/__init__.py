"""Mentorbook: a mentor program in a Git repository, checked and published."""

__version__ = "0.1.0"
