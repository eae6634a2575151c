"""The files of the work tree that hold records, and what else lies among them."""

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from mentorbook.findings import Finding, Place
from mentorbook.reading.encoding import too_large
from mentorbook.reading.limits import MOST_BYTES
from mentorbook.reading.names import MARKERS, explain_name, is_too_long, printable, twins
from mentorbook.reading.reader import read_source
from mentorbook.reading.refusal import unreadable
from mentorbook.reading.source import Source

# Neither waits for a pipe nor follows a link that came since the folder was read; Windows has neither flag.
_CAREFULLY = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0)
_NOT_ALLOWED = ("This computer may not read this.", "Give yourself the right to read it.")
_GONE = ("This could not be read.", "Run the check again; if it stays, check the disk.")
_KINDS = [
    (stat.S_ISLNK, "This is a link to another file, not a file.", "Put the record itself in its place."),
    (stat.S_ISFIFO, "This is a pipe between programs (FIFO), not a file.", "Take it away."),
    (stat.S_ISSOCK, "This is a socket of a program, not a file.", "Take it away."),
    (stat.S_ISCHR, "This is a device, not a file.", "Take it away."),
    (stat.S_ISBLK, "This is a device, not a file.", "Take it away."),
]


@dataclass(frozen=True)
class RecordFile:
    """A file of the work tree that may hold a record: sound by name, kind and size, and not yet read."""

    path: str  # posix, from the book's root
    absolute: Path

    def read(self) -> bytes:
        """Return the file's bytes, one more than the limit at most; raise OSError if it is gone or no file by now."""
        descriptor = os.open(self.absolute, os.O_RDONLY | _CAREFULLY)
        with os.fdopen(descriptor, "rb") as opened:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise OSError("no longer a file")
            return opened.read(MOST_BYTES + 1)


def read_file(file: RecordFile) -> Source | Finding:
    """Return what a file of the work tree holds, or the one finding that says why it is refused."""
    try:
        content = file.read()
    except OSError as error:
        return unreadable(Place(file.path), *(_NOT_ALLOWED if isinstance(error, PermissionError) else _GONE))
    return read_source(file.path, content)


def find_files(root: Path, folder: str = "records") -> tuple[list[RecordFile], list[Finding]]:
    """Return the files under a folder of the book that may hold records, and a finding for all else that lies there.

    Both are in the order of their paths. A refused folder is one finding, and what lies in it is left out.
    """
    files: list[RecordFile] = []
    findings: list[Finding] = []
    top = root / folder
    missing = _explain_top(top)
    if missing:
        return [], [unreadable(Place(printable(folder)), *missing)]
    waiting = [(folder, top)]
    while waiting:
        path, absolute = waiting.pop()
        try:
            with os.scandir(absolute) as scan:
                entries = list(scan)
        except OSError as error:
            why = _NOT_ALLOWED if isinstance(error, PermissionError) else _GONE
            findings.append(unreadable(Place(printable(path)), *why))
            continue
        mistaken = twins(entry.name for entry in entries)
        for entry in entries:
            entry_path = f"{path}/{entry.name}"
            refused = _explain_entry(entry, entry_path, mistaken.get(entry.name))
            if refused:
                findings.append(unreadable(Place(printable(entry_path)), *refused))
            elif entry.is_dir(follow_symlinks=False):
                waiting.append((entry_path, absolute / entry.name))
            elif entry.name not in MARKERS:
                files.append(RecordFile(entry_path, absolute / entry.name))
    return sorted(files, key=lambda file: file.path), sorted(findings, key=lambda finding: finding.place)


def _explain_top(top: Path) -> tuple[str, str] | None:
    try:
        mode = top.lstat().st_mode
    except OSError:
        return "There is no such folder here.", "Run the command in the book's own folder, or make this one."
    if not stat.S_ISDIR(mode):
        return _explain_kind(mode) or ("This is a file, not a folder.", "Put a folder with the records in its place.")
    return None


def _explain_entry(entry: "os.DirEntry[str]", path: str, twin: str | None) -> tuple[str, str] | None:
    """Return why an entry of a folder is refused, and what to do; None if it is a sound folder or file."""
    try:
        status = entry.stat(follow_symlinks=False)
    except OSError as error:
        return _NOT_ALLOWED if isinstance(error, PermissionError) else _GONE
    folder = stat.S_ISDIR(status.st_mode)
    no_file = _explain_kind(status.st_mode)
    if no_file:
        return no_file
    if twin is not None:
        return (
            "On some systems this name is the same as that of another file or folder beside it.",
            f"Keep one of the two: this one or {printable(twin)}.",
        )
    if is_too_long(path):
        return "The path to this is too long for some systems.", "Give it and its folders shorter names."
    if not folder and entry.name in MARKERS:
        return None
    misnamed = explain_name(entry.name, folder=folder)
    if misnamed:
        return misnamed
    if not os.access(entry.path, os.R_OK | (os.X_OK if folder else 0)):
        return _NOT_ALLOWED
    if not folder and status.st_size > MOST_BYTES:
        refusal = too_large()
        return refusal.message, refusal.hint
    return None


def _explain_kind(mode: int) -> tuple[str, str] | None:
    return next(((message, hint) for is_kind, message, hint in _KINDS if is_kind(mode)), None)
