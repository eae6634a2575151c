"""A record's text, read, with the place of every value."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from mentorbook.findings import Place
from mentorbook.reading.refusal import position


@dataclass(frozen=True)
class Source:
    """One file as it was read: the root mapping, of plain dicts, lists, text, numbers, booleans and None.

    The data must not be changed: places are found by walking it beside the starts of its keys and values.
    """

    path: str  # posix, from the book's root
    data: dict[str, Any]
    _text: str = field(repr=False)
    _starts: Sequence[int] = field(repr=False)

    def place(self, pointer: str) -> Place:
        """Return where the value at an RFC 6901 pointer stands, or its nearest ancestor that exists."""
        return self._place(self._nearest(pointer)[1])

    def key_place(self, pointer: str) -> Place:
        """Return where the key of a value stands; for an item of a list, where the item stands."""
        return self._place(self._nearest(pointer)[0])

    @property
    def lines(self) -> list[str]:
        """Return the lines of the text, without their ends and without those at the end that are empty."""
        return self._text.replace("\r\n", "\n").rstrip("\n").split("\n")

    def _nearest(self, pointer: str) -> tuple[int, int]:
        while pointer and pointer not in self._starts_by_pointer:
            pointer = pointer.rpartition("/")[0]
        return self._starts_by_pointer[pointer]

    def _place(self, start: int) -> Place:
        return Place(self.path, *position(self._text, start))

    @cached_property
    def _starts_by_pointer(self) -> dict[str, tuple[int, int]]:
        return starts_by_pointer(self.data, self._starts)


def starts_by_pointer(data: Any, starts: Sequence[int]) -> dict[str, tuple[int, int]]:
    """Return, for each pointer into the data, where its key and its value start.

    `starts` holds one index for each key and each value in the order of the text, which is the order of the data:
    a mapping keeps the order of its keys, and no key stands twice.
    """
    following = iter(starts)
    root = next(following)
    found = {"": (root, root)}
    waiting = [_children(data, "")]
    while waiting:
        for pointer, has_key, value in waiting[-1]:
            key_start = next(following, root)
            start = next(following, root) if has_key else key_start
            found[pointer] = (key_start, start)
            if isinstance(value, dict | list):
                waiting.append(_children(value, pointer))
                break
        else:
            waiting.pop()
    return found


def child_pointer(pointer: str, key: str | int) -> str:
    """Return the pointer to one child of what the pointer leads to."""
    return f"{pointer}/{str(key).replace('~', '~0').replace('/', '~1')}"


def _children(value: Any, pointer: str) -> Iterator[tuple[str, bool, Any]]:
    if isinstance(value, dict):
        for key, child in value.items():
            yield child_pointer(pointer, key), True, child
    elif isinstance(value, list):
        for index, child in enumerate(value):
            yield child_pointer(pointer, index), False, child
