"""mentorbook match: the best mentor for each who waits, and why."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from mentorbook.book import Book
from mentorbook.cli import acting, options
from mentorbook.cli.opening import open_to_read
from mentorbook.cli.proposing import closing, write_proposals
from mentorbook.findings.reports import in_log
from mentorbook.matching import BarredPinError, Matching
from mentorbook.reckoning import MenteeState
from mentorbook.records import Record, called


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
@click.option(
    "--only", multiple=True, metavar="MENTEE", help="With --propose: write this one alone; may be given again."
)
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
    only: tuple[str, ...],
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
    from mentorbook.exports import matching_csv, matching_json, matching_text, with_names  # noqa: PLC0415 - others need none

    if propose and form != "text":
        raise click.UsageError("--propose shows what it writes as text: leave --format out.")
    if not propose and (by or only):
        raise click.UsageError(f"{'--by' if by else '--only'} says who is written: it goes with --propose.")
    book = acting.open_to_write(root, as_of) if propose else open_to_read(root, as_of, None)
    earlier = acting.the_record(book, "mentorship", again) if again else None
    program = _program(earlier, program)
    own = _matched_in(book, program)
    barred = _pairs(book, program, forbidden, "--forbid")
    names = {each.id: called(book.register, each) for each in book.register.of("person")}
    try:
        found = book.matching(
            program,
            pins=_pins(book, program, pins),
            forbidden=barred,
            again=_asks_again(book, earlier) if earlier else None,
        )
    except BarredPinError as error:
        raise click.UsageError(f"--pin: {with_names(str(error), names)}") from None
    if form == "json":
        click.echo(matching_json(found).encode(), nl=False)  # programs read UTF-8
    elif form == "csv":
        click.echo(matching_csv(found, names), nl=False)
        for note in (found.doubt, *found.notes):
            if note:
                click.echo(in_log(with_names(note, names)), err=True)
    else:
        for line in (*_still_open(book, earlier), *matching_text(found, own.data["title"], own.data["terms"], names)):
            click.echo(line)
    if not propose:
        return 0
    return write_proposals(book, _only(book, found, only), by, no_input=no_input, dry_run=dry_run)


def _program(earlier: Record | None, named: str | None) -> str:
    """Return the program that is meant."""
    if earlier and named not in (None, earlier.data["program"]):
        raise click.UsageError(f"{earlier.id} is a mentorship of {earlier.data['program']}, not of {named}.")
    program = str(earlier.data["program"]) if earlier else named
    if program is None:
        raise click.UsageError("--program is missing. Say whose mentees are matched, as in --program state-cps.")
    return program


def _matched_in(book: Book, program: str) -> Record:
    """Return the program's record, if anybody is matched in it."""
    own = acting.the_record(book, "program", program)
    if own.data["sort"] != "mentoring":
        raise click.UsageError(f"{program} is a certification: nobody is matched there.")
    return own


def _asks_again(book: Book, earlier: Record) -> tuple[str, str]:
    """Return mentee and mentor of a mentorship whose mentee may want somebody else."""
    program, mentee = str(earlier.data["program"]), str(earlier.data["mentee"])
    answer = book.reckoning.mentees.get((program, mentee))
    if answer is None or answer.state in (MenteeState.DONE, MenteeState.WITHDRAWN):
        raise click.UsageError(
            f"{mentee} waits for nobody: what they asked for is done or withdrawn. Whoever asks anew waits again."
        )
    return mentee, str(earlier.data["mentor"])


def _still_open(book: Book, earlier: Record | None) -> Iterator[str]:
    for answer in book.reckoning.open_of(earlier.data["program"], [earlier.data["mentee"]]) if earlier else ():
        yield f"{answer.id} is still open. Before anybody else is proposed, close it:"
        yield f"  {closing(book, answer.id)}"
        yield ""


def _only(book: Book, found: Matching, typed: Sequence[str]) -> Matching:
    """Return the proposals of those who were named; all, where nobody was. They were still made over all who wait."""
    named = {acting.the_person(book, each) for each in typed}
    if nobody := sorted(named - {pair.mentee for pair in found.pairs}):
        raise click.UsageError(f"--only: there is no proposal for {', '.join(nobody)}.")
    return replace(found, pairs=tuple(pair for pair in found.pairs if pair.mentee in named)) if named else found


def _pairs(book: Book, program: str, typed: Sequence[str], option: str) -> list[tuple[str, str]]:
    """Return pairs that were typed as MENTEE=MENTOR, by id or by name: a mentee and a mentor of the program."""
    found = []
    for each in typed:
        mentee, equals, mentor = each.partition("=")
        if not (mentee and equals and mentor):
            raise click.UsageError(f"{option} takes MENTEE=MENTOR, as in p-4h2kx=p-9wd2t; not {acting.short(each)}.")
        pair = acting.the_person(book, mentee.strip()), acting.the_person(book, mentor.strip())
        for kind, person in zip(("mentee", "mentor"), pair, strict=True):
            if book.register.get(kind, f"{program}/{person}") is None:
                raise click.UsageError(
                    f"{option} {'='.join(pair)}: {person} is no {kind} of {program}. The mentee stands first."
                )
        found.append(pair)
    return found


def _pins(book: Book, program: str, typed: Sequence[str]) -> dict[str, str]:
    pins: dict[str, str] = {}
    for mentee, mentor in _pairs(book, program, typed, "--pin"):
        if pins.setdefault(mentee, mentor) != mentor:
            raise click.UsageError(f"--pin: {mentee} is pinned to {pins[mentee]} and to {mentor}. Keep one of the two.")
    return pins
