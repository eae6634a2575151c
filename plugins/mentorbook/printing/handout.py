"""The handout of a deck on paper: all slides with their notes, as plain data in and a tagged PDF out."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from mentorbook.printing.typesetting import typeset
from mentorbook.views.paper import Paper


def handout_pdf(sheet: Mapping[str, Any], paper: Paper, *, day: date) -> bytes:
    """Return the handout as a tagged PDF. `sheet` is what the pages make of a deck; all in it is text, not markup.

    Raises PrintingError where it cannot be set.
    """
    return typeset("handout", sheet, title=sheet["title"], paper=paper, day=day)
