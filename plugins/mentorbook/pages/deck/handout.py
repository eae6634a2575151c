"""The deck as the data of its handout: what stands on paper, in the order in which it is read."""

from typing import Any

from mentorbook.pages.deck.page import DeckView
from mentorbook.pages.deck.slides import Block, Check, Line, Listing, Paragraph, Slide, Table
from mentorbook.pages.links import is_outward


def handout_sheet(view: DeckView) -> dict[str, Any]:
    """All slides with their notes, as plain data."""
    deck = view.deck
    return {
        "title": f"{deck.title}, {view.plate.short}" if view.plate else deck.title,
        "foot": f"{deck.title}, revision {deck.revision}",
        "plate": view.plate and {"title": view.plate.title, "plate": view.plate.plate},
        "cover": _slide(deck.cover),
        "parts": [
            {"letter": part.letter, "title": part.title, "slides": [_slide(slide) for slide in part.slides]}
            for part in deck.parts
        ],
    }


def _slide(slide: Slide) -> dict[str, Any]:
    return {
        "code": slide.code,
        "title": slide.title,
        "blocks": [_block(block) for block in slide.blocks],
        "notes": [_block(block) for block in slide.notes],
    }


def _block(block: Block) -> dict[str, Any]:
    told: dict[str, Any] = {"look": block.look}
    match block:
        case Paragraph():
            told["line"] = _line(block.line)
        case Listing():
            told |= {"numbered": block.numbered, "items": [_line(item) for item in block.items]}
        case Table():
            told |= {"heads": [_line(cell) for cell in block.head]}
            told |= {"rows": [[_line(cell) for cell in row] for row in block.rows]}
        case Check():
            told["choices"] = [
                {
                    "line": _line(choice.line),
                    "verdict": "Right." if choice.is_right else "Not this one.",
                    "because": _line(choice.because),
                }
                for choice in block.choices
            ]
    return told


def _line(line: Line) -> list[dict[str, Any]]:
    """On paper only an address leads anywhere; a page beside this one does not."""
    return [
        {"words": words.text, "bold": words.bold, "target": words.target if is_outward(words.target) else ""}
        for words in line
    ]
