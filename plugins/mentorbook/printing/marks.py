"""What is drawn on paper beside text: signatures as they were drawn, and codes that a phone reads."""

import re
from typing import TypedDict

from mentorbook.views import codes

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
    made = codes.code(text)
    return Code(size=made.size, path=Drawing(made.path))
