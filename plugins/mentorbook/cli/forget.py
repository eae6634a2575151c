"""mentorbook forget: one person taken out of the records, and out of their history."""

import shlex
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import click

from mentorbook.book import Book, findings_with
from mentorbook.cli import acting, options
from mentorbook.cli.asking import confirm
from mentorbook.findings import Severity
from mentorbook.findings.reports import in_log
from mentorbook.forgetting import SCHEMA, Forgetting, Known, Left, known_of, new_faults, still_named
from mentorbook.history import (
    HistoryError,
    changed_since_commit,
    find_revision,
    folder_in_repository,
    has_commits,
    rewrite_history,
)
from mentorbook.reading import find_files
from mentorbook.writing import Change, NotWrittenError, save_each

_MOST_TOLD = 40
_MAINTAINERS = (
    "This is a maintainer's act outside of the review: the review would refuse it, and judges by the new main branch "
    "from then on. The guide says each step: guides/forget-a-person."
)


@click.command()
@click.argument("person")
@click.option(
    "--history",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="Write the whole history without the person into a new repository; this one stays as it is.",
)
@click.option("--also", multiple=True, metavar="TEXT", help="Take this out too, wherever it stands. Again for more.")
@click.option(
    "--list",
    "listed",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write all that is left into this file. It names the person: delete it afterwards.",
)
@acting.no_input
@acting.dry_run
@options.as_of
@options.root
def forget(
    person: str,
    history: Path | None,
    also: tuple[str, ...],
    listed: Path | None,
    no_input: bool,  # noqa: FBT001 - click passes flags so
    dry_run: bool,  # noqa: FBT001
    as_of: date | None,
    root: Path,
) -> int:
    """Take PERSON (an id or a name) out of the records: the id stays, and names nobody any more.

    Names, contact, place, logins, keys and the texts of their own records go; days and choices stay, so that the hours
    of others stay right. In records of a pair the id stands in the place of the name. Their own signatures can no
    longer be checked, and are told as forgotten; others' signatures hold, but where the text that was signed named the
    person. Then, with --history, the same is done to every commit, to who made it and to its message.
    """
    book = acting.open_to_write(root, as_of)
    _refuse_unreadable(book, person)
    who = acting.the_person(book, person)
    _refuse_officer(book, who)
    try:
        known = known_of(root, who, also, kinds=book.register.kinds, with_history=has_commits(root))
        folder = folder_in_repository(root) if has_commits(root) else ""
        forgetting = Forgetting(known.words, book.register.kinds, known.mentorships, book.as_of, folder)
        for line in _told(known):
            click.echo(in_log(line))
        if history is not None:
            if changed_since_commit(root):
                click.echo("What is not committed yet is not in the new history.", err=True)
            if dry_run or not (no_input or confirm(f"Write the history anew, into {history}?", default=False)):
                click.echo("Nothing was written.")
                return 0
            return _history(book, history, known, forgetting, folder, listed)
    except HistoryError as error:
        raise click.UsageError(str(error)) from None
    return _records(book, forgetting, folder, no_input=no_input, dry_run=dry_run)


def _refuse_unreadable(book: Book, person: str) -> None:
    """Say where the person's record cannot be read; raises click.UsageError."""
    path = f"records/people/{person}.yaml"
    wrong = [each for each in book.findings() if each.place.path == path and each.severity is Severity.ERROR]
    if book.register.get("person", person) is None and wrong:
        told = " ".join(f"{each.message} {each.hint}".strip() for each in wrong[:1])
        raise click.UsageError(in_log(f"{wrong[0].place}: the record of {person} cannot be read. {told}"))


def _refuse_officer(book: Book, person: str) -> None:
    day = book.as_of.isoformat()
    for program in book.register.of("program"):
        for office in program.data.get("officers", ()):
            if office["person"] == person and office.get("until", "9999") >= day:
                raise click.UsageError(
                    f"{person} is {office['role']} of {program.id}. End the office first (until, in {program.path})."
                )
    for answer in book.reckoning.mentorships.values():
        if person in (answer.mentor, answer.mentee) and answer.closed is None:
            click.echo(
                f"{answer.id} is not closed. Close it first, or its desk goes on asking: mentorbook close.", err=True
            )


