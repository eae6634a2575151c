"""Lines added to a record that is there, so that its comments and all its other lines stay byte for byte."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mentorbook.findings import Finding
from mentorbook.reading import Source, read_source
from mentorbook.records import Field
from mentorbook.writing.files import replace_same
from mentorbook.writing.lock import locked
from mentorbook.writing.refused import NotWrittenError
from mentorbook.writing.scalars import key_text
from mentorbook.writing.text import is_same, item_lines, value_lines

_SIGNATURES = "signatures"
_AFTER_SIGNING = (f"/{_SIGNATURES}/", "/recorded_for")  # no digest covers these
_DASH = re.compile(r"(?P<margin> *)- +")
_BY_HAND = "Nothing was written; add the lines in an editor."


@dataclass(frozen=True, slots=True)
class Change:
    """A record's file before and after some lines were added to it."""

    path: str
    before: bytes
    after: bytes
    lines: tuple[str, ...]  # those that were added

    @property
    def is_none(self) -> bool:
        """Whether all of it stood there already."""
        return self.before == self.after


def add_lines(path: str, content: bytes, field: Field, additions: Iterable[tuple[str, Any]]) -> Change:
    """Return the change that adds values at their pointers; `/signatures/-` adds an entry to the end of a list.

    `field` is the kind's own. What stands there with the same value is left as it is. Raises NotWrittenError where
    something else stands there, where the record is signed, or where the text would not read back as meant.
    """
    text, lines = content, []
    for pointer, value in additions:
        source = _read(path, text)
        if source.data.get(_SIGNATURES) and not pointer.startswith(_AFTER_SIGNING):
            raise NotWrittenError(
                f"{path} is signed, and a signed record is not changed any more.",
                "Write a new record that names it under corrects.",
            )
        text, added = _with_value(source, text, field, pointer, value)
        lines += added
    return Change(path, content, text, tuple(lines))


def save(root: Path, change: Change, look: Callable[[], None] = lambda: None) -> None:
    """Put a change into its file. Raises NotWrittenError where the file is no longer as it was.

    `look` is called while nobody else writes, and raises NotWrittenError where the book refuses the change by now.
    """
    with locked(root):
        look()
        replace_same(root, change.path, change.before, change.after)


def save_each(root: Path, changes: Iterable[Change], look: Callable[[], None] = lambda: None) -> None:
    """Put several changes into their files under one lock; each file is whole at any moment.

    Raises NotWrittenError where a file is no longer as it was: those before it are written.
    """
    with locked(root):
        look()
        for change in changes:
            replace_same(root, change.path, change.before, change.after)


def _with_value(source: Source, content: bytes, field: Field, pointer: str, value: object) -> tuple[bytes, list[str]]:
    """Return the content with one value more, and the lines that tell it."""
    *way, name = pointer.split("/")[1:]
    around, part = _walked(source.data, field, way)
    while way and around is None:  # what it stands in is not there yet: it comes with it
        value = [value] if name == "-" else {name: value}
        *way, name = way
        around, part = _walked(source.data, field, way)
    if name == "-":
        return _with_item(source, content, around, part, _joined(way), value)
    if not isinstance(around, dict):
        raise NotWrittenError(f"{source.path} has no {way[-1] if way else 'such field'} to add to.", _BY_HAND)
    if name in around:
        if is_same(around[name], value):
            return content, []
        raise NotWrittenError(f"{name}: something else stands here already in {source.path}.", _BY_HAND)
    above = _joined(way)
    if not around or _text_at(source, content, above).startswith("{"):
        raise NotWrittenError(f"{way[-1] if way else 'The record'} is written in brackets in {source.path}.", _BY_HAND)
    order = list(part.properties) if part else []
    before = [
        sibling for sibling in around if sibling in order and name in order and order.index(sibling) < order.index(name)
    ]
    last = max(before, key=order.index) if before else list(around)[-1]
    margin = source.key_place(f"{above}/{last}").column - 1
    lines = list(value_lines(f"{key_text(name)}:", value, part.properties.get(name) if part else None, margin))
    expected = _grown(source.data, way, lambda group: {**group, name: value})
    return _inserted(source, content, f"{above}/{last}", lines, expected)


