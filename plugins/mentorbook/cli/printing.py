"""What mentorbook print writes as PDF beside logs and hours: one sheet, certificates, or all of a program."""

import csv
from collections.abc import Iterable
from datetime import date
from io import StringIO
from pathlib import Path

import click

from mentorbook.book import Book
from mentorbook.editions import Edition
from mentorbook.views.paper import Paper

LIST = "list.csv"
_WORDS = {"goals": "goal sheet is", "blank-log": "blank log is"}
_COLUMNS = ("file", "of", "what", "why not", "number", "fingerprint")


def print_items(
    book: Book, record: str, what: str, paper: Paper | None, out: Path | None, since: date | None, until: date | None
) -> int:
    """Write one sort of sheet of a mentorship or a person; return 1 where none was made, or not all of it was read.

    `out` names the file; where there are several, each gets a word more.
    """
    from mentorbook.printing import pair_items, person_items  # noqa: PLC0415 - other commands need no Typst

    edition = book.edition("program")
    items = list(
        person_items(edition, record, (what,), paper, since=since, until=until)
        if record.startswith("p-")
        else pair_items(edition, lambda each: book.edition("pair", each), record, (what,), paper)
    )
    made = [each for each in items if each.content]
    for item in made:
        target = Path(f"{item.name}.pdf")
        if out is not None:
            more = item.name.removeprefix(f"{record}-{what}") if len(made) > 1 else ""
            target = out.with_name(f"{out.stem}{more}{out.suffix or '.pdf'}")
        _write(target, item.content)
        click.echo(f"The {_WORDS.get(what, what + ' is')} in {target}. Open it and print it.")
        if item.number:
            click.echo(f"  Number {item.number}, fingerprint {item.fingerprint}.")
    for item in items:
        if item.why_not:
            click.echo(f"Not made: {item.name}. {item.why_not}", err=True)
    if not items:
        click.echo(f"Not made: {record}-{what}. No program that this person is in gives one.", err=True)
    is_short = bool(made) and what != "certificate" and _is_short(book, record)
    if is_short:
        click.echo("Some of its files could not be read and are left out: `mentorbook check` says which.", err=True)
    return int(not made or is_short)


def print_program(book: Book, program: str, what: str, paper: Paper | None, out: Path) -> int:
    """Write all sheets of a program into a new or empty folder, with a list of what was made and what was not, and why.

    Returns 1 where some of the records could not be read.
    """
    from mentorbook.printing import steps_of  # noqa: PLC0415

    edition = book.edition("program")
    _refuse_full(out)
    steps = steps_of(edition, lambda each: book.edition("pair", each), program, what, paper)
    rows: list[tuple[str, str, str, str, str, str]] = []
    why_not: list[str] = []
    for number, step in enumerate(steps, 1):
        made = 0
        for item in step.items():
            file = f"{item.name}.pdf" if item.content else ""
            if item.content:
                _write(out / file, item.content)
                made += 1
            else:
                why_not.append(f"  {item.name}: {item.why_not}")
            rows.append((file, step.of, item.what, item.why_not, item.number, item.fingerprint))
        click.echo(f"{number} of {len(steps)}: {step.of}, {made} {'sheet' if made == 1 else 'sheets'}", err=True)
    _write(out / LIST, _listed(rows))
    count = sum(bool(file) for file, *_ in rows)
    click.echo(f"{count} {'sheet is' if count == 1 else 'sheets are'} in {out}. {LIST} names each, with its number.")
    if why_not:
        click.echo(f"{len(why_not)} could not be made:")
        click.echo("\n".join(why_not))
    if edition.left_out:
        click.echo("Some of the records could not be read and are left out: `mentorbook check` says which.", err=True)
    return int(bool(edition.left_out))


def _listed(rows: Iterable[tuple[str, ...]]) -> bytes:
    """The list as CSV: numbers, names of files and our own words, and nobody's name."""
    text = StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows([_COLUMNS, *rows])
    return text.getvalue().encode()


def _is_short(book: Book, mentorship: str) -> bool:
    pair: Edition = book.edition("pair", mentorship)
    return bool(pair.left_out)


def _refuse_full(out: Path) -> None:
    try:
        out.mkdir(parents=True, exist_ok=True)
        is_full = any(out.iterdir())
    except OSError as error:
        raise click.UsageError(f"{out} cannot be a folder for it: {error.strerror}. Name another with --out.") from None
    if is_full:
        raise click.UsageError(f"{out} is not empty. Nothing was written. Name a new folder with --out.")


def _write(target: Path, content: bytes) -> None:
    try:
        target.write_bytes(content)
    except OSError as error:
        raise click.UsageError(f"{target} cannot be written: {error.strerror}. Name another with --out.") from None
