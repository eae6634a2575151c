"""What is drawn on paper beside text: signatures as they were drawn, and codes that a phone reads."""

import re
from itertools import groupby
from typing import TypedDict

import segno

_QUIET = 4  # empty modules around a code, as the standard asks
_PATH = re.compile(r"[MLC0-9. ]+")


class Drawing(str):
    """The path of a drawing: it is no text to print, and nothing in it is changed."""

    __slots__ = ()


class Code(TypedDict):
    """A code as one path of dark modules on a square of `size`."""

    size: int
    path: Drawing


def line_of(drawn: str) -> Drawing:
    """Return a drawn signature's path; empty where it holds anything but moves, lines and curves."""
    return Drawing(drawn if _PATH.fullmatch(drawn) else "")


def code(text: str) -> Code:
    """Return the QR code of a text."""
    rows = segno.make(text, error="l", boost_error=False, micro=False).matrix
    runs = []
    for y, row in enumerate(rows, _QUIET):
        x = _QUIET
        for dark, modules in groupby(row):
            width = len(list(modules))
            if dark:
                runs.append(f"M{x} {y}h{width}v1h-{width}z")
            x += width
    return Code(size=len(rows) + 2 * _QUIET, path=Drawing("".join(runs)))
