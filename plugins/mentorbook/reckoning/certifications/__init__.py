"""Certification cycles, counted: what was done in each, what counts of it, and what is still asked."""

from mentorbook.reckoning.certifications.cycles import answer_certifications

__all__ = ["answer_certifications"]
