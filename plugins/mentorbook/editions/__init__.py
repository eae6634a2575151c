"""The wall: what each audience may read, copied out of the register."""

from mentorbook.editions.edition import Audience, Edition, Entry, Label, Logo, Shown, Tally
from mentorbook.editions.making import make_edition

__all__ = ["Audience", "Edition", "Entry", "Label", "Logo", "Shown", "Tally", "make_edition"]
