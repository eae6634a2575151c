"""Kinds from the schemas, verdicts on records, and the register of all that is sound."""

from mentorbook.records.choices import Choice, called, choices
from mentorbook.records.day import SOUND_DAYS
from mentorbook.records.digest import digest, digest_of, text_signed
from mentorbook.records.fields import Field, declared_groups, declared_leaves, leaves, option_for
from mentorbook.records.kinds import Kind, kinds_of, load_kinds
from mentorbook.records.placement import path_of, record_of
from mentorbook.records.quoting import quote_line
from mentorbook.records.record import Record
from mentorbook.records.register import Register, open_register
from mentorbook.records.verdicts import Verdict

__all__ = [
    "SOUND_DAYS", "Choice", "Field", "Kind", "Record", "Register", "Verdict", "called", "choices", "declared_groups",
    "declared_leaves", "digest", "digest_of", "kinds_of", "leaves", "load_kinds", "open_register", "option_for",
    "path_of", "quote_line", "record_of", "text_signed",
]  # fmt: skip
