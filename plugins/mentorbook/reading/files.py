"""The files of the work tree that hold records, and what else lies among them."""

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from mentorbook.findings import Finding, Place
from mentorbook.reading.judging import LINK, RecordFile, explain_named, explain_size, refused, without_programs
from mentorbook.reading.limits import DEEPEST, MOST_BYTES
from mentorbook.reading.names import MARKERS, twins
from mentorbook.reading.reader import read_source
from mentorbook.reading.refusal import unreadable
from mentorbook.reading.source import Source

# Neither waits for a pipe nor follows a link that came since the folder was read; Windows has neither flag.
_CAREFULLY = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0)
_NOT_ALLOWED = ("This computer may not read this.", "Give yourself the right to read it.")
_GONE = ("This could not be read.", "Run the check again; if it stays, check the disk.")
_KINDS = [
    (stat.S_ISLNK, *LINK),
    (stat.S_ISFIFO, "This is a pipe between programs (FIFO), not a file.", "Take it away."),
    (stat.S_ISSOCK, "This is a socket of a program, not a file.", "Take it away."),
    (stat.S_ISCHR, "This is a device, not a file.", "Take it away."),
    (stat.S_ISBLK, "This is a device, not a file.", "Take it away."),
]


@dataclass(frozen=True)
class TreeFile:
    """A file of the work tree."""

    path: str  # posix, from the book's root
    absolute: Path

    def read(self) -> bytes:
        """Return the file's bytes, one more than the limit at most; raise OSError if it is gone or no file by now."""
        descriptor = os.open(self.absolute, os.O_RDONLY | _CAREFULLY)
        with os.fdopen(descriptor, "rb") as opened:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise OSError("no longer a file")
            return opened.read(MOST_BYTES + 1)


@dataclass(frozen=True)
class HeldFile:
    """A file that is not on the disk, or not yet."""

    path: str  # posix, from the book's root
    content: bytes

    def read(self) -> bytes:
        """Return the file's bytes."""
        return self.content


def read_file(file: RecordFile, *, depth: int = DEEPEST) -> Source | Finding:
    """Return what a file holds, or the one finding that says why it is refused."""
    try:
        content = file.read()
    except OSError as error:
        return unreadable(Place(file.path), *(_NOT_ALLOWED if isinstance(error, PermissionError) else _GONE))
    return read_source(file.path, content, depth=depth)


def find_file(path: str, absolute: Path) -> TreeFile | Finding:
    """Return the file that lies there, or the finding if it is none: a pipe, a link, a folder, gone."""
    try:
        mode = absolute.lstat().st_mode
    except OSError as error:
        return refused(path, _NOT_ALLOWED if isinstance(error, PermissionError) else _GONE)
    if stat.S_ISDIR(mode):
        return refused(path, ("This is a folder, not a file.", "Take it away."))
    wrong = _explain_kind(mode)
    return refused(path, wrong) if wrong else TreeFile(path, absolute)


def find_files(root: Path, folder: str = "records") -> tuple[list[TreeFile], list[Finding]]:
    """Return the files under a folder of the book that may hold records, and a finding for all else that lies there.

    Both are in the order of their paths. A refused folder is one finding, and what lies in it is left out.
    """
    files: list[TreeFile] = []
    findings: list[Finding] = []
    runnable: set[str] = set()
    top = root / folder
    missing = _explain_top(top)
    if missing:
        return [], [refused(folder, missing)]
    waiting = [(folder, top)]
    while waiting:
        path, absolute = waiting.pop()
        try:
            with os.scandir(absolute) as scan:
                entries = list(scan)
        except OSError as error:
            why = _NOT_ALLOWED if isinstance(error, PermissionError) else _GONE
            findings.append(refused(path, why))
            continue
        mistaken = twins(entry.name for entry in entries)
        for entry in entries:
            entry_path = f"{path}/{entry.name}"
            wrong = _explain_entry(entry, entry_path, mistaken.get(entry.name))
            if wrong:
                findings.append(refused(entry_path, wrong))
            elif entry.is_dir(follow_symlinks=False):
                waiting.append((entry_path, absolute / entry.name))
            elif entry.name not in MARKERS:
                files.append(TreeFile(entry_path, absolute / entry.name))
                if entry.stat(follow_symlinks=False).st_mode & stat.S_IXUSR:
                    runnable.add(entry_path)
    files, programs = without_programs(files, runnable)
    findings += programs
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
    wrong = explain_named(path, twin, folder=folder)
    if wrong or (not folder and entry.name in MARKERS):
        return wrong
    if not os.access(entry.path, os.R_OK | (os.X_OK if folder else 0)):
        return _NOT_ALLOWED
    return None if folder else explain_size(status.st_size)


def _explain_kind(mode: int) -> tuple[str, str] | None:
    return next(((message, hint) for is_kind, message, hint in _KINDS if is_kind(mode)), None)
