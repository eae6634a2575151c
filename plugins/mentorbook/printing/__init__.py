"""Views on paper: a pair's sheets, one person's hours, certificates and plain letters as tagged PDF."""

from mentorbook.printing.batch import Step, steps_of
from mentorbook.printing.certificate import certificate_pdf
from mentorbook.printing.hours import hours_pdf
from mentorbook.printing.items import PAIR_SHEETS, PERSON_SHEETS, Item, pair_items, person_items
from mentorbook.printing.letter import Letter, LetterTable, letter_pdf
from mentorbook.printing.log import log_pdf
from mentorbook.printing.pair import agenda_pdf, agreement_pdf, blank_log_pdf, goals_pdf
from mentorbook.printing.sheets import certificate_sheet, hours_sheet, log_sheet, pair_sheet
from mentorbook.printing.typesetting import PrintingError

__all__ = [
    "PAIR_SHEETS",
    "PERSON_SHEETS",
    "Item",
    "Letter",
    "LetterTable",
    "PrintingError",
    "Step",
    "agenda_pdf",
    "agreement_pdf",
    "blank_log_pdf",
    "certificate_pdf",
    "certificate_sheet",
    "goals_pdf",
    "hours_pdf",
    "hours_sheet",
    "letter_pdf",
    "log_pdf",
    "log_sheet",
    "pair_items",
    "pair_sheet",
    "person_items",
    "steps_of",
]
