"""mentorbook verify: whether signatures hold."""

from datetime import date
from pathlib import Path

import click

from mentorbook.book import Book
from mentorbook.cli import options
from mentorbook.cli.known import find_record
from mentorbook.cli.opening import open_to_read
from mentorbook.sealing import signers_of, text_shown


@click.command()
@click.argument("records", metavar="[RECORD]...", nargs=-1)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="Also write what is signed, the signatures by keys and the allowed signers into a new folder: with them, "
    "ssh-keygen alone can check.",
)
@options.as_of
@options.rev
@options.root
def verify(
    records: tuple[str, ...], form: str, out: Path | None, as_of: date | None, rev: str | None, root: Path
) -> int:
    """Say of each signature whether it holds: of the whole book, or of each RECORD (a path or an id).

    A mentorship's id stands for all its records, a person's for all that the person signed. Each signature is one of:

    \b
      attested        the record is what was signed; who signed is what the signer said
      verified        and a key in the person's record, valid on that day, signed it
      altered         the record is not what was signed
      not verifiable  signed with a key, and it does not show who signed: it says why
      not sealed      typed or on paper, without a digest to compare with

    It leaves with status 1 where one is altered, or not verifiable, be it that the check could not run here.
    """
    from mentorbook.exports.verifying import verifying_json, verifying_text  # noqa: PLC0415 - other commands need none
    from mentorbook.views.verifying import signature_lines  # noqa: PLC0415

    book = open_to_read(root, as_of, rev)
    edition = book.edition("program")
    chosen = [find_record(edition, each) for each in records] if records else None
    lines = signature_lines(edition, chosen)
    if out is not None:
        _write_out(book, {one.record for one in lines}, out)
    unsure = sorted({one.says for one in lines if one.seal.was_not_checked})
    left_out = len(edition.left_out) if chosen is None else 0
    if left_out:
        them = "1 file could not be read" if left_out == 1 else f"{left_out} files could not be read"
        unsure.append(
            f"{them}, so that signatures in what is left out were not looked at: `mentorbook check` says why."
        )
    if form == "json":
        revision = f"{book.revision.named} ({book.revision.commit[:7]})" if book.revision else ""
        click.echo(verifying_json(lines, book.as_of, unsure, revision).encode(), nl=False)  # programs read UTF-8
    else:
        click.echo("\n".join(verifying_text(lines, book.as_of)))
        if left_out:
            click.echo(f"Not checked: {unsure[-1]}")
    return int(bool(unsure) or any(one.seal.fails for one in lines))


def _write_out(book: Book, names: set[str], out: Path) -> None:
    """Write the text of each signature, those by keys, and the keys, into a folder that is not there or empty."""
    register = book.register
    try:
        if out.is_dir() and any(out.iterdir()):
            raise click.UsageError(f"{out} is not empty. Name a new folder with --out.")
        out.mkdir(parents=True, exist_ok=True)
        commands: list[str] = []
        for record in (each for kind in register.kinds for each in register.of(kind) if each.name in names):
            for shown in text_shown(record):
                for name, content in shown.files.items():
                    (out / name).write_bytes(content)
                commands += shown.commands
        (out / "allowed_signers").write_bytes(signers_of(register.of("person")))
        (out / "commands.txt").write_text("".join(f"{each}\n" for each in commands), encoding="utf-8", newline="\n")
    except OSError as error:
        raise click.UsageError(f"{out} cannot be written: {error.strerror}. Name another folder with --out.") from None
    click.echo(f"What is signed is in {out}; commands.txt there says how to check it with ssh-keygen alone.", err=True)
