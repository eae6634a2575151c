"""The newest state of the records, checked before and after: what is wrong now that was not."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from mentorbook.book import Book, open_book
from mentorbook.findings import MentorbookError, Severity
from mentorbook.history import Revision, files_at, find_revision, schemas_at
from mentorbook.records import kinds_of
from mentorbook.sealing import SealState


def new_faults(root: Path, target: Path, new: str, folder: str, on: date) -> list[str]:
    """Return the errors and altered signatures of commit `new` of the new repository that the old one's HEAD has not.

    `folder` is the book's in its repository, with a slash at its end, or "". Raises HistoryError where one is missing.
    """
    inside = f"{new}:{folder.rstrip('/')}" if folder else new
    before = _book(root, find_revision(root, "HEAD"), on)
    after = _book(target, Revision(new, inside), on)
    if before is None:
        return []
    if after is None:
        return ["The schemas of the new repository do not hold."]
    found = Counter(place for place, _ in _faults(before))
    told = []
    for place, says in _faults(after):
        found[place] -= 1
        if found[place] < 0:
            told.append(says)
    return told


def _book(root: Path, revision: Revision, on: date) -> Book | None:
    try:
        return open_book(root, on, files=files_at(root, revision), alone=kinds_of(schemas_at(root, revision)))
    except (MentorbookError, LookupError, TypeError, ValueError, AttributeError):
        return None


def _faults(book: Book) -> Iterator[tuple[tuple[str, str, str], str]]:
    for each in book.findings():
        if each.severity is Severity.ERROR:
            yield (each.rule, each.place.path, each.pointer), f"{each.place}: {each.message}"
    for name, under in book.reckoning.signed.items():
        for signed in under:
            if signed.seal is SealState.ALTERED:
                yield ("altered", name, signed.role), f"{name}: the signature as {signed.role} reads as altered."
