"""mentorbook show: one record in plain words."""

from datetime import date
from pathlib import Path

import click

from mentorbook.cli import options
from mentorbook.cli.known import find_record
from mentorbook.cli.opening import open_to_read


@click.command()
@click.argument("record", metavar="ID")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@options.as_of
@options.rev
@options.root
def show(record: str, form: str, as_of: date | None, rev: str | None, root: Path) -> int:
    """Tell the record ID in plain words: what stands in it, what is wrong or missing, and what wants doing.

    \b
    ID is any of these:
      p-4h2kx               a person
      ms-4h2k               a mentorship
      ms-4h2k/2026-03-14    a session; also an evaluation or a goal
      mentor/state-cps/p-4h2kx, session/ms-4h2k/2026-03-14
                            a kind and an id, as `mentorbook check` writes them
      records/people/p-4h2kx.yaml
                            the path of a file

    It names people: it is for officers, and not for logs that others can read.
    """
    from mentorbook.exports import telling_json, telling_text  # noqa: PLC0415 - other commands need none
    from mentorbook.views.telling import tell_record  # noqa: PLC0415

    edition = open_to_read(root, as_of, rev).edition("program", with_history=True)
    told = tell_record(edition, find_record(edition, record))
    if form == "json":
        click.echo(telling_json(told).encode(), nl=False)  # programs read UTF-8, whatever the terminal's letters are
    else:
        click.echo("\n".join(telling_text(told)))
    return 0
