"""A record's data as the text of its file, in the style of the book: the schema's order, one value a line."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from mentorbook.findings import Finding
from mentorbook.reading import read_source
from mentorbook.records import Field, option_for
from mentorbook.writing.refused import NotWrittenError
from mentorbook.writing.scalars import WIDTH, is_plain, key_text, on_one_line, prose_lines

_LONGEST_WORD = 30  # of a list that stands in one line
_MARGIN = 6  # how far a whole line may reach beyond the width of its value


def record_text(data: Mapping[str, Any], field: Field | None = None) -> str:
    """Return the text of a record's file: what reads back, by every reader of YAML 1.2, as this very data.

    `field` is the kind's own; its order is taken. Raises NotWrittenError where a value cannot stand in a record.
    """
    text = "".join(f"{line}\n" for line in group_lines(data, field))
    try:
        source = read_source("records/new.yaml", text.encode())
    except UnicodeEncodeError:
        raise NotWrittenError("A code that is no character stands here.", "Delete it, or type the text anew.") from None
    if isinstance(source, Finding):
        line = text.split("\n")[source.place.line - 1] if source.place.line else ""
        name = line.strip(" -").partition(":")[0] if ":" in line else ""
        raise NotWrittenError(f"{f'{name}: ' if name.isidentifier() else ''}{source.message}", source.hint)
    if not is_same(source.data, data):
        raise NotWrittenError("This cannot be written so that it reads back as it is.", "Please report it.")
    return text


def is_same(one: object, other: object) -> bool:
    """Return whether two values are the same in every part; 1 and 1.0 are, 1 and true are not."""
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return one.keys() == other.keys() and all(is_same(value, other[name]) for name, value in one.items())
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return len(one) == len(other) and all(map(is_same, one, other))
    return isinstance(one, bool) == isinstance(other, bool) and one == other


def group_lines(data: Mapping[str, Any], field: Field | None, indent: int = 0) -> Iterator[str]:
    """Yield the lines of a group of fields, in the order of its schema."""
    part = _shape(field, data)
    known = list(part.properties) if part else []
    for name in sorted(data, key=lambda name: known.index(name) if name in known else len(known)):
        yield from value_lines(f"{key_text(name)}:", data[name], part.properties.get(name) if part else None, indent)


def value_lines(head: str, value: object, field: Field | None, indent: int) -> Iterator[str]:
    """Yield the lines of one value behind its name, or behind the dash of a list."""
    margin = " " * indent
    if isinstance(value, Mapping) and value:
        yield f"{margin}{head}"
        yield from group_lines(value, field, indent + 2)
    elif isinstance(value, list | tuple) and value:
        item = field.items if field else None
        row = _in_brackets(value)
        if row:
            yield f"{margin}{head} {row}"
        else:
            yield f"{margin}{head}"
            yield from item_lines(value, item, indent + 2)
    elif isinstance(value, Mapping | list | tuple):
        yield f"{margin}{head} {'{}' if isinstance(value, Mapping) else '[]'}"
    else:
        yield from _scalar_lines(head, value, indent)


def item_lines(items: Sequence[object], field: Field | None, indent: int) -> Iterator[str]:
    """Yield the lines of a list, each item behind a dash."""
    margin = " " * indent
    for item in items:
        if isinstance(item, Mapping) and item:
            lines = group_lines(item, field, indent + 2)
        elif isinstance(item, list | tuple) and item:
            lines = item_lines(item, field.items if field else None, indent + 2)
        else:
            yield from value_lines("-", item, field, indent)
            continue
        yield f"{margin}- {next(lines).lstrip(' ')}"
        yield from lines


def _scalar_lines(head: str, value: object, indent: int) -> Iterator[str]:
    margin = " " * indent
    told = on_one_line(value)
    block = None
    fits = isinstance(value, str) and len(value) <= WIDTH and indent + len(head) + len(value) < WIDTH + _MARGIN
    if isinstance(value, str) and ("\n" in value or (not fits and " " in value)):
        block = prose_lines(value, WIDTH)
    if block is None:
        yield f"{margin}{head} {told}"
        return
    sign, lines = block
    yield f"{margin}{head} {sign}"
    for line in lines:
        yield f"{margin}  {line}" if line else ""


def _in_brackets(items: Sequence[object]) -> str:
    """Return a list of short words in one line; "" where it stands better in several: lines of text do."""
    words = [on_one_line(item) for item in items if not isinstance(item, Mapping | list | tuple)]
    texts = [item for item in items if isinstance(item, str)]
    if len(words) != len(items) or not all(is_plain(text, in_brackets=True) for text in texts):
        return ""
    is_short = all(len(word) <= _LONGEST_WORD and word.count(" ") < 3 for word in words)
    row = f"[{', '.join(words)}]"
    return row if is_short and len(row) <= WIDTH + _MARGIN else ""


def _shape(field: Field | None, value: object) -> Field | None:
    return option_for(field.options, value) if field and field.options else field