def _with_item(
    source: Source, content: bytes, items: object, part: Field | None, above: str, value: object
) -> tuple[bytes, list[str]]:
    """Return the content with one entry more at the end of a list, which is made where there is none."""
    if not isinstance(items, list) or not items:
        raise NotWrittenError(f"{above.rpartition('/')[2]} is no list with a dash for each entry.", _BY_HAND)
    if any(is_same(item, value) for item in items):
        return content, []
    dash = _DASH.match(_line(content, source.place(f"{above}/0").line))
    if dash is None or _text_at(source, content, above).startswith("["):
        raise NotWrittenError(f"{above.rpartition('/')[2]} is written in brackets in {source.path}.", _BY_HAND)
    lines = list(item_lines([value], part.items if part else None, len(dash["margin"])))
    expected = _grown(source.data, above.split("/")[1:], lambda listed: [*listed, value])
    return _inserted(source, content, f"{above}/{len(items) - 1}", lines, expected)


def _inserted(source: Source, content: bytes, last: str, lines: list[str], expected: object) -> tuple[bytes, list[str]]:
    """Return the content with lines behind a value: where it then reads as expected, and nowhere else."""
    kept = content.decode("utf-8").split("\n")
    end = "\r" if len(kept) > 1 and kept[0].endswith("\r") else ""
    if kept[-1].strip():  # the last line has no end yet
        kept = [*kept[:-1], kept[-1] + end, ""]
    for at in _gaps(source, kept, last):
        text = "\n".join([*kept[:at], *(f"{line}{end}" for line in lines), *kept[at:]]).encode()
        read = read_source(source.path, text)
        if isinstance(read, Source) and is_same(read.data, expected):
            return text, lines
    raise NotWrittenError(f"{source.path} is written in a way that lines cannot be added to safely.", _BY_HAND)


def _gaps(source: Source, kept: Sequence[str], last: str) -> Iterator[int]:
    """Yield how many lines to keep before the new ones: up to the remarks above what follows, or with them."""
    start = source.key_place(last)
    inside = f"{last}/"
    following = [
        source.key_place(pointer).line
        for pointer in _pointers(source.data)
        if not pointer.startswith(inside) and source.key_place(pointer) > start
    ]
    behind = min(following, default=len(kept)) - 1
    at = behind
    while at > start.line and (not kept[at - 1].strip() or kept[at - 1].lstrip().startswith("#")):
        at -= 1
    yield at
    yield behind


def _read(path: str, content: bytes) -> Source:
    source = read_source(path, content)
    if isinstance(source, Finding):
        raise NotWrittenError(str(source))
    return source


def _walked(data: object, field: Field | None, way: Sequence[str]) -> tuple[object, Field | None]:
    """Return the value and the field at the end of a way; a list has its items' field behind it."""
    for step in way:
        data = data.get(step) if isinstance(data, dict) else None
        field = field.properties.get(step) if field else None
    return data, field


def _grown(data: Mapping[str, Any], way: Sequence[str], grow: Any) -> object:
    if not way:
        return grow(data)
    copy = deepcopy(dict(data))
    around: Any = copy
    for step in way[:-1]:
        around = around[step]
    around[way[-1]] = grow(around[way[-1]])
    return copy


def _pointers(value: object, pointer: str = "") -> Iterator[str]:
    for name, inner in (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    ):
        own = f"{pointer}/{str(name).replace('~', '~0').replace('/', '~1')}"
        yield own
        yield from _pointers(inner, own)


def _joined(way: Sequence[str]) -> str:
    return "".join(f"/{step}" for step in way)


def _text_at(source: Source, content: bytes, pointer: str) -> str:
    place = source.place(pointer)
    return _line(content, place.line)[place.column - 1 :]


def _line(content: bytes, number: int) -> str:
    return content.decode("utf-8-sig").split("\n")[number - 1]
