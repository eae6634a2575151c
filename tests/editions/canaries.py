"""A canary in every field that the public may not read, derived from the schemas."""

import base64
import gzip
import itertools
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from mentorbook.records import Field, Kind, declared_leaves, option_for

WORD = "qzcanary"
DIGITS = "7177391717"  # where letters cannot stand
IDS = {"#/$defs/slug", "#/$defs/dated-id", "#/$defs/person", "#/$defs/mentorship"}  # looked for by themselves


class Nest:
    """Hands out canaries and remembers where each was put."""

    def __init__(self) -> None:
        self._numbers = itertools.count(1000)
        self.put: dict[str, set[str]] = {}  # by kind: the pointers, a list's items at *

    def canary(self, kind: str, pointer: str, part: Field) -> str | None:
        """Return a canary that fits a private text field; None for fields that take no text of one's own."""
        schema = part.schema
        fixed = {"enum", "const", "x-ref", "x-among"} & schema.keys() or schema.get("$ref") in IDS
        if part.audience == "public" or schema.get("type") != "string" or fixed:
            return None
        word = f"{WORD}{next(self._numbers)}"
        mail, link, key = f"{word}@canary.example", f"https://{word}.example/x", "ssh-ed25519 " + word.ljust(48, "A")
        for text in (f"{word} lived here", word, mail, link, key, DIGITS):
            if re.search(schema.get("pattern", ""), text) and len(text) <= schema.get("maxLength", 10_000):
                self.put.setdefault(kind, set()).add(pointer)
                return text
        return None


def with_canaries(kind: Kind, data: Mapping[str, Any], nest: Nest) -> dict[str, Any]:
    """Return a record's data with a canary in every private text field that is there or can be added to what is."""
    filled = _filled(kind.name, kind.field, data, "", nest)
    return dict(filled)


def _filled(kind: str, part: Field, value: Any, pointer: str, nest: Nest) -> Any:
    if part.options:
        part = option_for(part.options, value)
    if part.properties and isinstance(value, dict):
        result = {}
        for name, inner in part.properties.items():
            below = f"{pointer}/{name}"
            if name in value:
                result[name] = _filled(kind, inner, value[name], below, nest)
            elif (text := nest.canary(kind, below, inner)) is not None:
                result[name] = text
        return result
    if part.items and isinstance(value, list):
        return [_filled(kind, part.items, inner, f"{pointer}/*", nest) for inner in value]
    text = nest.canary(kind, pointer, part)
    return value if text is None or not isinstance(value, str) else text


def private_texts(kind: Kind) -> Iterator[str]:
    """Yield the pointer of every declared field that can hold a canary."""
    for pointer, part in declared_leaves(kind.field):
        if Nest().canary(kind.name, pointer, part) is not None:
            yield pointer


def sightings(folder: Path) -> list[str]:
    """Return where a canary is seen in any byte of a folder's files or names, in any usual encoding."""
    signs = _signs()
    seen = []
    for path in sorted(folder.rglob("*")):
        content = path.read_bytes() if path.is_file() else b""
        if content[:2] == b"\x1f\x8b":
            content = gzip.decompress(content)
        haystack = path.name.encode() + b"\0" + content
        for name, sign in signs.items():
            if sign.search(haystack):
                seen.append(f"{path.relative_to(folder)}: {name}")
    return seen


def _signs() -> dict[str, re.Pattern[bytes]]:
    word = WORD.encode()
    plain = re.compile(re.escape(word), re.IGNORECASE)
    # The middle of the word at each of the three alignments that base64 knows.
    sixty_four = {base64.b64encode(b"x" * shift + word)[4 if shift else 0 : -4].rstrip(b"=") for shift in range(3)}
    return {
        "plain": plain,
        "digits": re.compile(DIGITS.encode()),
        "base64": re.compile(b"|".join(map(re.escape, sorted(sixty_four)))),
        "hexadecimal": re.compile(word.hex().encode(), re.IGNORECASE),
        "UTF-16": re.compile(re.escape(WORD.encode("utf-16-le")) + b"|" + re.escape(WORD.encode("utf-16-be"))),
        "percent": re.compile(b"".join(b"%%%02x" % byte for byte in word), re.IGNORECASE),
        "character references": re.compile(b"".join(b"&#(?:%d|x%x);" % (byte, byte) for byte in word), re.IGNORECASE),
        "backwards": re.compile(re.escape(word[::-1]), re.IGNORECASE),
    }
