"""mentorbook new: a record of any kind, asked or given, shown, checked, and put in its place."""

import json
from collections.abc import Collection, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import click

from mentorbook.book import Book, findings_with
from mentorbook.cli import acting, options
from mentorbook.cli.asking import confirm
from mentorbook.cli.filling import Filling
from mentorbook.cli.giving import from_json, put
from mentorbook.findings import Finding, Place, Severity, nearest
from mentorbook.findings.reports import in_log
from mentorbook.records import Kind, Verdict
from mentorbook.sealing import SIGNED_KINDS
from mentorbook.writing import Draft, NotWrittenError, Placed, completed, draft_of, lies_there, place


@click.command()
@click.argument("kind")
@click.option("--set", "given", multiple=True, metavar="NAME=VALUE", help="Give a value; may be given again.")
@click.option(
    "--from",
    "file",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE.json",
    help="Give values in a file of JSON.",
)
@acting.no_input
@acting.dry_run
@options.as_of
@options.root
def new(
    kind: str,
    given: tuple[str, ...],
    file: Path | None,
    no_input: bool,  # noqa: FBT001 - click passes flags so
    dry_run: bool,  # noqa: FBT001
    as_of: date | None,
    root: Path,
) -> int:
    """Write a new record of KIND: session, goal, agreement, evaluation, mentor, mentee, mentorship, person, ...

    It asks for one field after the other, with the choices that there are. Type ? to have a question explained, Enter
    to take what stands in [brackets] or to leave out what can be left out. You see the file before it is written, and
    the check has read it by then. Nothing is ever written over.

    \b
    mentorbook new session
    mentorbook new session --set mentorship=ms-4h2k --set date=2026-03-14
    mentorbook new session --from session.json --no-input

    --set leads inside groups and lists with dots: next.on=2026-04-14, topics.0=Manuals, actions.0.who=mentee. A list of
    words takes commas: attended=mentor,mentee. What is given is not asked. An id that the tool makes up, and the day
    where none is given, are put in by themselves; a signature is sealed.
    """
    book = acting.open_to_write(root, as_of)
    own = _known_kind(book, kind)
    data: dict[str, Any] = from_json(file) if file else {}
    put(own, data, given)
    try:
        return _written(book, own, data, no_input=no_input, dry_run=dry_run)
    except (click.Abort, click.UsageError):
        _give_back(own, data)
        raise


def _written(book: Book, own: Kind, data: dict[str, Any], *, no_input: bool, dry_run: bool) -> int:
    """Ask, show, check and write; return the exit status. `data` holds at any time what was answered so far."""
    only: list[str] | None = None
    while True:
        try:
            draft = _draft(book, own, data, no_input=no_input, only=only)
            wrong = _shown(book, draft)
        except NotWrittenError as error:
            click.echo(f"{error}\nNothing was written.", err=True)
            return 1
        if wrong is None:
            click.echo(f"{draft.path} is there already with the same values. Nothing is to be done.")
            return 0
        if not wrong:
            break
        pointed = {each.pointer.split("/")[1] for each in wrong if each.pointer}
        names = [name for name in draft.data if name in pointed]
        if no_input or not names or not confirm(f"Answer again what is wrong ({', '.join(names)})?", default=True):
            return 1
        only = names
        for name in (*names, "signatures"):
            data.pop(name, None)
        if "date" in names and own.field.properties["id"].schema.get("$ref") == "#/$defs/dated-id":
            data.pop("id", None)  # it is the day's
    if dry_run or not (no_input or confirm("Write it?", default=True)):
        click.echo("Nothing was written.")
        return 0
    try:
        placed = place(book.root, draft, acting.still_sound(book, {draft.path: draft.content}))
    except NotWrittenError as error:
        click.echo(str(error), err=True)
        return 1
    if placed is Placed.NEW:
        if own.name in SIGNED_KINDS:
            _say_who_signs(draft)
        acting.say_next(book.root, [draft.path], f"Add {own.title.lower()} {_named(draft)}")
    return 0


def _say_who_signs(draft: Draft) -> None:
    signed = {entry["role"] for entry in draft.data.get("signatures", ())}
    waiting = [role for role in ("mentor", "mentee") if role not in signed]
    if waiting:
        roles = " or ".join(f"--as {role}" for role in waiting)
        click.echo(f"Who has not signed yet can do so here: mentorbook sign {draft.path} {roles}")


def _give_back(kind: Kind, data: Mapping[str, Any]) -> None:
    """Show what was answered before somebody stopped, so that nothing of it has to be thought up again."""
    answered = {name: value for name, value in data.items() if value not in ({}, [])}
    if answered:
        click.echo(f"Your answers, to go on later: save them in a file and type mentorbook new {kind.name} --from FILE")
        for line in json.dumps(answered, indent=2, ensure_ascii=False).splitlines():
            click.echo(in_log(line))


def _known_kind(book: Book, typed: str) -> Kind:
    kinds = book.register.kinds
    if typed in kinds:
        return kinds[typed]
    meant = nearest(typed.lower(), kinds)
    hint = f"Did you mean {meant}?" if meant else f"The kinds are: {', '.join(sorted(kinds))}."
    raise click.UsageError(f"There is no kind of record {acting.short(typed)}. {hint}")


def _draft(book: Book, kind: Kind, data: dict[str, Any], *, no_input: bool, only: Collection[str] | None) -> Draft:
    """Return the record, asked for or as it was given with what the tool puts in by itself."""
    if not no_input:
        filling = Filling(book.register, kind, book.as_of, data, only)
        filling.fill()
        return draft_of(kind, filling.data)
    return draft_of(kind, completed(book.register, kind, data, book.as_of))


def _shown(book: Book, draft: Draft) -> list[Finding] | None:
    """Show the file as it will be and what the check says of it; return the errors, None where it is there already."""
    wrong = [_finding(each) for each in draft.verdicts()]
    path = "" if wrong else draft.path
    click.echo(f"\n# {path or draft.kind.title}")
    click.echo("".join(f"{in_log(line)}\n" for line in draft.text.splitlines()))
    if path and lies_there(book.root, draft):
        return None
    if path and (book.root / path).exists():
        raise NotWrittenError(f"{path} is there already, with other values.", "Give this record an id of its own.")
    found = wrong or findings_with(book, {path: draft.content})
    acting.stopped(found)
    return [each for each in found if each.severity is Severity.ERROR]


def _finding(verdict: Verdict) -> Finding:
    return Finding(
        "schema", Severity.ERROR, Place("the file as it would be"), verdict.message, verdict.hint, verdict.pointer
    )


def _named(draft: Draft) -> str:
    """Return the record's id as it stands in a commit's message: no name of a person is in it."""
    return draft.path.removeprefix("records/").removesuffix(".yaml")
