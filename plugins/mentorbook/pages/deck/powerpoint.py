"""The deck as a PowerPoint file: real titles, lists, tables and notes, which can be edited, searched and read aloud."""

from datetime import UTC, date, datetime, time
from functools import cache
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from pptx import Presentation
from pptx.util import Inches

from mentorbook.pages.deck.drawing import Box, draw_head, draw_lines, draw_ribbon, draw_table, draw_title
from mentorbook.pages.deck.slides import Check, Deck, Slide, Table, answers, told

WIDTH, HEIGHT = 13.333, 7.5  # inches
_WITH_TEXT, _TITLE_ONLY = 1, 5  # layouts of the library's own template
_DAY_ZERO = (1980, 1, 1, 0, 0, 0)
_LEFT, _ACROSS = 0.9, 11.2
_TITLE_HIGH, _GAP = 1.5, 0.25
_TABLE_ROW = 0.62


@cache
def powerpoint(deck: Deck, as_of: date) -> bytes:
    """The file. The same deck and day give the same bytes."""
    made = Presentation()
    made.slide_width, made.slide_height = Inches(WIDTH), Inches(HEIGHT)
    about = made.core_properties
    about.title, about.author, about.last_modified_by = deck.title, "Mentorbook", "Mentorbook"
    about.created = about.modified = datetime.combine(as_of, time(), UTC).replace(tzinfo=None)
    about.revision, about.identifier, about.language = 1, deck.revision, "en"
    headed = {slide.code: f"{part.letter}   {part.title}" for part in deck.parts for slide in part.slides}
    for slide in deck.slides:
        _add(made, slide, headed.get(slide.code, f"Revision {deck.revision}"), is_cover=slide is deck.cover)
    target = BytesIO()
    made.save(target)
    return _undated(target.getvalue())


def notes_text(slide: Slide) -> str:
    """The notes as lines of text, as they stand below a slide; a question's answers and reasons stand there too."""
    questions = (block for block in slide.blocks if isinstance(block, Check))
    lines = [line for block in slide.notes for line in told(block)]
    return "\n".join(lines + [line for check in questions for line in answers(check)])


def _add(made: Any, slide: Slide, head: str, *, is_cover: bool) -> None:
    """Adds a slide; what is written in lines stands above its tables."""
    tables = [block for block in slide.blocks if isinstance(block, Table)]
    lines = [block for block in slide.blocks if not isinstance(block, Table)]
    page = made.slides.add_slide(made.slide_layouts[_WITH_TEXT if lines else _TITLE_ONLY])
    is_large = is_cover or slide.look == "statement"
    top = 2.0 if is_large else 1.0
    draw_title(
        page, slide.title, Box(_LEFT, top, _ACROSS, _TITLE_HIGH), points=60 if is_cover else 44 if is_large else 38
    )
    below = top + _TITLE_HIGH + _GAP
    if lines:
        room = HEIGHT - below - 0.5 - sum(_TABLE_ROW * (1 + len(table.rows)) for table in tables)
        draw_lines(page, lines, Box(_LEFT, below, _ACROSS, room))
        below += room
    for table in tables:
        room = (HEIGHT - below - 0.4) / len(tables)
        draw_table(page, table, Box(_LEFT, below, _ACROSS, room))
        below += room
    draw_head(page, head, Box(_LEFT, 0.4, 9.5, 0.45))
    draw_ribbon(page, slide.code, Box(11.6, 0, 0.85, 1.1))
    if slide.notes:
        page.notes_slide.notes_text_frame.text = notes_text(slide)


def _undated(content: bytes) -> bytes:
    """The same file with the day zero on each of its parts."""
    target = BytesIO()
    with ZipFile(BytesIO(content)) as read, ZipFile(target, "w", ZIP_DEFLATED) as written:
        for name in read.namelist():
            info = ZipInfo(name, _DAY_ZERO)
            info.compress_type = ZIP_DEFLATED
            written.writestr(info, read.read(name))
    return target.getvalue()
