"""Every version that a history holds of any file, and everybody whom its commits and tags name."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mentorbook.history.seam import HistoryError, ask_git

_LOG = ("log", "--all", "--no-show-signature", "--no-mailmap", "--no-color", "--no-ext-diff", "--no-textconv")
_RAW = ("-z", "--raw", "--root", "-m", "--no-abbrev", "--no-renames", "--no-relative", "--format=%h")
_SHORT = 10
_NOT_WHOLE = "The history cannot be read whole. Clone it anew, without --depth and --filter."


@dataclass(frozen=True, slots=True)
class Version:
    """A file as a commit left it."""

    commit: str  # short
    path: str  # from the top of the repository
    name: bytes  # of the object
    is_file: bool  # no link, no other repository


def listed_versions(root: Path) -> Iterator[Version]:
    """Yield each change of a file in any commit, the newest first; what was deleted is not among them.

    Raises HistoryError where the history cannot be read whole.
    """
    told = ask_git(root, *_LOG, *_RAW)
    if told is None:
        raise HistoryError(_NOT_WHOLE)
    commit, words = "", iter(told.split(b"\0"))
    for word in words:
        before, _, about = word.rpartition(b"\n")
        if not about.startswith(b":"):
            before, about = word, b""
        commit = before.strip().decode()[:_SHORT] or commit
        if about:
            _, mode, _, name, _ = about.split(b" ")
            path = next(words).decode("utf-8", "surrogateescape")
            if mode != b"000000":
                yield Version(commit, path, name, mode.startswith(b"100"))


def versions_of(root: Path) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of each version of each file, on any branch or tag, once each.

    Raises HistoryError where the history cannot be read whole.
    """
    found = dict.fromkeys((each.path, each.name) for each in listed_versions(root) if each.is_file)
    names = sorted({name for _, name in found})
    answer = ask_git(root, "cat-file", "--batch", "--buffer", told=b"".join(name + b"\n" for name in names)) or b""
    contents, at = {}, 0
    for name in names:
        end = answer.find(b"\n", at)
        head = answer[at:end].split(b" ")
        if len(head) != 3:
            raise HistoryError("The history lacks a file. Clone it anew, without --depth and --filter.")
        at = end + 1 + int(head[2])
        contents[name] = answer[end + 1 : at]
        at += 1
    yield from ((path, contents[name]) for path, name in found)


def people_named(root: Path) -> list[tuple[str, str]]:
    """Return name and address of each author, committer and tagger, once each."""
    told = ask_git(root, *_LOG, "--format=%an%x00%ae%x00%cn%x00%ce%x00") or b""
    tags = ask_git(root, "for-each-ref", "--format=%(taggername)%00%(taggeremail)%00", "refs/tags") or b""
    words = [each.strip(b"\n") for each in (told + tags).split(b"\0")]
    plain = [each.decode("utf-8", "surrogateescape").strip("<>") for each in words[:-1]]
    return sorted({(name, mail) for name, mail in zip(plain[::2], plain[1::2], strict=True) if name or mail})


def refs_of(root: Path) -> dict[str, str]:
    """Return the full names of all branches, tags and other refs, each with the type of what it leads to."""
    told = ask_git(root, "for-each-ref", "--format=%(objecttype) %(refname)") or b""
    lines = (line.decode("utf-8", "surrogateescape").partition(" ") for line in told.splitlines())
    return {name: sort for sort, _, name in lines}