def _told(known: Known) -> Iterator[str]:
    """Yield what will be taken out. It names the person: it is for whoever does it."""
    words = known.words
    yield f"{words.person} takes the place of: {', '.join(words.names) or 'no name'}."
    for what, found in (("Addresses", words.mails), ("Numbers", words.phones), ("Logins", words.logins)):
        if found:
            yield f"{what}: {', '.join(found)}."
    if words.parts:
        yield f"In their own records and pairs also by itself: {', '.join(words.parts)}."
    if words.also:
        yield f"Everywhere also: {', '.join(words.also)}."
    if known.mentorships:
        yield f"Mentorships: {', '.join(known.mentorships)}."
    for name, mail in known.authors:
        yield f"Commits by: {name} <{mail}>."
    for name, mail in known.near:
        again = f"--also {shlex.quote(mail or name)}"
        yield f"Commits by “{name}” <{mail}> are left as they are; if they are theirs: {again}"
    if words.shared:
        yield (
            f"Somebody else in this book is called {words.shared[0]} too: the name goes only out of {words.person}'s "
            "own records and pairs, and of commits with their addresses."
        )


def _records(book: Book, forgetting: Forgetting, folder: str, *, no_input: bool, dry_run: bool) -> int:
    """Do the part in the work tree."""
    schema = (book.root / SCHEMA).read_bytes()
    changes = []
    for file in find_files(book.root)[0]:
        before = file.read()
        after = forgetting.blob(f"{folder}{file.path}", before, schema)
        if after != before:
            changes.append(Change(file.path, before, after, ()))
    if not changes:
        click.echo("The records name the person no more. The history may: --history.")
        return 0
    click.echo(f"\n{len(changes)} files are changed:")
    for change in changes:
        click.echo(f"  {change.path}")
    changed = {change.path: change.after for change in changes}
    if acting.stopped(findings_with(book, changed)):
        return 1
    if dry_run or not (no_input or confirm("Write them?", default=False)):
        click.echo("Nothing was written.")
        return 0
    try:
        save_each(book.root, changes, acting.still_sound(book, changed))
    except NotWrittenError as error:
        click.echo(str(error), err=True)
        return 1
    click.echo(f"Written. The history still holds all of it: next, --history. {_MAINTAINERS}")
    return 0


def _history(book: Book, target: Path, known: Known, forgetting: Forgetting, folder: str, listed: Path | None) -> int:
    """Write the history anew."""
    old = find_revision(book.root, "HEAD").commit.encode()
    done = rewrite_history(book.root, target, forgetting, f"{folder}{SCHEMA}")
    left = still_named(target, known.words, forgetting.unread)
    click.echo(
        f"The new history is in {target}: {done.changed} of {done.commits} commits have got a new name. "
        f"{done.unsigned} of those carried a signature of a commit or tag, which is gone. {_MAINTAINERS}"
    )
    wrong = new_faults(book.root, target, done.names.get(old, old).decode(), folder, book.as_of)
    if wrong:
        click.echo("The check of the newest commit says what it did not say before:", err=True)
        for line in wrong[:_MOST_TOLD]:
            click.echo(in_log(f"  {line}"), err=True)
    _say_left(left, listed)
    click.echo("Pictures and packed files were not looked into.")
    return 1 if left or wrong else 0


def _say_left(left: Sequence[Left], listed: Path | None) -> None:
    lines = [in_log(str(each)) for each in left]
    if not lines:
        click.echo("No object, branch or tag in it holds these words any more. ", nl=False)
        return
    places = "1 place" if len(lines) == 1 else f"{len(lines)} places"
    click.echo(f"A word of theirs still stands in {places}. Look whether it means them; --also takes it out:")
    for line in lines[:_MOST_TOLD]:
        click.echo(f"  {line}")
    if listed is not None:
        listed.write_text("".join(f"{line}\n" for line in lines), "utf-8")
        click.echo(f"All of them are in {listed}.")
    elif len(lines) > _MOST_TOLD:
        click.echo(f"  and {len(lines) - _MOST_TOLD} more: --list FILE writes all of them.")
