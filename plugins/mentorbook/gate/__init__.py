"""The review of a change: what its merge would do, in words, and whether it may be. The base judges."""

from mentorbook.gate.judging import review
from mentorbook.gate.standing import Asked
from mentorbook.gate.told import Block, Deed, Offer, Review

__all__ = ["Asked", "Block", "Deed", "Offer", "Review", "review"]
