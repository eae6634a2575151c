"""What is put into a file by other programs, told by its own name before YAML is asked."""

import re

from mentorbook.reading.refusal import Refusal

_LFS = re.compile(r"version https://(?:git-lfs\.github\.com|hawser\.github\.com)/spec/")
_CONFLICT = re.compile(r"^[ \t]*(?=(?:<{7}|>{7})(?:[ \t]|$))", re.MULTILINE)
_DIRECTIVE = re.compile(r"(?:[ \t]*+(?:#.*+)?\n)*+(?=%)")


def refuse_oddities(text: str) -> None:
    """Raise the refusal of a text that is no YAML file of somebody's own making."""
    if not text.strip():
        raise Refusal("This file is empty.", "Write the record, or take the file away.")
    if _LFS.match(text):
        raise Refusal(
            "This file holds only a pointer of Git LFS, not the record itself.",
            'Run "git lfs pull", and take records out of Git LFS.',
        )
    if "<<<<<<<" in text or ">>>>>>>" in text:
        conflict = _CONFLICT.search(text)
        if conflict:
            raise conflict_at(text, conflict.end())
    if "%" in text:
        directive = _DIRECTIVE.match(text)
        if directive:
            raise Refusal.at(
                text, directive.end(), "A YAML directive (%) stands here; records use none.", "Take this line out."
            )


def conflict_at(text: str, index: int) -> Refusal:
    """Return the refusal of a marker that a merge has left."""
    return Refusal.at(
        text,
        index,
        "A merge has left its conflict marker here.",
        "Keep the lines that are right, and take out the lines with <<<<<<<, ======= and >>>>>>>.",
    )
