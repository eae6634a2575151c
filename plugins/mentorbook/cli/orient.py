"""mentorbook orient: an instructor is selected for a mentor, and signs off the orientation that was held."""

from datetime import date
from pathlib import Path
from typing import Any

import click

from mentorbook.cli import acting, options
from mentorbook.cli.deciding import ask_day, ask_line, ask_officer, mentor_of, officers_of


@click.command()
@click.argument("person")
@click.option(
    "--program", metavar="ID", help="The program, as in state-cps. Needed where the person applied in several."
)
@click.option("--instructor", metavar="PERSON", help="Who gives the orientation.")
@click.option("--by", metavar="PERSON", help="The coordinator who selects the instructor.")
@click.option("--planned", type=options.Day(), metavar="DATE", help="The day it is planned for.")
@click.option("--on", type=options.Day(), metavar="DATE", help="The day it was held.")
@click.option("--deck", metavar="TEXT", help="Which revision of the orientation was gone through.")
@click.option("--attests", metavar="TEXT", help="What the instructor says about it, in a sentence.")
@acting.no_input
@acting.dry_run
@options.as_of
@options.root
def orient(
    person: str,
    program: str | None,
    instructor: str | None,
    by: str | None,
    planned: date | None,
    on: date | None,
    deck: str | None,
    attests: str | None,
    no_input: bool,  # noqa: FBT001 - click passes flags so
    dry_run: bool,  # noqa: FBT001
    as_of: date | None,
    root: Path,
) -> int:
    """Select an instructor for the mentor PERSON, or sign off the orientation that was held.

    \b
    First the coordinator selects:   --by and --instructor, and --planned if there is a day
    Then the instructor signs off:   --on, --deck and --attests

    People are named by id (p-4h2kx) or by the whole name. The lines are shown and checked before they are written.
    What you do not give as an option is asked.
    """
    book = acting.open_to_write(root, as_of)
    record = mentor_of(book, person, program)
    kind = book.register.kinds["mentor"]
    fields = kind.field.properties["orientation"].properties
    own = record.data["program"]
    additions: list[tuple[str, Any]] = []
    selects = "orientation" not in record.data
    if selects or instructor or by or planned:
        there = record.data.get("orientation", {})
        coordinators = officers_of(book, own, "", "coordinator", book.as_of)
        instructors = officers_of(book, own, "orientation", "instructor", book.as_of)
        for name, given, officers, option in (
            ("instructor", instructor, instructors, "--instructor"),
            ("assigned_by", by, coordinators, "--by"),
        ):
            if given or name not in there:
                chosen = ask_officer(book, fields[name], given, officers, no_input=no_input, option=option)
                additions.append((f"/orientation/{name}", chosen))
        if planned:
            additions.append(("/orientation/planned", planned.isoformat()))
    if on or attests or deck or not selects:
        held = ask_day(fields["on"], on, book.as_of, no_input=no_input)
        additions.append(("/orientation/on", held.isoformat()))
        for name, given in (("deck", deck), ("attests", attests)):
            needed = name == "attests"  # the instructor's word is the sign-off; a deck has no revision everywhere
            told = ask_line(kind, f"/orientation/{name}", given, no_input=no_input, needed=needed)
            additions += [(f"/orientation/{name}", told)] if told else []
    did = f"{'Select the instructor for' if selects and not on else 'Sign off the orientation of'} mentor {record.id}"
    return acting.carry_out(book, record, additions, did, no_input=no_input, dry_run=dry_run)
