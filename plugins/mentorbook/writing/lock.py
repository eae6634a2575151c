"""One writer at a time: the folder of the records itself is locked, so that no file of a lock can be left behind."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mentorbook.writing.refused import NotWrittenError

FOLDER = "records"
_PATIENCE = 10.0  # seconds; a write takes a few thousandths of one
_PAUSE = 0.02


@contextmanager
def locked(root: Path, patience: float = _PATIENCE) -> Iterator[None]:
    """Hold the book's records for one writer. Raises NotWrittenError where another one holds them for too long.

    Windows cannot lock a folder; there too a new file is never written over another one.
    """
    if sys.platform == "win32":
        yield
        return
    try:
        folder = os.open(root / FOLDER, os.O_RDONLY | os.O_DIRECTORY)
    except OSError:
        raise NotWrittenError("There is no folder records/ here.", "Name the book's folder with --root.") from None
    try:
        _take(folder, time.monotonic() + patience)
        yield
    finally:
        os.close(folder)  # which gives the lock back, as the end of a process does


def _take(folder: int, until: float) -> None:
    import fcntl  # noqa: PLC0415 - Windows has none

    while True:
        try:
            fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > until:
                raise NotWrittenError("Another command is writing into this book.", "Try again in a moment.") from None
            time.sleep(_PAUSE)
        except OSError:
            return  # a disk that knows no locks, as some shared over a network
        else:
            return
