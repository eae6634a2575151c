"""Views on paper: the log, one person's hours and plain letters as tagged PDF."""

from mentorbook.printing.hours import hours_pdf
from mentorbook.printing.letter import Letter, LetterTable, letter_pdf
from mentorbook.printing.log import log_pdf
from mentorbook.printing.typesetting import PrintingError

__all__ = ["Letter", "LetterTable", "PrintingError", "hours_pdf", "letter_pdf", "log_pdf"]
