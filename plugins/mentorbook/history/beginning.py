"""A new repository of the book, a branch to begin, and whether it holds changes that no commit has yet."""

from pathlib import Path

from mentorbook.history.seam import HistoryError, ask_git

_MAIN = (b"main\n", b"master\n")  # branches that change by a merge alone
# For a computer on which nobody has told Git who they are; the address leads nowhere, by its very name.
_NOBODY = ("-c", "user.name=Mentorbook", "-c", "user.email=mentorbook@localhost.invalid")


def begin_repository(root: Path, message: str) -> bool:
    """Make a folder a Git repository whose branch main has all its files in one commit.

    Return whether the commit carries the person's own name: where Git knows none, it carries Mentorbook's. Raises
    HistoryError where Git cannot do it.
    """
    if ask_git(root, "init", "--quiet", "--template=", "--initial-branch=main") is None:
        raise HistoryError("Git could not make a repository here. Use --no-git to leave that to you.")
    is_known = all(ask_git(root, "config", f"user.{name}") for name in ("name", "email"))
    added = ask_git(root, "-c", "core.autocrlf=false", "add", "--all", "--force")
    who = () if is_known else _NOBODY
    done = ask_git(root, *who, "-c", "commit.gpgSign=false", "commit", "--quiet", "--message", message)
    if added is None or done is None:
        raise HistoryError("Git could not make the first commit. Use --no-git to leave that to you.")
    return is_known


def has_commits(root: Path) -> bool:
    """Return whether a folder is in a repository that has a commit."""
    return ask_git(root, "rev-parse", "--verify", "--quiet", "HEAD") is not None


def branch_to_begin(root: Path, wanted: str) -> str:
    """Return a new branch's name, as wanted or numbered, for a change made on the main one or on none.

    Return "" on a branch of one's own and without a repository. Raises HistoryError without Git.
    """
    on = ask_git(root, "symbolic-ref", "--quiet", "--short", "HEAD")
    if on not in _MAIN and (on or not has_commits(root)):
        return ""
    names = (wanted, *(f"{wanted}-{number}" for number in range(2, 1000)))
    return next(name for name in names if not ask_git(root, "rev-parse", "--verify", "--quiet", f"refs/heads/{name}"))


def changed_since_commit(root: Path) -> list[str] | None:
    """Return the paths in a folder that differ from the last commit or that none has; None without a repository."""
    told = ask_git(root, "status", "--porcelain", "-z", "--untracked-files=all", "--no-renames", "--", ".")
    if told is None or not has_commits(root):
        return None
    return [line.decode("utf-8", "replace")[3:] for line in told.split(b"\0") if line]
