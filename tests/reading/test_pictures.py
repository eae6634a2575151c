"""A picture is drawn only where it is a plain file, small, of plain shapes, and fetches nothing."""

import struct
import zlib
from pathlib import Path

import pytest

from mentorbook.reading import Picture, explain_picture, read_picture

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 20">'
SHAPE = '<path d="M0 0h40v20H0Z" fill="#2a5f9e"/>'


def svg(inside: str, head: str = HEAD) -> bytes:
    return f"{head}{inside}</svg>".encode()


def png(width: int = 4, height: int = 3, rows: bytes | None = None, *, interlaced: int = 0, more: bytes = b"",
        beside: tuple[bytes, bytes] | None = None) -> bytes:  # fmt: skip
    def chunk(name: bytes, part: bytes) -> bytes:
        return struct.pack(">I", len(part)) + name + part + struct.pack(">I", zlib.crc32(name + part))

    rows = (b"\0" + b"\x2a\x5f\x9e" * width) * height if rows is None else rows
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, interlaced)
    told = chunk(*beside) if beside else b""
    parts = chunk(b"IHDR", header) + told + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts + more


@pytest.mark.parametrize(
    "inside",
    [
        SHAPE,
        f"<!-- drawn by hand --><title>Two & one</title>{SHAPE}".replace("&", "&amp;"),
        '<defs><linearGradient id="a"/></defs><g transform="translate(1 2)"><circle r="3" fill="url(#a)"/></g>',
    ],
)
def test_plain_shapes_are_drawn(inside: str) -> None:
    assert explain_picture("a.svg", svg(inside)) is None
    assert explain_picture("a.svg", b'<?xml version="1.0" encoding="UTF-8"?>\n' + svg(inside)) is None


@pytest.mark.parametrize(
    ("inside", "says"),
    [
        ("<script>alert(1)</script>", "<script>"),
        ("<style>@import 'https://example.org/a.css'</style>", "<style>"),
        ('<image href="https://example.org/a.png"/>', "<image>"),
        ('<use xlink:href="other.svg#a"/>', "<use>"),
        ("<foreignObject/>", "<foreignObject>"),
        ("<text>Words</text>", "<text>"),
        ('<a href="https://example.org"/>', "<a>"),
        ("<animate/>", "<animate>"),
        ('<path d="M0 0" onload="alert(1)"/>', "the attribute onload"),
        ('<path d="M0 0" style="fill:url(https://example.org)"/>', "the attribute style"),
        ('<path d="M0 0" fill="url(https://example.org/a#b)"/>', "an address in fill"),
        ('<path d="M0 0" fill="url(other.svg#b)"/>', "an address in fill"),
        ('<path d="M0 0" xlink:href="x"/>', "an attribute of no shape"),
        ('<h:p xmlns:h="http://www.w3.org/1999/xhtml"/>', "something else than shapes"),
        ("<![CDATA[x]]>", "a document type, raw text"),
        ("<?php ?>", "a document type, raw text"),
        ("<g>" * 25 + "</g>" * 25, "too many inside one another"),
        ("<g>" * 5_000 + "</g>" * 5_000, "too many inside one another"),
        ("<g/>" * 2_001, "too many shapes"),
        ("<path", "no SVG that can be read"),
        ("&#0;", "no SVG that can be read"),
        ("x" * 70_000, "larger than 64 KiB"),
    ],
)
def test_all_else_is_not(inside: str, says: str) -> None:
    wrong = explain_picture("a.svg", svg(inside))
    assert wrong is not None
    assert says in wrong[0]
    assert wrong[1].endswith(".")


def test_a_document_type_is_never_read() -> None:
    bomb = b'<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + svg("&b;")
    told = explain_picture("a.svg", bomb)
    assert told is not None
    assert "a document type" in told[0]


@pytest.mark.parametrize(
    "box", ["", 'viewBox="0 0 0 20"', 'viewBox="0 0 40"', 'viewBox="a b c d"', 'viewBox="0 0 1.2.3 4"']
)
def test_a_drawing_says_how_large_it_is(box: str) -> None:
    wrong = explain_picture("a.svg", svg(SHAPE, f'<svg xmlns="http://www.w3.org/2000/svg" {box}>'))
    assert wrong is not None
    assert "how large" in wrong[0]


@pytest.mark.parametrize(
    ("content", "is_sound"),
    [
        (png(), True),
        (png(interlaced=1), False),
        (png(rows=b"\0" * 5), False),
        (png(rows=b"\0" * 10_000_000), False),
        (png(more=b"<script>"), False),
        (png()[:-4], False),
        (png().replace(b"IHDR", b"IHDX"), False),
        (png(2_001, 1), False),
        (png(0, 3), False),
        (b"", False),
        (b"GIF89a", False),
    ],
)
def test_a_png_is_whole_and_nothing_more(content: bytes, is_sound: bool) -> None:  # noqa: FBT001 - a case
    assert (explain_picture("a.png", content) is None) is is_sound


@pytest.mark.parametrize(
    ("name", "says"),
    [("eXIf", "Exif"), ("tEXt", "text"), ("zTXt", "text"), ("iTXt", "text"), ("tIME", "a time"), ("caBX", "other")],
)
def test_a_png_tells_nothing_beside_its_picture(name: str, says: str) -> None:
    wrong = explain_picture("a.png", png(beside=(name.encode(), b"GPS 51.5 N, by A. Name")))
    assert wrong is not None
    assert says in wrong[0]
    assert "without metadata" in wrong[1]
    assert explain_picture("a.png", png(beside=(b"gAMA", struct.pack(">I", 45_455)))) is None


def test_it_is_a_plain_file_in_plain_folders(tmp_path: Path) -> None:
    path = "docs/assets/logo.svg"
    assert read_picture(tmp_path, path) == ("There is no such file.", f"Add {path}, or take the logo out.")
    folder = tmp_path / "docs/assets"
    folder.mkdir(parents=True)
    (tmp_path / "secret.svg").write_bytes(svg(SHAPE))
    (tmp_path / path).symlink_to(tmp_path / "secret.svg")
    assert "link" in str(read_picture(tmp_path, path))
    (tmp_path / path).unlink()
    (tmp_path / path).write_bytes(svg(SHAPE))
    assert read_picture(tmp_path, path) == Picture(path, svg(SHAPE))
    folder.rename(tmp_path / "elsewhere")
    folder.symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    assert "over a link" in read_picture(tmp_path, path)[0]  # type: ignore[index]
