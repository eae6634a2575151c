"""How a file is judged by its name, its sort and its size, wherever it lies: in the work tree or in Git."""

from collections.abc import Collection, Sequence
from typing import Protocol, TypeVar

from mentorbook.findings import Finding, Place
from mentorbook.reading.encoding import too_large
from mentorbook.reading.limits import MOST_BYTES
from mentorbook.reading.names import MARKERS, explain_name, is_too_long, printable, twins
from mentorbook.reading.refusal import unreadable

LINK = ("This is a link to another file, not a file.", "Put the record itself in its place.")
_PROGRAM = (
    "This file is marked as a program that can be run; a record is only read.",
    "Take the mark away: git update-index --chmod=-x, and chmod -x, with its path.",
)


class RecordFile(Protocol):
    """A file that may hold a record: sound by name, kind and size, and not yet read; of the work tree or of Git."""

    @property
    def path(self) -> str:
        """The posix path from the book's root."""

    def read(self) -> bytes:
        """Return the file's bytes, one more than the limit at most; raise OSError if it cannot be read any more."""


_File = TypeVar("_File", bound=RecordFile)
Files = tuple[Sequence[RecordFile], Sequence[Finding]]  # what may hold records, and a finding for all else


def without_programs(files: Sequence[_File], runnable: Collection[str]) -> tuple[list[_File], list[Finding]]:
    """Return the files that are no programs, and a finding for each other.

    Where every file is marked as a program, the disk does not know the mark (as one shared with Windows), and all stay.
    """
    if len(runnable) == len(files) > 1:
        return list(files), []
    findings = [unreadable(Place(path), *_PROGRAM) for path in sorted(runnable)]
    return [file for file in files if file.path not in runnable], findings


def explain_named(path: str, twin: str | None, *, folder: bool) -> tuple[str, str] | None:
    """Return why a file or folder with this path, beside this twin, is refused, and what to do; None if it is not."""
    name = path.rpartition("/")[2]
    if twin is not None:
        return (
            "On some systems this name is the same as that of another file or folder beside it.",
            f"Keep one of the two: this one or {printable(twin)}.",
        )
    if is_too_long(path):
        return "The path to this is too long for some systems.", "Give it and its folders shorter names."
    if not folder and name in MARKERS:
        return None
    return explain_name(name, folder=folder)


def explain_size(size: int) -> tuple[str, str] | None:
    """Return why a file of so many bytes is refused, and what to do; None if it is not."""
    refusal = too_large()
    return (refusal.message, refusal.hint) if size > MOST_BYTES else None


def refused(path: str, why: tuple[str, str]) -> Finding:
    """Return the finding that refuses a file or folder as a whole."""
    return unreadable(Place(printable(path)), *why)


__all__ = [
    "LINK", "MARKERS", "Files", "RecordFile", "explain_named", "explain_size", "printable", "refused", "twins",
    "without_programs",
]  # fmt: skip
