"""Who recorded each file and who merged it, from one `git log`: what commits say, and they can say anything."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from mentorbook.history.commits import Commit, Person, read_commits
from mentorbook.history.revision import Revision
from mentorbook.history.seam import HistoryError, ask_git

# Nothing that the repository's own settings could add, and no program that they name: a signature is only looked for,
# which would be another's to check.
_LOG = (
    "log", "-z", "--pretty=raw", "--name-status", "--topo-order", "--diff-merges=combined",
    "-M100%", "--no-relative", "--no-color", "--no-decorate", "--no-notes", "--no-show-signature", "--no-mailmap",
    "--no-ext-diff", "--no-textconv", "--no-abbrev-commit", "--encoding=UTF-8", "--end-of-options",
)  # fmt: skip
_RECORDS = "records/"


@dataclass(frozen=True, slots=True)
class Deed:
    """What somebody did to a file, as a commit tells it."""

    commit: str
    who: Person
    on: date | None  # in the zone of who did it; None where the commit tells none that can be
    signed: bool  # the commit carries a signature; whether it holds was not checked


@dataclass(frozen=True, slots=True)
class FileHistory:
    """How a file came to be as it is."""

    recorded: Deed | None  # None: before the part of the history that is here
    committed: Deed | None = None  # where somebody else, or a forge, put the author's commit in
    merged: Deed | None = None
    changes: tuple[Deed, ...] = ()  # after it was recorded, the oldest first
    change_merged: Deed | None = None  # the merge that brought the last of them


@dataclass(frozen=True, slots=True)
class Provenance:
    """The history of each record's file that is in a commit, by path."""

    files: Mapping[str, FileHistory] = field(default_factory=dict)
    missing: str = ""  # why there is none


def read_provenance(root: Path, revision: Revision | None = None) -> Provenance:
    """Return where the records come from, up to a revision or to the last commit; what cannot be known is said.

    A file that was only moved keeps its history: the move is its last change.
    """
    try:
        prefix = ask_git(root, "rev-parse", "--show-prefix")
        if prefix is None:
            return Provenance(missing="this folder is in no Git repository that can be read")
        told = ask_git(root, *_LOG, revision.commit if revision else "HEAD")
    except HistoryError:
        return Provenance(missing="Git is not on this computer")
    if told is None:
        return Provenance(missing="this copy of the repository holds no history that can be read whole")
    folder = prefix.decode("utf-8", "surrogateescape").rstrip("\n")
    found = _histories(read_commits(told))
    own = {path.removeprefix(folder): history for path, history in found.items() if path.startswith(folder)}
    return Provenance({path: history for path, history in own.items() if path.startswith(_RECORDS)})


def _histories(commits: Mapping[str, Commit]) -> dict[str, FileHistory]:
    merges = _merges(commits)
    found: dict[str, FileHistory] = {}
    for commit in reversed(tuple(commits.values())):
        # Where what was before a commit is not here, it seems to add all that there is.
        is_edge = any(parent not in commits for parent in commit.parents)
        moved = [(found.pop(old, None), new) for old, new in commit.moves if _RECORDS in new]
        for own, new in moved:
            found[new] = _changed(own, commit, merges) if own else _begun(commit, merges.get(commit.name))
        for status, path in commit.changes:
            if _RECORDS not in path:
                continue
            own = found.get(path)
            if "D" in status:
                found.pop(path, None)
            elif own is None and is_edge:
                found[path] = FileHistory(None)
            elif own is None:
                found[path] = _begun(commit, merges.get(commit.name))
            else:
                found[path] = _changed(own, commit, merges)
    return found


def _changed(own: FileHistory, commit: Commit, merges: Mapping[str, Commit]) -> FileHistory:
    merged = _merged(merges.get(commit.name))
    return replace(own, changes=(*own.changes, _authored(commit)), change_merged=merged)


def _begun(commit: Commit, merge: Commit | None) -> FileHistory:
    by_other = commit.committer != commit.author
    committed = Deed(commit.name, commit.committer, commit.committed_on, commit.signed) if by_other else None
    return FileHistory(_authored(commit), committed, _merged(merge))


def _merged(merge: Commit | None) -> Deed | None:
    """Return who merged: a forge's merge names who chose it as the author, and itself as the committer."""
    return Deed(merge.name, merge.author, merge.committed_on, merge.signed) if merge else None


def _authored(commit: Commit) -> Deed:
    return Deed(commit.name, commit.author, commit.authored_on, commit.signed)


def _merges(commits: Mapping[str, Commit]) -> dict[str, Commit]:
    """Return, for each commit that is not of the first line of descent, the merge that brought it in."""
    line = list(_first_line(commits))
    on_line = {commit.name for commit in line}
    brought: dict[str, Commit] = {}
    for merge in reversed(line):
        waiting = list(merge.parents[1:])
        while waiting:
            name = waiting.pop()
            if name in commits and name not in on_line and name not in brought:
                brought[name] = merge
                waiting += commits[name].parents
    return brought


def _first_line(commits: Mapping[str, Commit]) -> Iterator[Commit]:
    name = next(iter(commits), "")
    while name in commits:
        yield commits[name]
        name = next(iter(commits[name].parents), "")
