"""The only room that writes under records/: new records, and lines added to records that are there."""

from mentorbook.writing.adding import Change, add_lines, save
from mentorbook.writing.drafting import draft_of, last_mode, new_id, suggested_id
from mentorbook.writing.placing import Draft, Placed, lies_there, place
from mentorbook.writing.refused import NotWrittenError
from mentorbook.writing.text import is_same, record_text

__all__ = [
    "Change", "Draft", "NotWrittenError", "Placed", "add_lines", "draft_of", "is_same", "last_mode", "lies_there",
    "new_id", "place", "record_text", "save", "suggested_id",
]  # fmt: skip
