"""The words in which mistakes are told, for pages that look at what is typed: the same as the command line's."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from mentorbook.reading.characters import SIGNS
from mentorbook.reckoning import sentences as rules
from mentorbook.records import Kind, declared_leaves
from mentorbook.records import sentences as verdicts
from mentorbook.records.wording import example_of, how_to_write


@dataclass(frozen=True, slots=True)
class Telling:
    """How mistakes are told. Sentences are a message and a hint, with names in braces for what differs."""

    sentences: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    written: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  # by kind and pointer: how to write a field
    orders: Mapping[str, tuple[tuple[str, str, str], ...]] = field(default_factory=dict)  # by kind: days in order
    signs: Mapping[str, str] = field(default_factory=dict)  # characters that no record may hold, as patterns
    of_a_meeting: tuple[str, ...] = ()  # what an attempt cannot say
    of_a_cycle: Mapping[str, str] = field(default_factory=dict)  # how an entry of a cycle's list is called


def telling_of(kinds: Mapping[str, Kind]) -> Telling:
    """Return the words for these kinds. No record's text is in them."""
    return Telling(
        sentences={**verdicts.SENTENCES, **rules.SENTENCES},
        written={
            name: {pointer: f"{how_to_write(leaf)}{example_of(leaf)}" for pointer, leaf in declared_leaves(kind.field)}
            for name, kind in kinds.items()
        },
        orders=rules.ORDERS,
        signs=SIGNS,
        of_a_meeting=rules.OF_A_MEETING,
        of_a_cycle=rules.OF_A_CYCLE,
    )
