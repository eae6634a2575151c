"""mentorbook print: one pair's own log, or one person's hours, as a file to print."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import get_args

import click

from mentorbook.book import Book
from mentorbook.cli import options
from mentorbook.cli.opening import open_to_read
from mentorbook.editions import Edition
from mentorbook.findings import nearest
from mentorbook.views.paper import Paper

_PERSON = re.compile(r"p-[0-9a-z]{5}")
FORMATS = ("html", "pdf")


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What is printed, by format, and whether something of it could not be read."""

    made: Mapping[str, Callable[[Paper | None], bytes]]
    is_short: bool


@click.command("print")
@click.argument("record", metavar="ID")
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="One HTML file, or a tagged PDF that is kept and read aloud as it is printed. Default: html, or what --out "
    "ends in.",
)
@click.option(
    "--paper",
    type=click.Choice(get_args(Paper)),
    help="The size of a PDF's pages. Default: Letter where the program is in the US or Canada, else A4, by its time "
    "zone.",
)
@click.option("--from", "since", type=options.Day(), metavar="DATE", help="Of a person: hours from this day on.")
@click.option("--to", "until", type=options.Day(), metavar="DATE", help="Of a person: hours up to this day.")
@options.as_of
@options.rev
@click.option(
    "--out", type=click.Path(dir_okay=False, path_type=Path), help="The file. Default: ID-log.html or ID-hours.html."
)
@click.option("--portal", default="", metavar="ADDRESS", help="The public portal: a code then opens the pair's form.")
@options.root
def print_record(
    record: str,
    form: str | None,
    paper: Paper | None,
    since: date | None,
    until: date | None,
    as_of: date | None,
    rev: str | None,
    out: Path | None,
    portal: str,
    root: Path,
) -> int:
    """Write the log of a mentorship (as ms-4h2k), or the hours of a person (as p-4h2kx), as one file to print.

    A log holds only what the pair itself may read. A person's hours stand by kind of activity: sessions as mentor and
    mentee in all programs, and continuing education, community education and teaching where the person has a
    certification. The same records and day give the same file, byte for byte.

    Where some of the files could not be read, the sheet says so, and it leaves with status 1.
    """
    is_person = _PERSON.fullmatch(record) is not None
    _refuse_what_does_not_fit(portal, since, until, is_person=is_person)
    form = form or ("pdf" if out and out.suffix.lower() == ".pdf" else "html")
    if out and out.suffix.lower() in {f".{each}" for each in FORMATS if each != form}:
        raise click.UsageError(f"--out {out} is no name for {form}. Leave --format out, or name the file otherwise.")
    if paper and form == "html":
        raise click.UsageError("--paper is for a PDF: the printer chooses the paper of an HTML file. Add --format pdf.")
    book = open_to_read(root, as_of, rev)
    sheet = _hours(book, record, since, until) if is_person else _log(book, record, portal)
    target = out or Path(f"{record}-{'hours' if is_person else 'log'}.{form}")
    try:
        target.write_bytes(sheet.made[form](paper))
    except OSError as error:
        raise click.UsageError(f"{target} cannot be written: {error.strerror}. Name another file with --out.") from None
    click.echo(f"The {'hours are' if is_person else 'log is'} in {target}. Open it and print it.")
    if sheet.is_short:
        click.echo("Some of its files could not be read and are left out: `mentorbook check` says which.", err=True)
    return int(sheet.is_short)


def _refuse_what_does_not_fit(portal: str, since: date | None, until: date | None, *, is_person: bool) -> None:
    if portal and not portal.startswith(("https://", "http://")):
        raise click.UsageError("--portal: this is no address. Write it as in https://portal.example.org.")
    if portal and is_person:
        raise click.UsageError("--portal is for a mentorship's log: the code opens the pair's form.")
    if (since or until) and not is_person:
        raise click.UsageError("--from and --to are for a person's hours: a log is printed whole. Name a person's id.")
    if since and until and until < since:
        raise click.UsageError(f"--to {until} is before --from {since}. Write the earlier day with --from.")


def _log(book: Book, mentorship: str, portal: str) -> _Sheet:
    """The log, as the pair itself may read it."""
    from mentorbook.pages.document import log_document  # noqa: PLC0415 - other commands need neither pages nor Typst
    from mentorbook.printing import log_sheet  # noqa: PLC0415

    try:
        edition = book.edition("pair", mentorship)
    except KeyError:
        known = [shown.id for shown in book.edition("program").of("mentorship")]
        raise _unknown("mentorship", mentorship, known, "mentorships") from None
    address = portal and f"{portal.rstrip('/')}/"
    return _Sheet(
        {
            "html": lambda _: log_document(edition, mentorship, address).encode(),
            "pdf": lambda paper: log_sheet(edition, mentorship, paper, address),
        },
        is_short=bool(edition.left_out),
    )


def _hours(book: Book, person: str, since: date | None, until: date | None) -> _Sheet:
    """A person's hours, of all programs."""
    from mentorbook.pages.hours_document import hours_document  # noqa: PLC0415
    from mentorbook.printing import hours_sheet  # noqa: PLC0415
    from mentorbook.views.person_hours import unread  # noqa: PLC0415

    edition: Edition = book.edition("program")
    if edition.get("person", person) is None:
        raise _unknown("person", person, [shown.id for shown in edition.of("person")], "people")
    return _Sheet(
        {
            "html": lambda _: hours_document(edition, person, since, until).encode(),
            "pdf": lambda paper: hours_sheet(edition, person, since, until, paper),
        },
        is_short=bool(unread(edition, person)),
    )


def _unknown(kind: str, typed: str, known: list[str], folder: str) -> click.UsageError:
    meant = nearest(typed, known)
    hint = f" Did you mean {meant}?" if meant else f" The ids are the names in records/{folder}/."
    return click.UsageError(f"There is no sound {kind} {typed!r}.{hint}")
