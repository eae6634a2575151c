"""What is put onto a slide of PowerPoint: title, lines, tables, the ribbon with the code.

Sizes are in inches and points. The colours are the light ones of the portal's tokens; the faces are those that
PowerPoint has everywhere.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Inches, Pt

from mentorbook.pages.deck.slides import Block, Check, Line, Listing, Paragraph, Table, Words, plain

INK, INK_2, BRAND, PAPER, HAIRLINE, WHITE = (
    RGBColor(*bytes.fromhex(colour))  # type: ignore[no-untyped-call]
    for colour in ("20272E", "4A535B", "1D4B7F", "FFFDF8", "E2DDD1", "FFFFFF")
)
SERIF, SANS = "Cambria", "Calibri"
_TEXT, _SMALL = 26, 15
_FIRST = {1: 1.0, 2: 0.38, 3: 0.22}  # how much of a table's width its first column takes, by how many it has
_TABLE = (24, 20, 18, 16, 14)  # the sizes of a table, the largest that fits
_HEAD = 0.45  # the height of the row of names
_LETTER, _LINE = 0.52, 1.25  # the width of a letter and the height of a line, by the size
_INDENT = 420000  # of a list, in English metric units
_OUTWARD = ("https:", "http:", "mailto:", "tel:")


@dataclass(frozen=True, slots=True)
class Box:
    """Where something stands."""

    left: float
    top: float
    width: float
    height: float

    def put(self, shape: Any) -> None:
        """Move a shape here."""
        shape.left, shape.top = Inches(self.left), Inches(self.top)
        shape.width, shape.height = Inches(self.width), Inches(self.height)


def draw_title(page: Any, title: str, box: Box, *, points: int) -> None:
    """The slide's title, and its paper."""
    page.background.fill.solid()
    page.background.fill.fore_color.rgb = PAPER
    shape = page.shapes.title
    box.put(shape)
    shape.text_frame.word_wrap, shape.text_frame.vertical_anchor = True, MSO_ANCHOR.BOTTOM
    shape.text_frame.paragraphs[0].alignment = PP_ALIGN.LEFT
    _write(shape.text_frame.paragraphs[0], (Words(title),), points, INK, SERIF)


def draw_lines(page: Any, blocks: Sequence[Block], box: Box) -> None:
    """Sentences, lists and answers, in the slide's own place for text, so that the outline shows them."""
    shape = page.placeholders[1]
    box.put(shape)
    frame = shape.text_frame
    frame.word_wrap = True
    lines = [(line, mark) for block in blocks for line, mark in _marked(block)]
    for at, (line, mark) in enumerate(lines):
        paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
        paragraph.alignment, paragraph.space_after = PP_ALIGN.LEFT, Pt(12)
        _mark(paragraph, mark)
        _write(paragraph, line, _TEXT, INK_2, SANS)


def draw_table(page: Any, table: Table, box: Box) -> None:
    """A table with hairlines."""
    rows = (table.head, *table.rows)
    places = (Inches(each) for each in (box.left, box.top, box.width, box.height))
    drawn = page.shapes.add_table(len(rows), len(table.head), *places).table
    drawn.horz_banding = False
    drawn.first_col = True
    first = box.width * _FIRST[min(len(table.head), max(_FIRST))]
    widths = [first, *[(box.width - first) / max(len(table.head) - 1, 1)] * (len(table.head) - 1)]
    for drawn_column, width in zip(drawn.columns, widths, strict=True):
        drawn_column.width = Inches(width)
    points = next((each for each in _TABLE if _high(table, widths, each) <= box.height), _TABLE[-1])
    for row, drawn_row in enumerate(drawn.rows):  # a row grows with its words
        drawn_row.height = Inches(points * _LINE / 72 + 0.15 if row else _HEAD)
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            target = drawn.cell(row, column)
            target.fill.background()
            target.margin_left, target.vertical_anchor = Inches(0.05), MSO_ANCHOR.MIDDLE
            _line(target, "a:lnT", HAIRLINE if row > 1 else INK_2 if row else None)
            _line(target, "a:lnB", None if row == len(rows) - 1 else HAIRLINE if row else INK_2)
            paragraph = target.text_frame.paragraphs[0]
            if row == 0:
                _write(paragraph, cell, _SMALL, INK_2, SANS, bold=True)
            else:
                _write(paragraph, cell, points, INK_2 if column else INK, SANS if column else SERIF, bold=column == 0)


