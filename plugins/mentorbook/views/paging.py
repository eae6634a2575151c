"""Long lists in pages, so that a page stays light whatever the book holds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class PageLink:
    """One page of a list."""

    words: str
    path: str
    current: bool


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a list that has its own page. `links` lead to all parts; a list on one page has none."""

    path: str
    first: int  # how many items stand before this part
    total: int
    last: bool
    links: tuple[PageLink, ...]


def parts_of(items: Sequence[Item], path: str, size: int) -> Iterator[tuple[Part, Sequence[Item]]]:
    """A list in parts of `size` items, each with its page; the first has `path` itself. An empty list is one part."""
    count = max(1, -(-len(items) // size))
    paths = [path, *(f"{path.removesuffix('.html')}.{number}.html" for number in range(2, count + 1))]
    for number in range(count):
        links = tuple(PageLink(str(index + 1), each, index == number) for index, each in enumerate(paths))
        part = Part(paths[number], number * size, len(items), number == count - 1, links if count > 1 else ())
        yield part, items[number * size : (number + 1) * size]
