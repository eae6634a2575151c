"""What a merge would make of two revisions, without a checkout: its tree, and the paths that differ."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mentorbook.history.revision import Revision
from mentorbook.history.seam import HistoryError, answer_of, ask_git

# As a forge merges, whatever the repository's own configuration says; attributes of the computer count for nothing.
_MERGING = (
    "-c", "merge.renames=true", "-c", "merge.directoryRenames=conflict", "-c", "core.attributesFile=/dev/null",
)  # fmt: skip
_OLDEST = (2, 38)  # from here on Git merges without a work tree
_ABSENT = "000000"


@dataclass(frozen=True, slots=True)
class Merge:
    """What a merge would make: a tree where there is no conflict, else the paths that both sides changed."""

    tree: Revision | None
    conflicts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChangedPath:
    """One path that differs between two trees. A mode is Git's, as "100644"; "" where the path is not there."""

    path: str  # from the repository's top
    old_mode: str
    new_mode: str
    same_content: bool


def merge_of(root: Path, base: Revision, head: Revision) -> Merge:
    """Return what merging `head` into `base` would make. Nothing is checked out and no branch moves.

    Raises HistoryError where Git is too old, or where the two have no common history here.
    """
    code, told = answer_of(
        root, *_MERGING, "merge-tree", "--write-tree", "-z", "--name-only", "--no-messages", base.commit, head.commit
    )
    parts = told.decode("utf-8", "surrogateescape").split("\0")
    if code in (0, 1) and re.fullmatch(r"[0-9a-f]{40,64}", parts[0]):
        if code == 0:
            return Merge(Revision(f"{head.named} merged into {base.named}", parts[0]))
        return Merge(None, tuple(sorted(set(filter(None, parts[1:])))))
    _refuse_old_git(root)
    raise HistoryError(
        f"{head.named!r} cannot be merged into {base.named!r} here: the two have no common history in this copy. "
        "Fetch all of it: git fetch --unshallow; in a workflow, fetch-depth: 0."
    )


def paths_between(root: Path, old: Revision, new: Revision) -> Iterator[ChangedPath]:
    """Yield each path whose content or mode differs, by path; what was moved is one path gone and one new."""
    told = ask_git(
        root,
        "diff-tree",
        "-r",
        "-z",
        "--raw",
        "--no-renames",
        "--no-abbrev",
        "--end-of-options",
        old.commit,
        new.commit,
    )
    if told is None:
        raise HistoryError(f"This copy of the repository does not hold all of {new.named!r}. Fetch it first.")
    words = told.decode("utf-8", "surrogateescape").split("\0")
    for about, path in zip(words[::2], words[1::2], strict=False):
        old_mode, new_mode, old_name, new_name, _ = about.removeprefix(":").split(" ")
        yield ChangedPath(
            path, old_mode.replace(_ABSENT, ""), new_mode.replace(_ABSENT, ""), same_content=old_name == new_name
        )


def folder_in_repository(root: Path) -> str:
    """Return where the book lies in its repository: "" at its top, "book/" in a folder of it."""
    return (ask_git(root, "rev-parse", "--show-prefix") or b"").decode("utf-8", "surrogateescape").rstrip("\n")


def _refuse_old_git(root: Path) -> None:
    told = (ask_git(root, "version") or b"").decode("ascii", "replace")
    found = re.search(r"(\d+)\.(\d+)", told)
    if found and (int(found[1]), int(found[2])) < _OLDEST:
        raise HistoryError(
            f"This Git ({found[0]}) cannot merge without a work tree; from 2.38 on it can. Install a newer one: Debian "
            "12, Ubuntu 24.04 and the runners of forges have it."
        )
