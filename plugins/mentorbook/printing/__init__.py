"""Views on paper: the log, one person's hours and plain letters as tagged PDF."""

from mentorbook.printing.hours import hours_pdf
from mentorbook.printing.letter import Letter, LetterTable, letter_pdf
from mentorbook.printing.log import log_pdf
from mentorbook.printing.sheets import hours_sheet, log_sheet
from mentorbook.printing.typesetting import PrintingError

__all__ = [
    "Letter",
    "LetterTable",
    "PrintingError",
    "hours_pdf",
    "hours_sheet",
    "letter_pdf",
    "log_pdf",
    "log_sheet",
]
