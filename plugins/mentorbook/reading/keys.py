"""What a key may not be: no text, a second one of the same name, or one with a space that nobody sees."""

import unicodedata
from collections.abc import Sequence
from typing import Any

from mentorbook.reading.refusal import Refusal, position
from mentorbook.reading.source import child_pointer, starts_by_pointer

_LONGEST_SHOWN = 40


def no_text_key(text: str, start: int, key: str | None = None) -> Refusal:
    """Return the refusal of a key that is no text: a scalar as it was typed, or None for a list or a mapping."""
    if key is None:
        message, hint = "A list or a mapping stands where a name should.", "Write a name before the colon."
    elif not key:
        message, hint = "No name stands before the colon.", "Write a name before the colon."
    elif key == "<<":
        message, hint = "A merge key (<<) stands here; records use none.", "Write the values themselves."
    else:
        message = "The name before the colon is no text to every program."
        hint = f'Write "{key}" in quotes.' if len(key) <= _LONGEST_SHOWN else "Write it in quotes."
    return Refusal.at(text, start, message, hint)


def refuse_spaced_key(text: str, start: int, key: str) -> None:
    """Raise the refusal of a key that begins or ends with a space which YAML takes for a letter."""
    if key != key.strip():
        raise Refusal.at(
            text,
            start,
            "A space of an unusual kind, as copied from a web page, stands before or behind this name.",
            "Delete it and type usual spaces.",
        )


def repeated_key(containers: Sequence[Any], starts: Sequence[int], text: str, key: str) -> Refusal:
    """Return the refusal of a key that stands already in the innermost of the open containers."""
    first = _key_start(containers, starts, key)
    return _repeated(text, starts[-1], first, "")


def refuse_twins(containers: Sequence[Any], starts: Sequence[int], text: str) -> None:
    """Raise the refusal of a key in the innermost container that another one equals but for its Unicode form."""
    seen: dict[str, str] = {}
    for key in containers[-1]:
        twin = seen.setdefault(unicodedata.normalize("NFC", key), key)
        if twin != key:
            first, second = (_key_start(containers, starts, each) for each in (twin, key))
            raise _repeated(text, second, first, ", in another Unicode form")


def _repeated(text: str, second: int, first: int, how: str) -> Refusal:
    line = position(text, first)[0]
    return Refusal.at(
        text, second, f"The same name stands in line {line} already{how}.", "Keep one of the two lines, or rename one."
    )


def _key_start(containers: Sequence[Any], starts: Sequence[int], key: str) -> int:
    # The way to an open container leads over the last child of each one around it.
    pointer = ""
    for container in containers[:-1]:
        last = len(container) - 1 if isinstance(container, list) else next(reversed(container))
        pointer = child_pointer(pointer, last)
    return starts_by_pointer(containers[0], starts)[child_pointer(pointer, key)][0]
