"""What an upgrade would do with each file: by what was brought, what stands there now, and what comes."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from mentorbook.starting.ledger import Ledger, digest_of_file
from mentorbook.starting.refused import NotBegunError

_NEVER = ("records/", ".git/")  # whatever the ledger says


class Fate(Enum):
    """What becomes of a file."""

    NEW = "new"
    CHANGED = "changed"
    GONE = "gone"
    KEPT = "kept"  # the program changed it itself, or took it out, and so did Mentorbook


@dataclass(frozen=True, slots=True)
class Step:
    """One file of an upgrade."""

    path: str
    fate: Fate
    before: bytes | None = field(repr=False)  # None where there is no such file
    after: bytes | None = field(repr=False)


@dataclass(frozen=True, slots=True)
class Plan:
    """All that an upgrade would do, by path."""

    steps: tuple[Step, ...]

    @property
    def written(self) -> tuple[Step, ...]:
        """Return the steps that write or take away a file."""
        return tuple(step for step in self.steps if step.fate is not Fate.KEPT)

    @property
    def kept(self) -> tuple[Step, ...]:
        """Return the files that stay as the program made them, although a newer one came."""
        return tuple(step for step in self.steps if step.fate is Fate.KEPT)


def compare(root: Path, ledger: Ledger, files: Mapping[str, bytes], replacing: Collection[str] = ()) -> Plan:
    """Return what an upgrade of the repository at `root` to these files would do.

    A file that the program changed itself is kept, but for those in `replacing`. Raises NotBegunError where a path to
    replace is none that Mentorbook brings, or where a folder or a link stands in a file's place.
    """
    for path in replacing:
        if path not in files:
            raise NotBegunError(f"{path} is no file that Mentorbook brings.", "Write its path from the book's folder.")
    steps = []
    for path in sorted(path for path in {*files, *ledger.files} if not path.startswith(_NEVER)):
        before, after = _content(root, path), files.get(path)
        if before == after or (before and after and digest_of_file(before) == digest_of_file(after)):
            continue
        brought = ledger.files.get(path, "")
        fate = _fate(before, after, brought)
        if path in replacing:
            fate = Fate.CHANGED if before is not None else Fate.NEW
        if fate:
            steps.append(Step(path, fate, before, after))
    return Plan(tuple(steps))


def _fate(before: bytes | None, after: bytes | None, brought: str) -> Fate | None:
    """Return what becomes of a file that differs from what comes; None where only the program's own change differs."""
    if before is None and not brought:
        return Fate.NEW
    is_untouched = before is not None and digest_of_file(before) == brought
    if is_untouched:
        return Fate.GONE if after is None else Fate.CHANGED
    if after is not None and digest_of_file(after) == brought:
        return None
    return None if before is None and after is None else Fate.KEPT


def _content(root: Path, path: str) -> bytes | None:
    target = root
    for step in path.split("/"):
        target /= step
        if target.is_symlink() or step in {"", ".", ".."}:
            raise NotBegunError(f"{path} leads over a link to another place.", "Put a folder or a file in its place.")
    try:
        return target.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise NotBegunError(f"{path} cannot be read: {(error.strerror or '').lower()}.", "Mend that first.") from None
