"""A file on the disk, whole or not at all: written beside, made safe, and put in its place in one step."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mentorbook.writing.refused import NotWrittenError

_BESIDE = ".mentorbook-{}.tmp"  # in the book's folder, so that no check ever meets half a record under records/


def put_new(root: Path, path: str, content: bytes) -> bool:
    """Put a new file at a path of the book; return False where another one lies there already. Call it locked."""
    target = _inside(root, path)
    if os.path.lexists(target):
        return False
    made = _made_folders(root, target.parent)
    try:
        with _beside(root, content, 0o666) as beside:
            try:
                os.link(beside, target)
            except FileExistsError:
                return False
            except OSError:  # a disk without hard links; the lock keeps others of ours away
                if os.path.lexists(target):
                    return False
                beside.rename(target)
    except OSError as error:
        for folder in made:
            folder.rmdir()
        raise _refusal(error, path) from None
    _settle(target.parent)
    return True


def replace_same(root: Path, path: str, before: bytes, content: bytes) -> None:
    """Put new content in the place of a file that still holds `before`. Call it locked.

    Raises NotWrittenError where the file has changed meanwhile.
    """
    target = _inside(root, path)
    try:
        if target.read_bytes() != before:
            raise NotWrittenError(f"{path} has changed meanwhile.", "Nothing was written; start again.")
        with _beside(root, content, target.stat().st_mode & 0o777) as beside:
            beside.replace(target)
    except OSError as error:
        raise _refusal(error, path) from None
    _settle(target.parent)


def _inside(root: Path, path: str) -> Path:
    """Return the file's place; no folder on the way to it may be a link that leads elsewhere."""
    target = root
    for step in path.split("/"):
        if step in {"", ".", ".."}:
            raise NotWrittenError("This path leads out of the book.", "Write ids of the usual form.")
        target /= step
        if target.is_symlink():
            raise NotWrittenError(f"{path} leads over a link to another place.", "Put a folder or file in its place.")
    return target


def _made_folders(root: Path, folder: Path) -> list[Path]:
    """Make the folders that lack; return them, the innermost first."""
    missing = [each for each in (folder, *folder.parents) if each.is_relative_to(root) and not each.exists()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _refusal(error, folder.relative_to(root).as_posix()) from None
    return missing


@contextmanager
def _beside(root: Path, content: bytes, mode: int) -> Iterator[Path]:
    """Make a file with this content that is safe on the disk; it is gone at the end."""
    for left in root.glob(_BESIDE.format("[0-9]*")):  # whoever was stopped half-way; nobody else writes now
        left.unlink(missing_ok=True)
    beside = root / _BESIDE.format(os.getpid())
    try:
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
        with os.fdopen(descriptor, "wb") as opened:
            opened.write(content)
            opened.flush()
            os.fsync(descriptor)
        yield beside
    finally:
        beside.unlink(missing_ok=True)


def _settle(folder: Path) -> None:
    """Make sure that the folder's own entry is on the disk too, where the system can."""
    try:
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError:
        return


def _refusal(error: OSError, path: str) -> NotWrittenError:
    return NotWrittenError(
        f"{path} cannot be written: {(error.strerror or 'the disk says no').lower()}.",
        "Make room, or give yourself the right to write there.",
    )
