"""One value as YAML that every reader takes for the same value: plain where nothing can be mistaken, else in quotes."""

import re
from decimal import Decimal

from mentorbook.writing.refused import NotWrittenError

WIDTH = 92  # characters of a value that stand in one line; longer prose is folded
_MOST_DIGITS = 15  # what every reader's floating point keeps exactly

_KEY = re.compile(r"[a-z][a-z0-9_]*")
# A day and a time of day are text to every reader of YAML 1.2, and are what records hold most of.
_DATED = re.compile(r"(?:19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}(?:-[0-9]{1,2})?|(?:[01][0-9]|2[0-3]):[0-5][0-9]", re.ASCII)
# Words that some reader takes for a boolean, for nothing or for a number.
_TAKEN = frozenset(["null", "true", "false", "yes", "no", "on", "off", "y", "n", "inf", "nan"])
_MISREAD = re.compile(r":(?:\s|$)|\s#|[\t\n\r\x85\u2028\u2029\ufeff]")
_BRACKETS = re.compile(r"[,:?\[\]{}]")
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}
# What a merge leaves behind, to the reader: it may begin no line.
_MARKERS = ("<<<<<<<", ">>>>>>>")


def key_text(name: str) -> str:
    """Return a name as it stands before the colon."""
    is_plain = _KEY.fullmatch(name) and name not in {"null", "true", "false"}
    return name if is_plain else quoted(name)


def on_one_line(value: object, *, in_brackets: bool = False) -> str:
    """Return a scalar on one line: `true`, a canonical number, or text, plain or in double quotes."""
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case int() | float():
            return _number(value)
        case str():
            return value if is_plain(value, in_brackets=in_brackets) else quoted(value)
    raise NotWrittenError("A value is neither text nor a number, true, false, a list or a group of fields.")


def is_plain(text: str, *, in_brackets: bool = False) -> bool:
    """Return whether every reader takes the text, without quotes, for this very text."""
    first = text[:1]
    if not first.isalnum() or text[-1:].isspace() or text.casefold() in _TAKEN or _MISREAD.search(text):
        return False
    if in_brackets and _BRACKETS.search(text):
        return False
    if first.isdigit():
        return bool(_DATED.fullmatch(text)) and not (in_brackets and ":" in text)
    return True


def quoted(text: str) -> str:
    """Return text in double quotes, on one line whatever is in it."""
    return f'"{"".join(_ESCAPES.get(each, each) for each in text)}"'


def prose_lines(text: str, room: int) -> tuple[str, list[str]] | None:
    """Return the sign of a block and its lines, at most `room` wide where words allow; None where quotes are safer.

    Folded (`>`) where a line would be too long, as it is (`|`) where there are several short ones.
    """
    keeps_end = text.endswith("\n")
    end, lines = ("" if keeps_end else "-"), text.removesuffix("\n").split("\n")
    if not all(map(_is_even, lines)) or not lines[0] or not lines[-1] or any(marker in text for marker in _MARKERS):
        return None
    if len(lines) > 1 and max(map(len, lines)) <= room:
        return f"|{end}", lines
    if any("  " in line for line in lines):
        return None  # a line cannot be folded inside a wide space and keep it
    folded: list[str] = []
    empty = 0
    for line in lines:
        if line:
            folded += [""] * (empty + 1 if folded else 0)  # the end of a line is told by one empty line more
            folded += _wrapped(line, room)
            empty = 0
        else:
            empty += 1
    return f">{end}", folded


def _is_even(line: str) -> bool:
    """Return whether a line keeps its form in a block: no space at its edges that a reader could count or drop."""
    return line == line.strip() and "\t" not in line


def _wrapped(line: str, room: int) -> list[str]:
    lines: list[str] = []
    for word in line.split(" "):
        if lines and len(lines[-1]) + 1 + len(word) <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _number(value: float) -> str:
    if isinstance(value, float) and not -1e15 < value < 1e15:  # also what is no number at all
        raise NotWrittenError("A number is too large, or none.", "Write one of at most 15 digits.")
    text = f"{Decimal(repr(value)):f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    text = "0" if text == "-0" else text
    if sum(map(str.isdigit, text)) > _MOST_DIGITS:
        raise NotWrittenError("A number has more digits than every program can keep.", "Write at most 15 digits.")
    return text
