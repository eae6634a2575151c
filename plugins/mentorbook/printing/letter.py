"""A plain letter on paper: a title, paragraphs and at most one table."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from mentorbook.printing.typesetting import typeset
from mentorbook.views import words
from mentorbook.views.paper import Paper


@dataclass(frozen=True, slots=True)
class LetterTable:
    """A table: what it shows, the words over its columns, and its rows, each with as many cells."""

    caption: str
    heads: Sequence[str]
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter. All of it is text; nothing is markup."""

    title: str
    paragraphs: Sequence[str]
    day: date
    to: Sequence[str] = ()  # lines of who it is to
    points: Sequence[str] = ()  # a list after the paragraphs
    table: LetterTable | None = None
    after: Sequence[str] = ()  # paragraphs after the table
    foot: str = ""  # at the foot of each page
    sender: str = ""  # above the title


def letter_pdf(letter: Letter, paper: Paper) -> bytes:
    """Return the letter as a tagged PDF."""
    table = letter.table
    sheet = {
        "sender": letter.sender,
        "to": letter.to,
        "date": words.full_day(letter.day),
        "paragraphs": letter.paragraphs,
        "points": letter.points,
        "table": table and {"caption": table.caption, "heads": table.heads, "rows": table.rows},
        "after": letter.after,
        "foot": letter.foot,
    }
    return typeset("letter", sheet, title=letter.title, paper=paper, day=letter.day)
