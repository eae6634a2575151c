"""Pictures that stand beside records: a plain SVG or PNG, looked at before anybody draws it."""

import re
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

from mentorbook.findings import Finding
from mentorbook.reading.files import find_file

MOST_SVG, MOST_PNG = 64 * 1024, 128 * 1024  # bytes
MOST_ELEMENTS, DEEPEST, LONGEST_SIDE = 2_000, 20, 2_000  # of an SVG, of an SVG, of a PNG in pixels
_SVG = "{http://www.w3.org/2000/svg}"
# Shapes and their paint: nothing that runs, moves, fetches, repeats or sets type.
_ELEMENTS = frozenset(
    re.findall(
        r"\w+",
        """
        svg g title desc defs path rect circle ellipse line polyline polygon
        linearGradient radialGradient stop clipPath
        """,
    )
)
_ATTRIBUTES = frozenset(
    re.findall(
        r"[\w-]+",
        """
        id viewBox width height x y x1 y1 x2 y2 cx cy r rx ry fx fy d points transform preserveAspectRatio version role
        fill fill-opacity fill-rule opacity clip-path clip-rule clipPathUnits
        stroke stroke-width stroke-linecap stroke-linejoin stroke-opacity stroke-dasharray stroke-miterlimit
        offset stop-color stop-opacity gradientUnits gradientTransform spreadMethod
        """,
    )
)
_DECLARATION = re.compile(r"\s*<\?xml [^?]{0,200}\?>")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_SAYABLE = re.compile(r"[A-Za-z-]{1,20}")
_OWN = re.compile(r"url\(#[A-Za-z][\w-]*\)")
_BOX = re.compile(r"-?[0-9.]{1,10}(?:[ ,]+-?[0-9.]{1,10}){3}")
_PNG = b"\x89PNG\r\n\x1a\n"
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}  # samples of one pixel, by the sort of colour
# What a PNG is drawn from. Beside it may lie where it was taken, when, with what, by whom, and any words.
_DRAWN = frozenset(b"IHDR PLTE IDAT IEND tRNS bKGD cHRM cICP gAMA hIST iCCP pHYs sBIT sPLT sRGB".split())
_BESIDE = {b"eXIf": "Exif data", b"tEXt": "text", b"zTXt": "text", b"iTXt": "text", b"tIME": "a time"}
_Why = tuple[str, str]
_REDRAW = "Save it as an SVG of plain shapes, with text turned into paths, or as a PNG."
_BARE = "Save it again without metadata, so that no place, name or camera is published with it."


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that may be drawn."""

    path: str  # posix, from the book's root
    content: bytes = field(repr=False)


def read_picture(root: Path, path: str) -> Picture | _Why:
    """Return the picture at a path in the work tree, or why it is not drawn and what to do.

    It is a plain file in plain folders: no link is followed.
    """
    parts = path.split("/")
    if any(Path(root, *parts[:end]).is_symlink() for end in range(1, len(parts))):
        return "This is reached over a link.", "Put the folder itself in its place."
    found = find_file(path, root / path)
    if isinstance(found, Finding):
        is_gone = not (root / path).exists()
        return ("There is no such file.", f"Add {path}, or take the logo out.") if is_gone else _told(found)
    try:
        content = found.read()
    except OSError:
        return "This could not be read.", "Run the check again; if it stays, check the disk."
    return explain_picture(path, content) or Picture(path, content)


def _told(finding: Finding) -> _Why:
    return finding.message, finding.hint


def explain_picture(path: str, content: bytes) -> _Why | None:
    """Return why a picture is not drawn and what to do; None where it may be."""
    return _explain_svg(content) if path.endswith(".svg") else _explain_png(content)


def _explain_svg(content: bytes) -> _Why | None:
    if len(content) > MOST_SVG:
        return f"This SVG is larger than {MOST_SVG // 1024} KiB.", "Make it simpler, or save it as a PNG."
    try:
        text = _DECLARATION.sub("", _COMMENT.sub("", content.decode("utf-8-sig")), count=1)
    except UnicodeDecodeError:
        return "This SVG is not written in UTF-8.", "Save it as UTF-8."
    if "<!" in text or "<?" in text:  # a document type could define words that grow without end, or name other files
        return "This SVG holds more than shapes: a document type, raw text or an instruction.", _REDRAW
    try:
        root = ElementTree.fromstring(text)  # noqa: S314 - nothing is left in it that could be expanded or fetched
    except (ElementTree.ParseError, ValueError, RecursionError):
        return "This is no SVG that can be read.", _REDRAW
    if root.tag != f"{_SVG}svg":
        return "This is no SVG that can be read.", _REDRAW
    for count, (element, depth) in enumerate(_elements(root, 1), 1):
        if count > MOST_ELEMENTS or depth > DEEPEST:
            return "This SVG has too many shapes, or too many inside one another.", "Make it simpler."
        if wrong := _explain_element(element):
            return f"This SVG holds {wrong}, and a logo is of plain shapes.", _REDRAW
    box = root.get("viewBox", "")
    sides = [float(side) for side in re.split(r"[ ,]+", box)[2:] if side.count(".") < 2] if _BOX.fullmatch(box) else []
    if len(sides) != 2 or not all(side > 0 for side in sides):
        return "This SVG does not say how large its drawing is.", 'Give it a viewBox, as in viewBox="0 0 120 40".'
    return None


def _elements(element: ElementTree.Element, depth: int) -> Iterator[tuple[ElementTree.Element, int]]:
    yield element, depth
    if depth <= DEEPEST:
        for inner in element:
            yield from _elements(inner, depth + 1)


def _explain_element(element: ElementTree.Element) -> str:
    """Return what of an element is not let through; empty: all of it may stand."""
    name = str(element.tag).removeprefix(_SVG)
    if name not in _ELEMENTS:
        return f"<{name}>" if _SAYABLE.fullmatch(name) else "something else than shapes"
    for attribute, value in element.attrib.items():
        if attribute not in _ATTRIBUTES:
            return f"the attribute {attribute}" if _SAYABLE.fullmatch(attribute) else "an attribute of no shape"
        if (
            re.search(r"[(\\:&@]", _OWN.sub("", value))
            and attribute != "transform"
            and attribute != "gradientTransform"
        ):
            return f"an address in {attribute}"
    return ""


def _explain_png(content: bytes) -> _Why | None:
    if len(content) > MOST_PNG:
        return f"This PNG is larger than {MOST_PNG // 1024} KiB.", "Make it smaller: 600 pixels are enough on paper."
    wrong = "This is no PNG that can be read.", "Save it again as a PNG that is not interlaced."
    try:
        chunks = dict(_chunks(content))
        if beside := sorted(chunks.keys() - _DRAWN):
            return f"This PNG tells more than its picture: it holds {_BESIDE.get(beside[0], 'other data')}.", _BARE
        width, height, depth, sort, packing, filtering, interlaced = struct.unpack(">IIBBBBB", chunks[b"IHDR"])
        if (packing, filtering, interlaced) != (0, 0, 0):
            return wrong
        if not (0 < width <= LONGEST_SIDE and 0 < height <= LONGEST_SIDE):
            return f"This PNG is larger than {LONGEST_SIDE} pixels.", "Make it smaller: 600 pixels are enough on paper."
        size = height * (1 + (width * _CHANNELS[sort] * depth + 7) // 8)
        pixels = zlib.decompressobj().decompress(chunks[b"IDAT"], size + 1)
    except (struct.error, zlib.error, KeyError, ValueError):
        return wrong
    return None if len(pixels) == size and b"IEND" in chunks else wrong


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the parts of a PNG, its pixels as one; raise ValueError where one is damaged or something follows."""
    if not content.startswith(_PNG):
        raise ValueError
    at, pixels = len(_PNG), b""
    while at < len(content):
        size, name = struct.unpack_from(">I4s", content, at)
        part = content[at + 8 : at + 8 + size]
        (check,) = struct.unpack_from(">I", content, at + 8 + size)
        if check != zlib.crc32(name + part):
            raise ValueError
        at += 12 + size
        if name == b"IDAT":
            pixels += part
            yield name, pixels
        else:
            yield name, part
