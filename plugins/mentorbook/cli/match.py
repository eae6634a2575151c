"""mentorbook match: the best mentor for each who waits, and why."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from mentorbook.book import Book
from mentorbook.cli import acting, options
from mentorbook.cli.opening import open_to_read
from mentorbook.cli.proposing import write_proposals
from mentorbook.records import called


@click.command()
@click.option("--program", metavar="ID", help="Whose mentees are matched, as in state-cps.")
@click.option("--pin", "pins", multiple=True, metavar="MENTEE=MENTOR", help="This pair is to be; may be given again.")
@click.option(
    "--forbid", "forbidden", multiple=True, metavar="MENTEE=MENTOR", help="This pair is not to be; may be given again."
)
@click.option(
    "--again", metavar="MENTORSHIP", help="Match the mentee of this mentorship anew, with another mentor than there."
)
@click.option("--format", "form", type=click.Choice(["text", "json", "csv"]), default="text", show_default=True)
@click.option("--propose", is_flag=True, help="Write the proposals as mentorships, for a branch.")
@click.option("--by", metavar="PERSON", help="With --propose: the officer who proposes.")
@acting.no_input
@acting.dry_run
@options.as_of
@options.root
def match(
    program: str | None,
    pins: tuple[str, ...],
    forbidden: tuple[str, ...],
    again: str | None,
    form: str,
    propose: bool,  # noqa: FBT001 - click passes flags so
    by: str | None,
    no_input: bool,  # noqa: FBT001
    dry_run: bool,  # noqa: FBT001
    as_of: date | None,
    root: Path,
) -> int:
    """Propose the best mentor for each who waits in a program: best over all of them, and why.

    Mentors are those on the resource list with room. What counts for how much stands in the program's policy under
    matching. Everybody is told with name and id, so mind where the log can be read.

    \b
    mentorbook match --program state-cps
    mentorbook match --program state-cps --pin p-4h2kx=p-9wd2t --forbid p-7c3mq=p-9wd2t
    mentorbook match --program state-cps --propose --by p-9wd2t
    mentorbook match --again ms-4h2k
    """
    from mentorbook.exports import matching_csv, matching_json, matching_text  # noqa: PLC0415 - other commands need none
    from mentorbook.matching import BarredPinError, find_matches  # noqa: PLC0415

    if propose and form != "text":
        raise click.UsageError("--propose shows what it writes as text: leave --format out.")
    book = acting.open_to_write(root, as_of) if propose else open_to_read(root, as_of, None)
    barred, only = _pairs(book, forbidden, "--forbid"), list[str]()
    if again is not None:
        earlier = acting.the_record(book, "mentorship", again)
        if program not in (None, earlier.data["program"]):
            raise click.UsageError(f"{again} is a mentorship of {earlier.data['program']}, not of {program}.")
        program = earlier.data["program"]
        barred.append((earlier.data["mentee"], earlier.data["mentor"]))
        only = [earlier.data["mentee"]]
    if program is None:
        raise click.UsageError("--program is missing. Say whose mentees are matched, as in --program state-cps.")
    own = acting.the_record(book, "program", program)
    if own.data["sort"] != "mentoring":
        raise click.UsageError(f"{program} is a certification: nobody is matched there.")
    try:
        found = find_matches(
            book.register, book.reckoning, program, pins=_pins(book, pins), forbidden=barred, only=only
        )
    except BarredPinError as error:
        raise click.UsageError(f"--pin: {error}") from None
    names = {each.id: called(book.register, each) for each in book.register.of("person")}
    if form == "json":
        click.echo(matching_json(found).encode(), nl=False)  # programs read UTF-8
    elif form == "csv":
        click.echo(matching_csv(found, names), nl=False)
    else:
        click.echo("\n".join(matching_text(found, own.data["title"], own.data["terms"], names)))
    return write_proposals(book, found, by, no_input=no_input, dry_run=dry_run) if propose else 0


def _pairs(book: Book, typed: Sequence[str], option: str) -> list[tuple[str, str]]:
    """Return pairs that were typed as MENTEE=MENTOR, by id or by name."""
    found = []
    for each in typed:
        mentee, equals, mentor = each.partition("=")
        if not (mentee and equals and mentor):
            raise click.UsageError(f"{option} takes MENTEE=MENTOR, as in p-4h2kx=p-9wd2t; not {acting.short(each)}.")
        found.append((acting.the_person(book, mentee.strip()), acting.the_person(book, mentor.strip())))
    return found


def _pins(book: Book, typed: Sequence[str]) -> dict[str, str]:
    pins: dict[str, str] = {}
    for mentee, mentor in _pairs(book, typed, "--pin"):
        if pins.setdefault(mentee, mentor) != mentor:
            raise click.UsageError(f"--pin: {mentee} is pinned to {pins[mentee]} and to {mentor}. Keep one of the two.")
    return pins
