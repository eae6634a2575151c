"""Mentorbook: a mentor program in a Git repository, checked and published."""
