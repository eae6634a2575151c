"""Text as it can be printed: what no typeface here can draw is told, never left out in silence."""

import re
import unicodedata
from collections.abc import Iterable

from mentorbook.printing.faces import covered
from mentorbook.printing.marks import Drawing

STANDS_FOR = "\N{REPLACEMENT CHARACTER}"
# A word longer than this may be broken anywhere, so that it stays inside its column.
LONGEST_WORD = 22
_EVERY = 8
_UNSEEN = frozenset({0xAD, 0x200B, 0x2060, 0xFEFF, 0xFE0E, 0xFE0F})  # they say how to break or to colour, no more
_TOLD = 8


class Characters:
    """Text on its way to paper. It remembers what could not be drawn, so that the sheet can say so."""

    def __init__(self) -> None:
        self._missing: dict[str, None] = {}

    def printable(self, text: str) -> str:
        """Return the text as it can be drawn: composed, on one line, with � for what no typeface has.

        A text of which nothing would be seen becomes one such sign too: a heading or a title is never empty.
        """
        spaced = "".join(" " if each.isspace() else each for each in unicodedata.normalize("NFC", text))
        drawn = "".join(self._drawn(each) for each in spaced if ord(each) not in _UNSEEN)
        return _LONG.sub(_breakable, drawn) if drawn.strip() or not text else STANDS_FOR

    def all_printable(self, value: object) -> object:
        """Return plain data with each text in it made printable, and bytes as numbers."""
        if isinstance(value, Drawing):
            return value
        if isinstance(value, bytes):
            return list(value)
        if isinstance(value, str):
            return self.printable(value)
        if isinstance(value, dict):
            return {key: self.all_printable(each) for key, each in value.items()}
        if isinstance(value, list | tuple):
            return [self.all_printable(each) for each in value]
        return value

    def _drawn(self, character: str) -> str:
        if ord(character) in covered() and unicodedata.category(character) not in {"Co", "Cn", "Cc", "Cs"}:
            return character
        self._missing[character] = None
        return STANDS_FOR

    def told(self) -> str:
        """Return what the sheet says of characters that it could not print; empty where it printed all."""
        if not self._missing:
            return ""
        first = ", ".join(f"U+{ord(each):04X}" for each in list(self._missing)[:_TOLD])
        more = f" and {len(self._missing) - _TOLD} more" if len(self._missing) > _TOLD else ""
        return (
            f"{STANDS_FOR} stands for a character that this sheet cannot print ({first}{more}). "
            "The record and the log as HTML have it."
        )


_LONG = re.compile(rf"[^\s\u200b]{{{LONGEST_WORD},}}")


def _breakable(word: re.Match[str]) -> str:
    return "\u200b".join(_pieces(word[0]))


def _pieces(word: str) -> Iterable[str]:
    start = 0
    while start < len(word):
        end = start + _EVERY
        while end < len(word) and unicodedata.combining(word[end]):
            end += 1
        yield word[start:end]
        start = end
