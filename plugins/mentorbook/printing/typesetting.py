"""Typst, called: a template and plain data in, a tagged PDF out."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import typst

from mentorbook.printing.characters import Characters
from mentorbook.printing.faces import FONTS
from mentorbook.views.paper import Paper

TEMPLATES = Path(__file__).parent / "templates"
_PAPERS = {"letter": "us-letter", "a4": "a4"}


class PrintingError(Exception):
    """A sheet could not be set; the message repeats nothing that stands in it."""


def typeset(template: str, sheet: Mapping[str, Any], *, title: str, paper: Paper, day: date) -> bytes:
    """Return the PDF of a template filled with a sheet's data.

    No text in it is markup: it reaches Typst as JSON. The PDF's date is the book's day, and only the typefaces of this
    package and of Typst itself are used, so that the same sheet gives the same bytes on each computer.

    Raises PrintingError where Typst cannot set it.
    """
    characters = Characters()
    printable = characters.all_printable({**sheet, "title": title})
    data = {
        "sheet": printable,
        "paper": _PAPERS[paper],
        "day": [day.year, day.month, day.day],
        "unprinted": characters.told(),
    }
    try:
        return typst.compile(
            TEMPLATES / f"{template}.typ",
            root=TEMPLATES,
            font_paths=[FONTS],
            ignore_system_fonts=True,
            sys_inputs={"data": json.dumps(data)},
            pdf_standards=["a-2a", "ua-1"],  # kept for decades, and read aloud
        )
    except typst.TypstError as error:
        raise PrintingError("This PDF could not be made. Print it as HTML instead.") from error
