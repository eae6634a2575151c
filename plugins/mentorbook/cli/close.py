"""mentorbook close: a mentorship ends, and how."""

from datetime import date
from pathlib import Path

import click

from mentorbook.cli import acting, options
from mentorbook.cli.asking import ask, understood
from mentorbook.cli.deciding import ask_day, judge, refuse_unasked
from mentorbook.records import choices


@click.command()
@click.argument("mentorship")
@click.option("--outcome", metavar="WORD", help="How it ended; asked with its choices where it is left out.")
@click.option("--on", type=options.Day(), metavar="DATE", help="The last day. Default: today.")
@click.option("--by", metavar="PERSON", help="Who writes it down.")
@click.option("--why", metavar="TEXT", help="Anything that helps the next pair.")
@acting.no_input
@acting.dry_run
@options.as_of
@options.root
def close(
    mentorship: str,
    outcome: str | None,
    on: date | None,
    by: str | None,
    why: str | None,
    no_input: bool,  # noqa: FBT001 - click passes flags so
    dry_run: bool,  # noqa: FBT001
    as_of: date | None,
    root: Path,
) -> int:
    """Write down that MENTORSHIP (as in ms-4h2k) has ended, and how.

    The lines are shown and checked before they are written. What you do not give as an option is asked.
    """
    book = acting.open_to_write(root, as_of)
    record = acting.the_record(book, "mentorship", mentorship)
    kind = book.register.kinds["mentorship"]
    fields = kind.field.properties["closure"].properties
    offered = choices(book.register, kind, record.data, fields["outcome"])
    if outcome is None:
        refuse_unasked("--outcome", no_input=no_input)
        how = ask(fields["outcome"], offered)
    else:
        how, wrong = understood(fields["outcome"], offered, outcome)
        if wrong:
            words = ", ".join(each.value for each in offered)
            raise click.UsageError(f"{acting.short(outcome)} is no outcome. Write one of: {words}.")
    value = {"on": ask_day(fields["on"], on, book.as_of, no_input=no_input).isoformat(), "outcome": how}
    if by:
        value["by"] = acting.the_person(book, by, (record.data["mentor"], record.data["mentee"]))
    told = why if why is not None or no_input else ask(fields["why"], needed=False, judge=judge(kind, "/closure/why"))
    if told:
        value["why"] = told
    return acting.carry_out(
        book, record, [("/closure", value)], f"Close {record.id}", no_input=no_input, dry_run=dry_run
    )
