"""A new record's file: where it belongs, and how it gets there. Nothing is ever written over."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from mentorbook.findings import Finding
from mentorbook.reading import find_file, read_file
from mentorbook.records import Kind, Verdict, path_of
from mentorbook.writing.files import put_new
from mentorbook.writing.lock import locked
from mentorbook.writing.refused import NotWrittenError
from mentorbook.writing.text import is_same


class Placed(Enum):
    """What became of a record."""

    NEW = "new"
    THERE = "there"  # a file with the same values lay there already


@dataclass(frozen=True, slots=True)
class Draft:
    """A record that is not in the book yet: its kind, its values, and the file as it will be."""

    kind: Kind
    data: Mapping[str, Any]
    text: str
    above: int = 0  # lines on top of those that somebody shared

    @property
    def path(self) -> str:
        """The file's path in the book. Raises NotWrittenError where the values do not say it."""
        path = path_of(self.kind, self.data)
        if path is None:
            raise NotWrittenError(
                f"The values do not say where this {self.kind.title.lower()} belongs.",
                f"{self.kind.path} is its place.",
            )
        return path

    @property
    def content(self) -> bytes:
        """The bytes of the file."""
        return self.text.encode()

    def verdicts(self) -> list[Verdict]:
        """Return what its schema finds wrong with the values."""
        return self.kind.verdict(self.data)


def place(root: Path, draft: Draft, look: Callable[[], None] = lambda: None) -> Placed:
    """Put a draft in its place; twice is once. Raises NotWrittenError where another record lies there.

    `look` is called while nobody else writes, and raises NotWrittenError where the book refuses the draft by now.
    """
    (placed,) = place_each(root, [draft], look)
    if isinstance(placed, NotWrittenError):
        raise placed
    return placed


def place_each(
    root: Path, drafts: Sequence[Draft], look: Callable[[], None] = lambda: None
) -> list[Placed | NotWrittenError]:
    """Put drafts in their places, under one lock; return for each what became of it, or why it was not written."""
    with locked(root):
        if not all((root / draft.path).exists() for draft in drafts):
            look()
        return [_placed(root, draft) for draft in drafts]


def _placed(root: Path, draft: Draft) -> Placed | NotWrittenError:
    try:
        if put_new(root, draft.path, draft.content):
            return Placed.NEW
    except NotWrittenError as error:
        return error
    if lies_there(root, draft):
        return Placed.THERE
    return NotWrittenError(
        f"{draft.path} is there already, with other values.",
        "Nothing was written. Add to that file, or give this record an id of its own.",
    )


def lies_there(root: Path, draft: Draft, besides: frozenset[str] = frozenset()) -> bool:
    """Return whether a file with the same values, but for these names, lies in the draft's place."""
    file = find_file(draft.path, root / draft.path)
    source = file if isinstance(file, Finding) else read_file(file)
    if isinstance(source, Finding):
        return False
    own, other = (
        {name: value for name, value in data.items() if name not in besides} for data in (source.data, draft.data)
    )
    return is_same(own, other)
