"""The only room that writes under records/: new records, and lines added to records that are there."""

from mentorbook.writing.adding import Change, add_lines, save, save_each
from mentorbook.writing.completing import completed
from mentorbook.writing.drafting import draft_of, last_mode, new_id, suggested_id
from mentorbook.writing.naming import listed_as
from mentorbook.writing.pieces import added_to, piece_change, record_at
from mentorbook.writing.placing import Draft, Placed, lies_there, place, place_each
from mentorbook.writing.refused import NotWrittenError
from mentorbook.writing.taking import FOR, kind_of, likely_for, read_shared, shared_draft
from mentorbook.writing.text import is_same, record_text

__all__ = [
    "FOR", "Change", "Draft", "NotWrittenError", "Placed", "add_lines", "added_to", "completed", "draft_of", "is_same",
    "kind_of", "last_mode", "lies_there", "likely_for", "listed_as", "new_id", "piece_change", "place",
    "place_each", "read_shared", "record_at", "record_text", "save", "save_each", "shared_draft", "suggested_id",
]  # fmt: skip
