"""One writer at a time, by a lock that every system gives back by itself, also where a command is stopped."""

import importlib
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mentorbook.writing.refused import NotWrittenError

FOLDER = "records"
_LOCK = ".mentorbook-lock.tmp"  # for Windows, which cannot lock a folder; empty, in the book's folder, ignored by Git
_PATIENCE = 20.0  # seconds; a writer looks at the whole book once more while it holds it
_PAUSE = 0.02


@contextmanager
def locked(root: Path, patience: float = _PATIENCE) -> Iterator[None]:
    """Hold the book's records for one writer. Raises NotWrittenError where another one holds them for too long."""
    if not (root / FOLDER).is_dir():
        raise NotWrittenError("There is no folder records/ here.", "Name the book's folder with --root.")
    try:
        import fcntl  # noqa: F401, PLC0415 - Windows has none
    except ImportError:
        holding = _file_held(root / _LOCK, time.monotonic() + patience)
    else:
        holding = _folder_held(root / FOLDER, time.monotonic() + patience)
    with holding:
        yield


@contextmanager
def _folder_held(folder: Path, until: float) -> Iterator[None]:
    """Hold the folder itself, so that no file of a lock is left behind."""
    import fcntl  # noqa: PLC0415

    try:
        opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except OSError as error:
        raise _no_right(error) from None
    try:
        while True:
            try:
                fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                _wait(until)
            except OSError:
                break  # a disk that knows no locks, as some shared over a network
            else:
                break
        yield
    finally:
        os.close(opened)  # which gives the lock back, as the end of a process does


@contextmanager
def _file_held(file: Path, until: float) -> Iterator[None]:
    """Hold the first byte of a file, which is what Windows can lock; the end of a process gives it back there too."""
    msvcrt = importlib.import_module("msvcrt")
    try:
        opened = os.open(file, os.O_RDWR | os.O_CREAT)
    except OSError as error:
        raise _no_right(error) from None
    try:
        while True:
            try:
                msvcrt.locking(opened, msvcrt.LK_NBLCK, 1)
            except OSError:
                _wait(until)
            else:
                break
        try:
            yield
        finally:
            msvcrt.locking(opened, msvcrt.LK_UNLCK, 1)
    finally:
        os.close(opened)


def _no_right(error: OSError) -> NotWrittenError:
    why = (error.strerror or "the disk says no").lower()
    return NotWrittenError(f"The book's folder cannot be locked: {why}.", "Give yourself the right to write there.")


def _wait(until: float) -> None:
    if time.monotonic() > until:
        raise NotWrittenError(
            "Another command is writing into this book. Nothing was written.", "Try again in a moment."
        )
    time.sleep(_PAUSE)
