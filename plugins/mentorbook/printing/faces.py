"""The typefaces of what is printed: those that lie in this package, and no others of the computer it is made on."""

import struct
from functools import cache
from pathlib import Path

FONTS = Path(__file__).parent / "fonts"
_WINDOWS, _UNICODE, _SEGMENTS = 3, 1, 4  # the table that all of these fonts have: 16-bit characters, by segments


@cache
def covered() -> frozenset[int]:
    """Return the characters that some typeface can draw, by code point."""
    return frozenset().union(*(_drawn_by(path.read_bytes()) for path in sorted(FONTS.glob("*.ttf"))))


def _drawn_by(font: bytes) -> set[int]:
    """Return the code points for which a TrueType font has a glyph (OpenType, `cmap`, format 4)."""
    (count,) = struct.unpack_from(">H", font, 4)
    tables = (struct.unpack_from(">4sIII", font, 12 + 16 * each) for each in range(count))
    start = next(offset for tag, _, offset, _ in tables if tag == b"cmap")
    (parts,) = struct.unpack_from(">H", font, start + 2)
    records = (struct.unpack_from(">HHI", font, start + 4 + 8 * each) for each in range(parts))
    return _segments(font, start + next(offset for *of, offset in records if of == [_WINDOWS, _UNICODE]))


def _segments(font: bytes, start: int) -> set[int]:
    form, _, _, twice = struct.unpack_from(">4H", font, start)
    if form != _SEGMENTS:
        raise ValueError("This font keeps its characters in another way.")
    size = twice // 2
    ends = struct.unpack_from(f">{size}H", font, start + 14)
    starts = struct.unpack_from(f">{size}H", font, start + 16 + twice)
    steps = struct.unpack_from(f">{size}H", font, start + 16 + 2 * twice)
    offsets_at = start + 16 + 3 * twice
    offsets = struct.unpack_from(f">{size}H", font, offsets_at)
    found = set()
    for index, (first, last, step, offset) in enumerate(zip(starts, ends, steps, offsets, strict=True)):
        for code in range(first, last + 1):
            glyph = code + step
            if offset:
                (glyph,) = struct.unpack_from(">H", font, offsets_at + 2 * index + offset + 2 * (code - first))
                glyph = glyph and glyph + step
            if glyph % 0x10000:
                found.add(code)
    return found - {0xFFFF}
