"""Every version that a history holds of some files, and everybody whom its commits and tags name."""

from collections.abc import Iterator
from pathlib import Path

from mentorbook.history.seam import HistoryError, ask_git

_LOG = ("log", "--all", "--no-show-signature", "--no-mailmap", "--no-color", "--no-ext-diff", "--no-textconv")


def versions_of(root: Path, *paths: str) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of each version of files, or of the files in folders, on any branch or tag.

    Paths are those in the book's folder. Raises HistoryError where the history cannot be read whole.
    """
    told = ask_git(
        root, *_LOG, "-z", "--format=", "--raw", "-m", "--no-abbrev", "--no-renames", "--relative", "--", *paths
    )
    if told is None:
        raise HistoryError("The history cannot be read whole. Clone it anew, without --depth and --filter.")
    found: dict[tuple[str, bytes], None] = {}
    words = [each for each in told.split(b"\0") if each.strip()]
    for about, path in zip(words[::2], words[1::2], strict=True):
        _, mode, _, name, _ = about.strip().split(b" ")
        if mode.startswith(b"100"):
            found[path.decode("utf-8", "surrogateescape"), name] = None
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
