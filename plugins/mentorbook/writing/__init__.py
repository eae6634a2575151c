"""The only room that writes under records/: new records, and lines added to records that are there."""

from mentorbook.writing.refused import NotWrittenError
from mentorbook.writing.text import is_same, record_text

__all__ = ["NotWrittenError", "is_same", "record_text"]
