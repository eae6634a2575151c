"""Bytes to source: the strict reader of one file."""

from mentorbook.findings import Finding
from mentorbook.reading.builder import build
from mentorbook.reading.characters import describe_character, find_refused_character
from mentorbook.reading.encoding import read_text
from mentorbook.reading.limits import DEEPEST
from mentorbook.reading.oddities import refuse_oddities
from mentorbook.reading.refusal import Refusal
from mentorbook.reading.source import Source


def read_source(path: str, content: bytes, *, depth: int = DEEPEST) -> Source | Finding:
    """Return what a file holds, or the one finding that says why it is refused.

    `path` is the file's posix path from the book's root. `depth` is how deep values may be nested, the root included;
    schemas, whose JSON reads as YAML, are nested deeper than records.
    """
    try:
        text = read_text(content)
        refuse_oddities(text)
        _refuse_characters(text)
        data, starts = build(text, depth)
    except Refusal as refusal:
        return refusal.finding(path)
    return Source(path, data, text, starts)


def _refuse_characters(text: str) -> None:
    found = find_refused_character(text)
    if found is not None:
        raise Refusal.at(text, found, describe_character(text[found]), "Delete it, or type the text anew.")
