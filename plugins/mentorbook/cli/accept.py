"""mentorbook accept: one of a pair says yes to the match."""

from datetime import date
from pathlib import Path
from typing import Any

import click

from mentorbook.cli import acting, options
from mentorbook.cli.asking import ask
from mentorbook.cli.deciding import ask_day, refuse_unasked
from mentorbook.records import Choice, called


@click.command()
@click.argument("mentorship")
@click.option("--as", "role", type=click.Choice(["mentor", "mentee"]), help="Which of the two says yes.")
@click.option("--on", type=options.Day(), metavar="DATE", help="The day of the yes. Default: today.")
@click.option(
    "--started", type=options.Day(), metavar="DATE", help="The first day of the mentorship, once both said yes."
)
@acting.no_input
@acting.dry_run
@options.as_of
@options.root
def accept(
    mentorship: str,
    role: str | None,
    on: date | None,
    started: date | None,
    no_input: bool,  # noqa: FBT001 - click passes flags so
    dry_run: bool,  # noqa: FBT001
    as_of: date | None,
    root: Path,
) -> int:
    """Write down that one of the two of MENTORSHIP (as in ms-4h2k) says yes to the match.

    The lines are shown and checked before they are written. What you do not give as an option is asked.
    """
    book = acting.open_to_write(root, as_of)
    record = acting.the_record(book, "mentorship", mentorship)
    field = book.register.kinds["mentorship"].field.properties["accepted"]
    additions: list[tuple[str, Any]] = []
    if role is None and not (started and on is None):
        refuse_unasked("--as", no_input=no_input)
        names = {name: book.register.get("person", record.data[name]) for name in ("mentor", "mentee")}
        offered = [
            Choice(name, f"{field.properties[name].title}, {called(book.register, person)}" if person else name)
            for name, person in names.items()
        ]
        role = str(ask(field, offered))
    if role:
        day = ask_day(field.properties[role], on, book.as_of, no_input=no_input)
        additions.append((f"/accepted/{role}", day.isoformat()))
    if started:
        additions.append(("/started", started.isoformat()))
    did = f"{f'Accept as {role}' if role else 'Start'}: {record.id}"
    return acting.carry_out(book, record, additions, did, no_input=no_input, dry_run=dry_run)
