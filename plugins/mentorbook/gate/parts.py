"""A change, taken apart: each part is one thing that one act of the table has to explain."""

import dataclasses
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from mentorbook.findings import Place
from mentorbook.gate.told import Block, Deed
from mentorbook.history import ChangedPath
from mentorbook.reading import Source

FILE = "100644"
WHOLE = ""  # the field of a record as a whole


class Sort(StrEnum):
    """What happens to a part of a record."""

    NEW = "new"  # with a record that is new
    SET = "set"  # in a record that was there
    CHANGED = "changed"
    REMOVED = "removed"
    GONE = "gone"  # the whole record
    MENDED = "mended"  # the whole record, which could not be read before
    OUTSIDE = "outside"  # no record at all


@dataclass(frozen=True, slots=True)
class Part:
    """One field of one record that a change touches; the field "" is all of it that is no part of its own."""

    path: str
    kind: str  # "" for what is no record
    id: str
    field: str
    sort: Sort
    old: Mapping[str, Any] = dataclasses.field(default_factory=dict, hash=False)  # the whole record before
    new: Mapping[str, Any] = dataclasses.field(default_factory=dict, hash=False)  # and after
    source: Source | None = dataclasses.field(default=None, hash=False, repr=False)
    was: Source | None = dataclasses.field(default=None, hash=False, repr=False)  # its text before
    changed: ChangedPath | None = None

    @property
    def before(self) -> Any:
        """What stood in the field."""
        return self.old.get(self.field)

    @property
    def after(self) -> Any:
        """What stands in the field."""
        return self.new.get(self.field)

    @property
    def record(self) -> str:
        """Kind and id."""
        return f"{self.kind}/{self.id}" if self.kind else ""

    def block(self, name: str, message: str, hint: str, pointer: str = "") -> Block:
        """Return why this part may not be, at its place."""
        pointer = pointer or (f"/{self.field}" if self.field else "")
        place = self.source.place(pointer) if self.source and pointer else Place(self.path)
        return Block(name, place, message, hint, self.record)

    def deed(self, act: str, says: str, more: str = "", *, loud: bool = False) -> Deed:
        """Return what this part does."""
        return Deed(act, self.path, self.record, says, more, loud)


def take_apart(
    path: str,
    kind: str,
    record_id: str,
    before: Source | None,
    after: Source | None,
    apart: Collection[str],
    changed: ChangedPath,
    *,
    was_sound: bool,
) -> Iterator[Part]:
    """Yield the parts of one record's change; `apart` are the fields that are a part of their own in a new record.

    What was no sound record before (`was_sound`) is one part: nobody can say whose it was.
    """
    old = before.data if before else {}
    new = after.data if after else {}
    whole = Part(path, kind, record_id, WHOLE, Sort.CHANGED, old, new, after, before, changed)
    if not changed.new_mode:
        yield replace(whole, sort=Sort.GONE)
    elif changed.old_mode and not was_sound:
        yield replace(whole, sort=Sort.MENDED)
    elif not changed.old_mode:
        yield replace(whole, sort=Sort.NEW)
        for name in sorted(new.keys() & set(apart)):
            yield replace(whole, field=name, sort=Sort.NEW)
    elif not is_same(old, new):
        for name in sorted(old.keys() | new.keys()):
            if name not in old:
                yield replace(whole, field=name, sort=Sort.SET)
            elif name not in new:
                yield replace(whole, field=name, sort=Sort.REMOVED)
            elif not is_same(old[name], new[name]):
                yield replace(whole, field=name, sort=Sort.CHANGED)
    else:
        yield whole  # remarks, or the order of its lines


def is_same(one: Any, other: Any) -> bool:
    """Return whether two values are the same, told apart as YAML does: true is not 1, and 1 is not 1.0."""
    if type(one) is not type(other):
        return False
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(is_same(one[key], other[key]) for key in one)
    if isinstance(one, list):
        return len(one) == len(other) and all(map(is_same, one, other))
    return bool(one == other)


def split_entries(before: Any, after: Any) -> tuple[list[Any], list[tuple[int, Any]]]:
    """Return the entries of a list that are no longer there, and those that came, each with its place now."""
    left = list(before or ())
    gained = []
    for index, entry in enumerate(after or ()):
        kept = next((place for place, each in enumerate(left) if is_same(each, entry)), None)
        if kept is None:
            gained.append((index, entry))
        else:
            del left[kept]
    return left, gained
