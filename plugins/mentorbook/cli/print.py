"""mentorbook print: one pair's own log as a file to print."""

from datetime import date
from pathlib import Path

import click

from mentorbook.book import open_book
from mentorbook.cli import options
from mentorbook.findings import nearest


@click.command("print")
@click.argument("mentorship")
@options.as_of
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="The file. Default: MENTORSHIP-log.html.")
@click.option("--portal", default="", metavar="ADDRESS", help="The public portal: a code then opens the pair's form.")
@options.root
def print_log(mentorship: str, as_of: date | None, out: Path | None, portal: str, root: Path) -> int:
    """Write the log of MENTORSHIP (as in ms-4h2k) as one HTML file that opens and prints anywhere.

    It holds only what the pair itself may read. Where some of its files could not be read, it says so and leaves with
    status 1.
    """
    from mentorbook.pages.document import log_document  # noqa: PLC0415 - other commands need no pages

    if portal and not portal.startswith(("https://", "http://")):
        raise click.UsageError("--portal: this is no address. Write it as in https://portal.example.org.")
    book = open_book(root, as_of)
    try:
        edition = book.edition("pair", mentorship)
    except KeyError:
        meant = nearest(mentorship, [shown.id for shown in book.edition("program").of("mentorship")])
        hint = f" Did you mean {meant}?" if meant else " The ids are the folders' names in records/mentorships/."
        raise click.UsageError(f"There is no sound mentorship {mentorship!r}.{hint}") from None
    target = out or Path(f"{mentorship}-log.html")
    try:
        document = log_document(edition, mentorship, portal and f"{portal.rstrip('/')}/")
        target.write_text(document, encoding="utf-8", newline="\n")
    except OSError as error:
        raise click.UsageError(f"{target} cannot be written: {error.strerror}. Name another file with --out.") from None
    click.echo(f"The log is in {target}. Open it and print it.")
    if edition.left_out:
        click.echo("Some of its files could not be read and are left out: `mentorbook check` says which.", err=True)
    return int(bool(edition.left_out))
