"""What docs/ may hold: files that readers are to get, and nothing that a build would wait for or run round in."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

# What docs/ may hold for readers. Records and drafts that strayed there are not published.
PUBLISHED = (".md", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".ico", ".pdf", ".css", ".js", ".woff2", ".html")
SPARE = ("~", ".bak", ".orig", ".swp")
_NO_FILES = (
    (stat.S_ISFIFO, "a pipe between programs (FIFO)"),
    (stat.S_ISSOCK, "a socket of a program"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


def unpublishable(docs: Path, path: str) -> str:
    """Why a file under docs/ is not published; empty: it is."""
    here = docs / path
    if any(place.is_symlink() for place in (here, *here.parents) if place.is_relative_to(docs) and place != docs):
        return "reached over a symbolic link"
    if path.endswith(SPARE):
        return "a spare copy"
    return "" if path.lower().endswith(PUBLISHED) else "of a sort that is not for readers"


def hanging(docs: Path) -> Iterator[str]:
    """What lies under docs/ that a build would wait for without end, each as a sentence.

    The generator follows links to folders, also round in a circle, and opens whatever is called a page.
    """
    for folder, folders, files in os.walk(docs):
        for path in (Path(folder, name) for name in sorted([*folders, *files])):
            named = f"{docs.name}/{path.relative_to(docs).as_posix()}"
            mode = path.lstat().st_mode
            if stat.S_ISLNK(mode) and path.is_dir():
                yield f"{named} is a symbolic link to a folder. Put the folder itself there, or take the link away."
            elif what := next((what for is_it, what in _NO_FILES if is_it(mode)), ""):
                yield f"{named} is {what}, not a file. Take it away."
