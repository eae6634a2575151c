"""mentorbook print: one sheet of a mentorship or a person, or all of a program, as files to print."""

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
from mentorbook.cli.printing import print_items, print_program
from mentorbook.editions import Edition
from mentorbook.findings import nearest
from mentorbook.views.paper import Paper

_PERSON = re.compile(r"p-[0-9a-z]{5}")
FORMATS = ("html", "pdf")
OF_PAIR = ("log", "agreement", "goals", "agenda", "blank-log", "certificate")
OF_PERSON = ("hours", "certificate")
WHATS = tuple(dict.fromkeys((*OF_PAIR, *OF_PERSON)))


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What is printed, by format, and whether something of it could not be read."""

    made: Mapping[str, Callable[[Paper | None], bytes]]
    is_short: bool


@click.command("print")
@click.argument("record", metavar="[ID]", required=False, default="")
@click.option(
    "--what",
    type=click.Choice(WHATS),
    help="Of a mentorship: log (the default), agreement, goals, agenda (of the next meeting), blank-log or "
    "certificate. Of a person: hours (the default) or certificate. Of a program: all of them, or this one.",
)
@click.option("--program", metavar="PROGRAM", help="Instead of an ID: all sheets of a program, as PDF, into --out.")
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="One HTML file, or a tagged PDF that is kept and read aloud as it is printed. Default: html for a log and for "
    "hours, or what --out ends in; all else is PDF.",
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
    "--out",
    type=click.Path(path_type=Path),
    help="The file; with --program, a new or empty folder. Default: ID-WHAT.html or ID-WHAT.pdf.",
)
@click.option("--portal", default="", metavar="ADDRESS", help="The public portal: a code then opens the pair's form.")
@options.root
def print_record(
    record: str,
    what: str | None,
    program: str | None,
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
    """Write a sheet of a mentorship (as ms-4h2k) or of a person (as p-4h2kx) as a file to print.

    A pair's sheets hold only what the pair itself may read. A person's hours stand by kind of activity: sessions as
    mentor and mentee in all programs, and continuing education, community education and teaching where the person has a
    certification. A certificate is written only where the records say that it is earned; what is not made is told, with
    the reason, and so is a status of 1. The same records and day give the same file, byte for byte.

    Where some of the files could not be read, the sheet says so, and it leaves with status 1.
    """
    if program is not None:
        folder = _folder_for_program(record, form, since, until, out, portal)
        book = open_to_read(root, as_of, rev)
        known = [shown.id for shown in book.edition("program").of("program")]
        if program not in known:
            raise _unknown("program", program, known, "programs")
        return print_program(book, program, what or "", paper, folder)
    if not record:
        raise click.UsageError("Name a mentorship or a person by its id, or a program with --program.")
    is_person = _PERSON.fullmatch(record) is not None
    sheet_of = OF_PERSON if is_person else OF_PAIR
    what = what or sheet_of[0]
    if what not in sheet_of:
        whose = "a mentorship" if is_person else "a person"
        raise click.UsageError(f"--what {what} is of {whose}. Of this id there is: {', '.join(sheet_of)}.")
    _refuse_what_does_not_fit(portal, since, until, what, is_person=is_person)
    form = form or _form_of(what, out)
    if out and out.suffix.lower() in {f".{each}" for each in FORMATS if each != form}:
        raise click.UsageError(f"--out {out} is no name for {form}. Leave --format out, or name the file otherwise.")
    if paper and form == "html":
        raise click.UsageError("--paper is for a PDF: the printer chooses the paper of an HTML file. Add --format pdf.")
    if form == "html" and what not in ("log", "hours"):
        raise click.UsageError(f"--what {what} is printed as PDF alone. Leave --format html out.")
    book = open_to_read(root, as_of, rev)
    if what not in ("log", "hours"):
        return print_items(book, _known_id(book, record), what, paper, out, since, until)
    sheet = _hours(book, record, since, until) if is_person else _log(book, record, portal)
    target = out or Path(f"{record}-{what}.{form}")
    try:
        target.write_bytes(sheet.made[form](paper))
    except OSError as error:
        raise click.UsageError(f"{target} cannot be written: {error.strerror}. Name another file with --out.") from None
    click.echo(f"The {'hours are' if is_person else 'log is'} in {target}. Open it and print it.")
    if sheet.is_short:
        click.echo("Some of its files could not be read and are left out: `mentorbook check` says which.", err=True)
    return int(sheet.is_short)


def _form_of(what: str, out: Path | None) -> str:
    if what not in ("log", "hours"):
        return "pdf"
    return "pdf" if out and out.suffix.lower() == ".pdf" else "html"


def _folder_for_program(
    record: str, form: str | None, since: date | None, until: date | None, out: Path | None, portal: str
) -> Path:
    if record:
        raise click.UsageError("An ID and --program: name one of the two.")
    if out is None:
        raise click.UsageError("--program needs a folder: add --out DIR, new or empty.")
    if form == "html" or since or until or portal:
        raise click.UsageError("--program prints PDFs of all days: leave --format html, --from, --to and --portal out.")
    return out


def _refuse_what_does_not_fit(
    portal: str, since: date | None, until: date | None, what: str, *, is_person: bool
) -> None:
    if portal and not portal.startswith(("https://", "http://")):
        raise click.UsageError("--portal: this is no address. Write it as in https://portal.example.org.")
    if portal and what != "log":
        raise click.UsageError("--portal is for a mentorship's log: the code opens the pair's form.")
    if (since or until) and not is_person:
        raise click.UsageError("--from and --to are for a person's hours: a log is printed whole. Name a person's id.")
    if since and until and until < since:
        raise click.UsageError(f"--to {until} is before --from {since}. Write the earlier day with --from.")


def _known_id(book: Book, record: str) -> str:
    """The id, where the book has it."""
    kind, folder = ("person", "people") if _PERSON.fullmatch(record) else ("mentorship", "mentorships")
    edition = book.edition("program")
    if edition.get(kind, record) is None:
        raise _unknown(kind, record, [shown.id for shown in edition.of(kind)], folder)
    return record


def _log(book: Book, mentorship: str, portal: str) -> _Sheet:
    """The log, as the pair itself may read it."""
    from mentorbook.pages.document import log_document  # noqa: PLC0415 - other commands need neither pages nor Typst
    from mentorbook.printing import log_sheet  # noqa: PLC0415

    _known_id(book, mentorship)
    edition = book.edition("pair", mentorship)
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

    _known_id(book, person)
    edition: Edition = book.edition("program")
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
