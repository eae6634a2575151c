"""mentorbook approve: an officer decides on an application."""

from datetime import date
from pathlib import Path

import click

from mentorbook.cli import acting, options
from mentorbook.cli.deciding import ask_day, ask_line, ask_officer, mentor_of, officers_of


@click.command()
@click.argument("person")
@click.option(
    "--program", metavar="ID", help="The program, as in state-cps. Needed where the person applied in several."
)
@click.option("--by", metavar="PERSON", help="The officer who decides: you.")
@click.option("--decline", is_flag=True, help="Decline the application; without it, it is approved.")
@click.option("--reason", metavar="TEXT", help="Why, in a sentence. The mentor can ask to read it.")
@click.option("--on", type=options.Day(), metavar="DATE", help="The day of the decision. Default: today.")
@acting.no_input
@acting.dry_run
@options.as_of
@options.root
def approve(
    person: str,
    program: str | None,
    by: str | None,
    decline: bool,  # noqa: FBT001 - click passes flags so
    reason: str | None,
    on: date | None,
    no_input: bool,  # noqa: FBT001
    dry_run: bool,  # noqa: FBT001
    as_of: date | None,
    root: Path,
) -> int:
    """Approve the application of PERSON as a mentor, or decline it.

    PERSON and the officer are named by id (p-4h2kx) or by the whole name. The lines are shown before they are written,
    and checked: who decides must hold the office on that day, and never decides on their own application. What you do
    not give as an option is asked. It is in force once it is merged.
    """
    book = acting.open_to_write(root, as_of)
    record = mentor_of(book, person, program)
    kind = book.register.kinds["mentor"]
    approval = kind.field.properties["approval"]
    day = ask_day(approval.properties["on"], on, book.as_of, no_input=no_input)
    officers = officers_of(book, record.data["program"], "approval", "coordinator", day)
    value = {
        "by": ask_officer(book, approval.properties["by"], by, officers, no_input=no_input, option="--by"),
        "on": day.isoformat(),
        "outcome": "declined" if decline else "approved",
        "reason": ask_line(kind, "/approval/reason", reason, no_input=no_input),
    }
    did = f"{'Decline' if decline else 'Approve'} mentor {record.id}"
    return acting.carry_out(book, record, [("/approval", value)], did, no_input=no_input, dry_run=dry_run)
