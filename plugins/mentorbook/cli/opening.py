"""The book as a command reads it: of the work tree, or at a revision."""

import sys
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

import click

from mentorbook.book import Book, open_book, open_book_at
from mentorbook.findings.reports import in_log
from mentorbook.history import HistoryError
from mentorbook.reading import RecordFile


def open_to_read(
    root: Path,
    as_of: date | None,
    rev: str | None,
    *,
    quiet: bool = False,
) -> Book:
    """Return the book on a day, at a revision where one is named; which it is, is said beside the answer.

    Raises click.UsageError where it is not here.
    """
    if rev is None:
        return open_book(root, as_of, watched)
    try:
        book = open_book_at(root, rev, as_of, watched)
    except HistoryError as error:
        raise click.UsageError(str(error)) from None
    if book.revision and not quiet:
        click.echo(in_log(f"Records at {book.revision.named} ({book.revision.commit[:7]})."), err=True)
        for note in book.notes:
            click.echo(f"Not checked: {note}", err=True)
    return book


def watched(files: Sequence[RecordFile]) -> Iterable[RecordFile]:
    """Return the files with a progress bar, where somebody looks and it takes long enough to see."""
    if sys.stderr.isatty() and len(files) > 1000:
        from rich.console import Console  # noqa: PLC0415 - takes as long to load as a small book takes to read
        from rich.progress import track  # noqa: PLC0415 - as above

        return track(files, "Reading", console=Console(stderr=True), transient=True)
    return files