def draw_head(page: Any, words: str, box: Box) -> None:
    """The part's name above the title."""
    shape = page.shapes.add_textbox(*(Inches(each) for each in (box.left, box.top, box.width, box.height)))
    shape.name = "Part"
    shape.text_frame.word_wrap = True
    _write(shape.text_frame.paragraphs[0], (Words(words),), _SMALL, INK_2, SANS)


def draw_ribbon(page: Any, code: str, box: Box) -> None:
    """The slide's code on its ribbon."""
    places = (Inches(each) for each in (box.left, box.top, box.width, box.height))
    shape = page.shapes.add_shape(MSO_SHAPE.FLOWCHART_OFFPAGE_CONNECTOR, *places)
    shape.name = "Slide code"
    shape.fill.solid()
    shape.fill.fore_color.rgb = BRAND
    shape.line.fill.background()
    shape.shadow.inherit = False
    shape.text_frame.paragraphs[0].alignment = PP_ALIGN.CENTER
    shape.text_frame.margin_left = shape.text_frame.margin_right = 0
    _write(shape.text_frame.paragraphs[0], (Words(code),), 24, WHITE, SERIF, bold=True)


def _high(table: Table, widths: Sequence[float], points: int) -> float:
    """About how high a table becomes in letters of this size, in inches."""
    high = _HEAD
    for row in table.rows:
        letters = ((len(plain(cell)), width - 0.2) for cell, width in zip(row, widths, strict=True))
        lines = max(ceil(count * points * _LETTER / (72 * width)) for count, width in letters)
        high += max(lines, 1) * points * _LINE / 72 + 0.12
    return high


def _marked(block: Block) -> list[tuple[Line, str]]:
    match block:
        case Paragraph():
            return [(block.line, "")]
        case Listing():
            return [(item, "number" if block.numbered else "dot") for item in block.items]
        case Check():
            return [(choice.line, "box") for choice in block.choices]
    return []


def _mark(paragraph: Any, mark: str) -> None:
    """Makes a line one of a list, with a dot, a number or an empty box; or, without a mark, none of a list."""
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - the library has no other way to a list
    properties.set("marL", str(_INDENT if mark else 0))
    properties.set("indent", str(-_INDENT if mark else 0))
    tags = {"": ("a:buNone", {}), "number": ("a:buAutoNum", {"type": "arabicPeriod"})}
    tag, told = tags.get(mark, ("a:buChar", {"char": "☐" if mark == "box" else "•"}))
    properties.append(properties.makeelement(qn(tag), told))


def _line(cell: Any, side: str, colour: RGBColor | None) -> None:
    """Draws one side of a cell; None: no line there."""
    properties = cell._tc.get_or_add_tcPr()  # noqa: SLF001 - the library has no other way to a line
    line = properties.makeelement(qn(side), {"w": "9525"})
    fill = line.makeelement(qn("a:solidFill" if colour else "a:noFill"), {})
    if colour:
        fill.append(fill.makeelement(qn("a:srgbClr"), {"val": str(colour)}))
    line.append(fill)
    # In the schema's order: the top's line before the bottom's, and both before the cell's own ground.
    properties.insert(sum(each.tag == qn("a:lnT") for each in properties), line)


def _write(paragraph: Any, line: Line, points: int, colour: RGBColor, face: str, *, bold: bool = False) -> None:
    for words in line:
        run = paragraph.add_run()
        run.text = words.text
        run.font.size, run.font.name = Pt(points), face
        run.font.bold, run.font.italic = bold or words.bold, words.italic
        run.font.color.rgb = INK if words.bold and colour == INK_2 else colour
        if words.target.startswith(_OUTWARD):
            run.hyperlink.address = words.target
