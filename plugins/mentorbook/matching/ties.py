"""Which of two pairs that are worth the same comes first: the same one every time.

Who has waited longer comes first. Then what a person brings decides, so that other ids, another order of files or other
people in the book change nothing. Only where two people on one side are alike in everything that is compared, their ids
tell them apart.
"""

import hashlib
from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from mentorbook.matching.people import Side

Bits = NDArray[np.uint64]
Whole = NDArray[np.int64]


def numbers_of(side: Sequence[Side], able: Whole) -> Bits:
    """Return a number for each person of one side, as if drawn by chance, and the same for the same person always.

    `able` are the places of those who may be in a pair: somebody who can have nobody makes no other a twin.
    """
    brought = [_brought(each) for each in side]
    count = Counter(brought[each] for each in able.tolist())
    texts = [f"{told} {each.id}" if count[told] > 1 else told for each, told in zip(side, brought, strict=True)]
    digests = [hashlib.blake2b(each.encode(), digest_size=8).digest() for each in texts]
    return np.array([int.from_bytes(each, "big") for each in digests], np.uint64)


def mixed(mentees: Bits, mentors: Bits) -> Bits:
    """Return a number for each pair, made from the numbers of its two people."""
    return _stirred(mentees ^ _stirred(mentors))


def ranks_of(side: Sequence[Side]) -> Whole:
    """Return how long each has waited, as a rank: 0 for the shortest wait, and no rank without anybody."""
    ranks: Whole = np.unique(np.array([each.waits for each in side], np.int64), return_inverse=True)[1]
    return ranks


def _brought(each: Side) -> str:
    """Return what is compared of somebody, without what changes from day to day: waiting, load and room."""
    lists = (sorted(words) for words in (each.scenarios, each.topics, each.languages, each.availability, each.modes))
    return repr((each.place, each.occupation, *lists, each.travel_miles))


def _stirred(numbers: Bits) -> Bits:
    """Return numbers in which each bit of the given ones has changed about half of them (SplitMix64's last step)."""
    stirred = numbers + np.uint64(0x9E3779B97F4A7C15)
    stirred = (stirred ^ (stirred >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    stirred = (stirred ^ (stirred >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    found: Bits = stirred ^ (stirred >> np.uint64(31))
    return found
