"""mentorbook codeowners: whom the forge asks to approve what, written from the officers."""

from datetime import date
from pathlib import Path

import click

from mentorbook.book import open_book
from mentorbook.cli import options
from mentorbook.gate.owners import PLACES, forge_of, owners_text, unnamed_officers
from mentorbook.starting.choices import FORGES
from mentorbook.starting.laying import put


@click.command()
@click.option("--check", is_flag=True, help="Write nothing; leave with status 1 where it is not what it should be.")
@click.option(
    "--forge", type=click.Choice(FORGES), help="Whose logins, and where the file lies. Default: as it lies there."
)
@options.as_of
@options.root
def codeowners(
    check: bool,  # noqa: FBT001 - click passes flags so
    forge: str | None,
    as_of: date | None,
    root: Path,
) -> int:
    """Write the file by which the forge asks the right people to approve a change (CODEOWNERS).

    Records: the coordinators. Schemas, programs, workflows, code and all else: the maintainers. The names come from the
    officers in the programs' files and the logins in people/, as of today.
    """
    book = open_book(root, as_of)
    forge = forge or forge_of(root) or FORGES[0]
    wanted, place = owners_text(book.register, forge), root / PLACES[forge]
    for person in unnamed_officers(book.register, forge):
        click.echo(f"{person} holds an office and has no login on {forge}, so nobody can ask them there.", err=True)
    if not wanted:
        click.echo("Nobody can be named: no officer has a login there, or the people of this book are made up.")
        return 0
    is_there = place.is_file() and place.read_bytes().decode("utf-8", "replace") == wanted
    if is_there:
        click.echo(f"{PLACES[forge]} says what the officers are.")
    elif check:
        click.echo(f"{PLACES[forge]} does not say what the officers are. Write it: mentorbook codeowners", err=True)
        return 1
    else:
        put(place, wanted.encode())
        click.echo(f"Wrote {PLACES[forge]}. Propose it; a maintainer approves it.")
    return 0
