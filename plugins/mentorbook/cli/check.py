"""mentorbook check: what is wrong and what is still missing."""

import sys
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

import click

from mentorbook.book import Book, open_book
from mentorbook.cli import options
from mentorbook.findings import Severity
from mentorbook.findings.reports import as_json, as_text
from mentorbook.reading import RecordFile

_STYLES = {Severity.ERROR: "bold red", Severity.INCOMPLETE: "yellow", Severity.NOTICE: "blue"}


@click.command()
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@options.as_of
@click.option("--strict", is_flag=True, help="Leave with status 1 also where something is incomplete.")
@options.root
def check(form: str, as_of: date | None, strict: bool, root: Path) -> int:  # noqa: FBT001 - click passes flags so
    """Check the records against their schemas and the programs' policy.

    Errors leave with status 1; what is only incomplete does not, so that nobody is held up by somebody else's gap.
    """
    book = open_book(root, as_of, _watched)
    if form == "json":
        click.echo(as_json(book.findings(), book.records, book.as_of), nl=False)
    else:
        _show(book)
    blocking = {Severity.ERROR, Severity.INCOMPLETE} if strict else {Severity.ERROR}
    return int(any(finding.severity in blocking for finding in book.findings()))


def _show(book: Book) -> None:
    from rich.console import Console  # noqa: PLC0415 - takes as long to load as a small book takes to check
    from rich.text import Text  # noqa: PLC0415

    console = Console(soft_wrap=True, highlight=False)
    for severity, line in as_text(book.findings(), book.records, book.as_of):
        style = _STYLES[severity] if severity else "bold"
        word, _, rest = line.partition(" ")
        console.print(Text.assemble((word, style), f" {rest}") if severity else Text(line, style=style))


def _watched(files: Sequence[RecordFile]) -> Iterable[RecordFile]:
    """Return the files with a progress bar, where somebody looks and it takes long enough to see."""
    if sys.stderr.isatty() and len(files) > 1000:
        from rich.console import Console  # noqa: PLC0415 - as above
        from rich.progress import track  # noqa: PLC0415

        return track(files, "Reading", console=Console(stderr=True), transient=True)
    return files
