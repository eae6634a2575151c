"""A whole repository put into a folder: all of it, or nothing."""

import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import mkdtemp

from mentorbook.starting.kit import is_program
from mentorbook.starting.refused import NotBegunError

_BESIDE = ".mentorbook-init-"


def lay_out(target: Path, files: Mapping[str, bytes], finish: Callable[[Path], None]) -> None:
    """Put files, by path, into a new or empty folder; `finish` looks at the whole, and completes it, before it counts.

    Raises NotBegunError where the folder holds something already, or cannot be written.
    """
    refuse_full(target)
    made = _made(target.parent)
    beside = None
    try:
        beside = Path(mkdtemp(prefix=_BESIDE, dir=target.parent))
        for path, content in files.items():
            put(beside / path, content)
        finish(beside)
        beside.chmod(0o777 & ~_umask())
        if target.exists():
            _move_into(beside, target)
        else:
            beside.rename(target)
        beside = None
    except OSError as error:
        why = (error.strerror or "the disk says no").lower()
        raise NotBegunError(f"{target} cannot be written: {why}.", "Nothing is left there.") from None
    finally:
        if beside:
            shutil.rmtree(beside, ignore_errors=True)
            for folder in made:
                folder.rmdir()


def refuse_full(target: Path) -> None:
    """Raise NotBegunError where a folder holds more than an empty repository's .git."""
    if not os.path.lexists(target):
        return
    if not target.is_dir():
        raise NotBegunError(f"{target} is a file.", "Name a new or an empty folder.")
    try:
        there = sorted(each.name for each in target.iterdir() if each.name != ".git")
    except OSError as error:
        raise NotBegunError(f"{target} cannot be read: {(error.strerror or '').lower()}.", "Name another.") from None
    if there:
        raise NotBegunError(
            f"{target} is not empty. Nothing was touched.", "Name a new folder, or one that holds nothing but .git."
        )


def put(target: Path, content: bytes) -> None:
    """Write a file, whole or not at all, and make it one to run where its first line says so."""
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(f".mentorbook-{os.getpid()}.tmp")
    try:
        with beside.open("wb") as opened:
            opened.write(content)
            opened.flush()
            os.fsync(opened.fileno())
        beside.chmod((0o777 if is_program(content) else 0o666) & ~_umask())
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


def _move_into(beside: Path, target: Path) -> None:
    """Move everything into a folder that is there; what was moved goes again where one thing cannot be."""
    moved: list[Path] = []
    try:
        for each in sorted(beside.iterdir()):
            goal = target / each.name
            if os.path.lexists(goal):
                raise FileExistsError(0, "something came there meanwhile")
            each.rename(goal)
            moved.append(goal)
        beside.rmdir()
    except OSError:
        for each in moved:
            shutil.rmtree(each) if each.is_dir() else each.unlink()
        raise


def _made(folder: Path) -> list[Path]:
    """Make the folders that lack; return them, the innermost first."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        why = (error.strerror or "the disk says no").lower()
        raise NotBegunError(f"{folder} cannot be made: {why}.", "Name another folder.") from None
    return missing


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
