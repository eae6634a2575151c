"""mentorbook status: who must do what, and by when."""

from datetime import date
from pathlib import Path

import click

from mentorbook.cli import options
from mentorbook.cli.known import refuse_unknown
from mentorbook.cli.opening import open_to_read


@click.command()
@click.option("--person", metavar="ID", help="What wants doing by or for one person, as in p-4h2kx.")
@click.option("--mentorship", metavar="ID", help="What wants doing in one mentorship, as in ms-4h2k.")
@click.option("--program", metavar="ID", help="What wants doing in one program, as in state-cps.")
@click.option("--format", "form", type=click.Choice(["text", "json", "markdown"]), default="text", show_default=True)
@click.option("--names", is_flag=True, help="Name people. Leave it out where others can read the log.")
@click.option("--brief", is_flag=True, help="Ids and counts only, without sentences: for places open to everybody.")
@options.as_of
@options.rev
@options.root
def status(
    person: str | None,
    mentorship: str | None,
    program: str | None,
    form: str,
    names: bool,  # noqa: FBT001 - click passes flags so
    brief: bool,  # noqa: FBT001
    as_of: date | None,
    rev: str | None,
    root: Path,
) -> int:
    """Say what wants doing: by who must act, the most pressing first, with the next date that matters.

    They are the todos of the desk. People are told by id, so that a log holds no names, unless --names is given.
    """
    from mentorbook.exports import status_json, status_markdown, status_text  # noqa: PLC0415 - other commands need none
    from mentorbook.views.status import status_view  # noqa: PLC0415

    if names and brief:
        raise click.UsageError("--names and --brief do not go together: brief is for places open to everybody.")
    edition = open_to_read(root, as_of, rev).edition("program")
    refuse_unknown(edition, program=program, mentorship=mentorship, person=person)
    view = status_view(edition, program=program or "", mentorship=mentorship or "", person=person or "", named=names)
    if form == "json":
        click.echo(status_json(view).encode(), nl=False)  # programs read UTF-8
    elif form == "markdown":
        click.echo(status_markdown(view, brief=brief).encode(), nl=False)
    else:
        click.echo("\n".join(status_text(view, brief=brief)))
    return 0
