"""Filters of a list: what its items can be narrowed down by, from the items themselves."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

Facets = Mapping[str, Sequence[str]]  # of one item: by the filter's name, in the words that people read
FEWEST = 8  # a list that is seen at a glance needs no filter


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing to narrow a list down by: its name in the address, its label, and the word for no choice."""

    name: str
    label: str
    all: str


@dataclass(frozen=True, slots=True)
class Filter:
    """A choice: the words of each option, and how many items have it."""

    name: str
    label: str
    all: str
    options: tuple[tuple[str, int], ...]


def filters_of(asks: Iterable[Ask], items: Sequence[Facets]) -> tuple[Filter, ...]:
    """Return the filters of a list that have a choice to offer, options by name; none where the list is short."""
    if len(items) < FEWEST:
        return ()
    found = []
    for ask in asks:
        counts = Counter(value for each in items for value in dict.fromkeys(each.get(ask.name, ())))
        if len(counts) > 1:
            options = tuple(sorted(counts.items(), key=lambda each: (each[0].casefold(), each[0])))
            found.append(Filter(ask.name, ask.label, ask.all, options))
    return tuple(found)
