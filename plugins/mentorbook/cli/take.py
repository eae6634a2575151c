"""mentorbook take: an officer takes in files that mentors and mentees shared."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path

import click

from mentorbook.book import Book, findings_with
from mentorbook.cli import acting, options
from mentorbook.cli.asking import ask, confirm
from mentorbook.cli.deciding import judge
from mentorbook.cli.pieces import Piece, read_piece, tell_piece
from mentorbook.findings import Finding, Severity
from mentorbook.findings.reports import in_log
from mentorbook.records import Choice, Kind, called
from mentorbook.writing import (
    FOR,
    Draft,
    NotWrittenError,
    Placed,
    kind_of,
    lies_there,
    likely_for,
    place_each,
    read_shared,
    save,
    shared_draft,
)


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path))
@click.option("--for", "whom", metavar="PERSON", help="For whom you take them in. Asked where it is left out.")
@acting.no_input
@acting.dry_run
@options.as_of
@options.root
def take(
    files: tuple[Path, ...],
    whom: str | None,
    no_input: bool,  # noqa: FBT001 - click passes flags so
    dry_run: bool,  # noqa: FBT001
    as_of: date | None,
    root: Path,
) -> int:
    """Take in FILEs that a form made and somebody shared, as from a mail: whatever they are called.

    Each is checked together with the book and put where it belongs. A session gains `recorded_for`: for whom you wrote
    it down; the person is named by id (p-4h2kx) or by the whole name, and with --no-input it is who signed or collected
    first, else the mentor. Nothing is written over, and a file that was taken in before is only said to be there. What
    cannot be taken is told, and the others are taken all the same; then it leaves with status 1.

    Lines that a form made for a record that is there (a closure, an entry of a certification cycle) are added to it.

    An approval or an orientation is an officer's own act: a shared file cannot bring it, nor an account or a key.
    """
    book = acting.open_to_write(root, as_of)
    person = _named(book, whom, files) if whom else None
    drafts: dict[str, tuple[Path, Draft]] = {}
    pieces: dict[str, Piece] = {}
    refused = 0
    for file in files:
        try:
            if piece := read_piece(book, file, pieces):
                if piece.change.is_none:
                    click.echo(f"{file}: this stands in {piece.path} already.")
                else:
                    pieces[piece.path] = piece
                continue
            draft = _draft(book, file, person, no_input=no_input)
            known = drafts.get(draft.path, (file, draft))[1]
            if draft.text != known.text:
                raise NotWrittenError(f"Another one of these files belongs to {draft.path} too, with other values.")
            if _is_there(book, draft):
                click.echo(f"{file}: {draft.path} is there already with the same values.")
            else:
                drafts[draft.path] = file, draft
        except NotWrittenError as error:
            refused += 1
            _refuse(file, [str(error)])
    above = {path: draft.above for path, (_, draft) in drafts.items()}
    while wrong := _wrong(found := _found(book, drafts, pieces), _contents(drafts, pieces), above):
        for path, sentences in wrong.items():
            told = dict.fromkeys([drafts.pop(path)[0]] if path in drafts else pieces[path].files, sentences)
            if path in pieces:
                sound, own = _apart(book, pieces.pop(path).files)
                told = own or told
                pieces |= {path: sound} if sound and own else {}
            for file, says in told.items():
                _refuse(file, says)
            refused += len(told)
    for path, (file, draft) in drafts.items():
        click.echo(f"{file}: {draft.kind.title.lower()}, to {path}")
        if not no_input:
            click.echo("".join(f"  {in_log(line)}\n" for line in draft.text.splitlines()))
    for piece in pieces.values():
        tell_piece(piece, no_input=no_input)
    acting.stopped(found)
    if drafts or pieces:
        made = [draft for _, draft in drafts.values()]
        refused += _put(book, made, list(pieces.values()), no_input=no_input, dry_run=dry_run)
    if refused:
        click.echo(f"{refused} of {len(files)} could not be taken in.", err=True)
    return int(refused > 0)


def _named(book: Book, whom: str, files: Sequence[Path]) -> str:
    """Return the id of the person whom --for names. Raises click.UsageError; where no file needs it, it says so."""
    try:
        return acting.the_person(book, whom)
    except click.UsageError:
        kinds = []
        for file in files:
            with suppress(NotWrittenError):
                source, _ = read_shared(file)
                kinds.append(kind_of(book.register.kinds, source.data))
        if kinds and not any(FOR in kind.field.properties for kind in kinds):
            raise click.UsageError(
                "--for is not needed here: it says for whom a session was written down, and an application or a "
                "request is the person's own. Leave it out."
            ) from None
        raise


def _draft(book: Book, file: Path, person: str | None, *, no_input: bool) -> Draft:
    source, content = read_shared(file)
    kind = kind_of(book.register.kinds, source.data)
    found = kind.verdict(source.data)
    if found:
        told = " ".join(f"{each.message} {each.hint}".strip() for each in found[:5])
        raise NotWrittenError(f"It looks like {kind.one}, and its values are not sound. {told}")
    whom = person or ""
    if FOR not in kind.field.properties:
        whom = ""
    elif FOR not in source.data:
        whom = whom or _whom(book, file, kind, likely_for(book.register, source.data), no_input=no_input)
    return shared_draft(kind, source, content, whom)


def _whom(book: Book, file: Path, kind: Kind, likely: str, *, no_input: bool) -> str:
    """Return the id of the person for whom a file is taken in."""
    if no_input:
        if not likely:
            raise NotWrittenError("Nobody is named for whom it is recorded.", "Name the person with --for.")
        return likely
    people = [Choice(each.id, called(book.register, each)) for each in book.register.of("person")]
    click.echo(f"{file}:")
    return str(ask(kind.field.properties[FOR], people, default=likely, judge=judge(kind, f"/{FOR}")))


def _is_there(book: Book, draft: Draft) -> bool:
    if lies_there(book.root, draft, frozenset([FOR])):
        return True
    if (book.root / draft.path).exists():
        raise NotWrittenError(
            f"{draft.path} is there already, with other values.",
            "Compare the two. A second session of one day takes -2 at the end of its id, and so does a correction.",
        )
    return False


def _apart(book: Book, files: Sequence[Path]) -> tuple[Piece | None, dict[Path, list[str]]]:
    """Return what several files add to one record without those that are wrong by themselves, and why these are."""
    sound: dict[str, Piece] = {}
    wrong: dict[Path, list[str]] = {}
    for file in files:
        piece = read_piece(book, file, sound)
        if piece:
            found = _found(book, {}, {piece.path: piece})
            if says := _wrong(found, {piece.path: piece.change.after}, {}).get(piece.path):
                wrong[file] = says
            else:
                sound[piece.path] = piece
    return next(iter(sound.values()), None), wrong


def _found(book: Book, drafts: Mapping[str, tuple[Path, Draft]], pieces: Mapping[str, Piece]) -> Sequence[Finding]:
    contents = _contents(drafts, pieces)
    return findings_with(book, contents) if contents else ()


def _contents(drafts: Mapping[str, tuple[Path, Draft]], pieces: Mapping[str, Piece]) -> dict[str, bytes]:
    made = {path: draft.content for path, (_, draft) in drafts.items()}
    return made | {path: piece.change.after for path, piece in pieces.items()}


def _wrong(found: Sequence[Finding], contents: Mapping[str, bytes], above: Mapping[str, int]) -> dict[str, list[str]]:
    """Return, by path, why files cannot stand in the book: those that the errors are in, or all where none is.

    `above` is how many lines stand on top of a shared file's own.
    """
    errors = [each for each in found if each.severity is Severity.ERROR]
    wrong: dict[str, list[str]] = {}
    for error in errors:
        for path in [error.place.path] if error.place.path in contents else []:
            wrong.setdefault(path, []).append(_sentence(error, above.get(path, 0)))
    return wrong or ({path: [_sentence(each) for each in errors] for path in contents} if errors else {})


def _sentence(finding: Finding, above: int = 0) -> str:
    """Return what was found, with the line as the shared file counts."""
    return f"line {max(finding.place.line - above, 1)}: {finding.message} {finding.hint}".strip()


def _refuse(file: Path, sentences: Sequence[str]) -> None:
    for sentence in dict.fromkeys(sentences):
        click.echo(in_log(f"{file}: {sentence}"), err=True)


def _put(book: Book, drafts: Sequence[Draft], pieces: Sequence[Piece], *, no_input: bool, dry_run: bool) -> int:
    """Put the drafts and pieces in their places; return how many could not be."""
    every = len(drafts) + len(pieces)
    number = "it" if every == 1 else f"these {every}"
    if dry_run or not (no_input or confirm(f"Take {number} in?", default=True)):
        click.echo("Nothing was written.")
        return 0
    try:
        made = {draft.path: draft.content for draft in drafts}
        added = {piece.path: piece.change.after for piece in pieces}
        placed = place_each(book.root, drafts, acting.still_sound(book, made | added)) if drafts else []
    except NotWrittenError as error:
        click.echo(str(error), err=True)
        return len(drafts) + sum(len(piece.files) for piece in pieces)
    written = [draft.path for draft, each in zip(drafts, placed, strict=True) if each is Placed.NEW]
    wrong = [each for each in placed if isinstance(each, NotWrittenError)]
    for each in wrong:
        click.echo(str(each), err=True)
    refused = len(wrong)
    for piece in pieces:
        try:
            save(book.root, piece.change, acting.still_sound(book, added))
            written.append(piece.path)
        except NotWrittenError as error:
            refused += len(piece.files)
            click.echo(str(error), err=True)
    if written:
        records = ", ".join(path.removeprefix("records/").removesuffix(".yaml") for path in written[:3])
        more = f" and {len(written) - 3} more" if len(written) > 3 else ""
        acting.say_next(book.root, written, f"Take in {records}{more}")
    return refused
