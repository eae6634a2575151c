"""Shared lines for a record that is there, as `take` takes them in."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import click

from mentorbook.book import Book
from mentorbook.findings.reports import in_log
from mentorbook.reading import TreeFile
from mentorbook.writing import Change, NotWrittenError, added_to, piece_change, read_shared, record_at


@dataclass(frozen=True, slots=True)
class Piece:
    """The lines that shared files add to one record."""

    path: str
    files: tuple[Path, ...]
    change: Change


def read_piece(book: Book, file: Path, before: Mapping[str, Piece]) -> Piece | None:
    """Return what a shared file adds to a record, with what those before it add; None where it is one of its own.

    Raises NotWrittenError.
    """
    source, content = read_shared(file)
    path = added_to(content)
    if not path:
        return None
    record_at(book.register, path)
    earlier = before.get(path)
    try:
        stands = TreeFile(path, book.root / path).read()
    except OSError as error:
        raise NotWrittenError(f"{path} cannot be read: {error.strerror}.") from None
    change = piece_change(book.register, path, earlier.change.after if earlier else stands, source)
    if change.is_none:
        return Piece(path, (file,), change)
    files = (*(earlier.files if earlier else ()), file)
    lines = (*(earlier.change.lines if earlier else ()), *change.lines)
    return Piece(path, files, Change(path, stands, change.after, lines))


def tell_piece(piece: Piece, *, no_input: bool) -> None:
    """Say which lines go into which record."""
    for file in piece.files:
        click.echo(f"{file}: lines, into {piece.path}")
    if not no_input:
        click.echo("".join(f"  + {in_log(line)}\n" for line in piece.change.lines))
