"""A revision that somebody named, found or said to be missing; never guessed."""

from dataclasses import dataclass
from pathlib import Path

from mentorbook.history.seam import HistoryError, ask_git


@dataclass(frozen=True, slots=True)
class Revision:
    """One commit: as somebody named it, and its full name."""

    named: str
    commit: str


def find_revision(root: Path, named: str) -> Revision:
    """Return the commit that `named` (a branch, a tag, a commit, HEAD^1) means in the repository of the book.

    Raises HistoryError where there is no repository, or where it does not hold that commit.
    """
    shallow = ask_git(root, "rev-parse", "--is-shallow-repository")
    if shallow is None:
        raise HistoryError("This folder is in no Git repository that can be read, so there is no revision to look at.")
    found = None
    if named and not named.startswith("-") and named.isprintable():
        found = ask_git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{named}^{{commit}}")
    commit = (found or b"").decode("ascii", "replace").strip()
    if commit:
        return Revision(named, commit)
    if shallow.strip() == b"true":
        raise HistoryError(
            f"The revision {named!r} is not here: this copy of the repository holds only the newest commits (it is "
            "shallow). Fetch the others first: git fetch --unshallow; in a workflow, fetch-depth: 0."
        )
    raise HistoryError(
        f"There is no revision {named!r} in this repository. Name a branch, a tag or a commit, as in main or HEAD~1; "
        "git fetch first, if it is newer than this copy."
    )
