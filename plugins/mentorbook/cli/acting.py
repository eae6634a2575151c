"""What all commands that write do alike: show the lines, say what the check would, ask, write, say what is next."""

import re
import shlex
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import click

from mentorbook.book import Book, findings_with, open_book
from mentorbook.cli.asking import confirm
from mentorbook.cli.opening import watched
from mentorbook.findings import Finding, Severity, nearest
from mentorbook.findings.reports import in_log
from mentorbook.history import HistoryError, branch_to_begin
from mentorbook.reading import TreeFile
from mentorbook.records import Record, called
from mentorbook.writing import NotWrittenError, add_lines, save

_LONGEST_SHOWN = 60
no_input = click.option(
    "--no-input", is_flag=True, help="Ask nothing, for scripts: what is missing is told and nothing is written."
)
dry_run = click.option("--dry-run", is_flag=True, help="Show what would be written, and write nothing.")


def open_to_write(root: Path, as_of: date | None) -> Book:
    """Return the book as it stands today, or on a day that stands for today."""
    return open_book(root, as_of, watched, begun=as_of)


def the_record(book: Book, kind: str, record_id: str) -> Record:
    """Return a record that must be there. Raises click.UsageError with the nearest id."""
    record = book.register.get(kind, record_id)
    if record is None:
        known = [each.id for each in book.register.of(kind)]
        meant = nearest(record_id, known)
        hint = f"Did you mean {meant}?" if meant else "`mentorbook check` says whether its file is sound."
        if kind == "program" and not meant and record_id not in [each.id for each in book.register.missing]:
            hint = f"There are: {', '.join(sorted(known))}." if known else hint
        raise click.UsageError(f"There is no sound {kind} {short(record_id)}. {hint}")
    return record


def the_person(book: Book, typed: str, among: Iterable[str] | None = None) -> str:
    """Return the id of a person whom somebody named by id or by name. Raises click.UsageError."""
    allowed = None if among is None else set(among)
    people = {each.id: called(book.register, each) for each in book.register.of("person")}
    if typed in people:
        return typed
    named = [person for person, name in people.items() if name.casefold() == typed.casefold()]
    named = [person for person in named if allowed is None or person in allowed] or named
    if len(named) > 1:
        raise click.UsageError(f"{short(typed)} is the name of several people. Name one by id: {', '.join(named)}.")
    if named:
        return named[0]
    meant = nearest(typed, [*people, *people.values()])
    hint = f"Did you mean {meant}?" if meant else "Name a person of this book by id or by the whole name."
    raise click.UsageError(f"There is no person {short(typed)}. {hint}")


def short(typed: str) -> str:
    """Return what somebody typed as it can stand in a message."""
    return repr(typed if len(typed) <= _LONGEST_SHOWN else f"{typed[:_LONGEST_SHOWN]}…")


def carry_out(
    book: Book, record: Record, additions: Sequence[tuple[str, Any]], did: str, *, no_input: bool, dry_run: bool
) -> int:
    """Add lines to a record as somebody's act; return the exit status. `did` says it for the commit."""
    field = book.register.kinds[record.kind].field
    try:
        content = TreeFile(record.path, book.root / record.path).read()
        change = add_lines(record.path, content, field, additions)
        if change.is_none:
            click.echo(f"This stands in {record.path} already. Nothing is to be done.")
            return 0
        click.echo(f"Into {record.path} these lines go:\n")
        click.echo("".join(f"  + {in_log(line)}\n" for line in change.lines))
        if stopped(findings_with(book, {record.path: change.after})):
            return 1
        if dry_run or not (no_input or confirm("Write them?", default=True)):
            click.echo("Nothing was written.")
            return 0
        save(book.root, change, still_sound(book, {record.path: change.after}))
    except NotWrittenError as error:
        click.echo(str(error), err=True)
        return 1
    except OSError as error:
        click.echo(f"{record.path} cannot be read: {error.strerror}. Nothing was written.", err=True)
        return 1
    say_next(book.root, [record.path], did)
    return 0


def stopped(found: Sequence[Finding]) -> bool:
    """Tell what the book would say of a change; return whether it must not be written."""
    for finding in found:
        if finding.severity is not Severity.NOTICE:
            place = "" if finding.severity is Severity.INCOMPLETE else f"{finding.place}: "
            click.echo(in_log(f"{finding.severity.value}: {place}{finding.message} {finding.hint}".rstrip()), err=True)
    errors = sum(finding.severity is Severity.ERROR for finding in found)
    if errors:
        click.echo("Nothing was written: the check would refuse it.", err=True)
    return bool(errors)


def still_sound(
    book: Book, changed: Mapping[str, bytes], refuse: Callable[[Book], None] = lambda _: None
) -> Callable[[], None]:
    """Return what looks at the book on the disk once more, while nobody else writes: it may have grown meanwhile.

    It raises NotWrittenError where the check would refuse these files by now, and what `refuse` raises.
    """

    def look() -> None:
        now = open_book(book.root, book.as_of, begun=book.register.begun)
        refuse(now)
        wrong = [each for each in findings_with(now, changed) if each.severity is Severity.ERROR]
        if wrong:
            told = " ".join(dict.fromkeys(f"{each.message} {each.hint}".strip() for each in wrong[:3]))
            raise NotWrittenError(
                f"The book has changed meanwhile, and the check would refuse this now: {told}",
                "Nothing was written; start again.",
            )

    return look


def say_next(root: Path, paths: Sequence[str], did: str) -> None:
    """Say what to do with files that were written, so that they count: on a branch of their own. `did` says it."""
    try:
        branch = branch_to_begin(root, re.sub(r"[^a-z0-9]+", "-", did.lower()).strip("-"))
    except HistoryError:
        branch = ""
    lines = [f"git switch -c {branch}"] if branch else []
    lines += [f"git add {shlex.join(paths)}", f"git commit -m {shlex.quote(did)}"]
    lines += [f"git push -u origin {branch}" if branch else "git push"]
    click.echo("\n  ".join(["Written. It counts once it is merged. Next, in the book's folder:", *lines]))
    click.echo("Then propose it as a pull request (or merge request).")
