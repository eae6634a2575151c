"""mentorbook audit: a pack for the auditor, and who is drawn to send one."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import get_args

import click

from mentorbook.cli import options
from mentorbook.cli.acting import the_person
from mentorbook.cli.known import refuse_unknown
from mentorbook.cli.opening import open_to_read
from mentorbook.history import HistoryError
from mentorbook.views import names
from mentorbook.views.paper import Paper

_PACK = "pack"
paper_option = click.option(
    "--paper", type=click.Choice(get_args(Paper)), help="Default: that of the program's country."
)


class _Audit(click.Group):
    """A group whose pack needs no name of its own: `mentorbook audit p-4h2kx`."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        named = args and args[0] in self.commands
        return super().resolve_command(ctx, args if named else [_PACK, *args])

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Leave options that stand before the id to the pack."""
        is_packs = args and args[0] not in self.commands and args[0] not in ctx.help_option_names
        return super().parse_args(ctx, [_PACK, *args] if is_packs else args)


@click.group(cls=_Audit, subcommand_metavar="PERSON|MENTORSHIP [OPTIONS] | sample [OPTIONS]")
def audit() -> None:
    """Make a pack for an auditor, or draw by lot who is to send one.

    \b
      mentorbook audit p-4h2kx                      a person: see `mentorbook audit pack --help`
      mentorbook audit ms-4h2k --out pack.zip       a mentorship
      mentorbook audit sample --share 10% --seed 7  a draw: see `mentorbook audit sample --help`
    """


@audit.command(_PACK)
@click.argument("whom", metavar="PERSON|MENTORSHIP")
@click.option("--from", "since", type=options.Day(), metavar="DATE", help="The first day. Default: from the beginning.")
@click.option("--to", "until", type=options.Day(), metavar="DATE", help="The last day. Default: the book's day.")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="The file. Default: audit-ID.zip.")
@paper_option
@options.as_of
@options.rev
@options.root
def pack(
    whom: str,
    since: date | None,
    until: date | None,
    out: Path | None,
    paper: Paper | None,
    as_of: date | None,
    rev: str | None,
    root: Path,
) -> int:
    """Write all that shows what PERSON (as in p-4h2kx) or MENTORSHIP (as in ms-4h2k) did, as one zip.

    Logs and hours to print, tables, the records' exact text at a commit, signatures with the keys to check them, who
    recorded and who merged, findings as of the period's end, and a page that says how to verify all this with
    sha256sum, ssh-keygen and git alone. The text is that of the last commit, or of --rev; what nobody committed is
    not in it. It leaves with status 1 where something of it is not whole or does not hold, which the pack says too.
    """
    from mentorbook.auditing import Period, make_pack, zipped  # noqa: PLC0415 - other commands need no printing

    book = open_to_read(root, as_of, rev or "HEAD")
    if since and until and since > until:
        raise click.UsageError("--from lies after --to. Name the earlier day first.")
    edition = book.edition("program")
    kind = "mentorship" if whom.startswith("ms-") else "person"
    refuse_unknown(edition, **{kind: whom})
    try:
        made = make_pack(book, whom, Period(since, until or book.as_of), paper=paper, compare=rev is None)
    except HistoryError as error:
        raise click.UsageError(f"{error} Name another commit with --rev.") from None
    target = out or Path(f"audit-{whom}.zip")
    try:
        target.write_bytes(zipped(made.files, made.on))
    except OSError as error:
        raise click.UsageError(f"{target} cannot be written: {error.strerror}. Name another file with --out.") from None
    for path in made.differs:
        click.echo(f"{path} is otherwise in the work tree; the commit's text was taken.", err=True)
    for note in made.notes:
        click.echo(f"Not whole: {note}", err=True)
    click.echo(f"The pack is in {target}: {len(made.files)} files. HOW-TO-VERIFY.html in it says how to check it.")
    click.echo(f"Its fingerprint, to be told in another way than the pack: {made.fingerprint}")
    return int(bool(made.notes))


@audit.command()
@click.option("--share", required=True, metavar="SHARE", help="How many of them, rounded up, as in 10%.")
@click.option(
    "--seed", type=click.IntRange(min=0), required=True, metavar="N", help="The number that the draw begins with."
)
@click.option("--program", metavar="ID", help="Draw among one program's people only.")
@click.option("--by", metavar="PERSON", help="Who draws. Default: the program's office.")
@click.option("--due", type=options.Day(), metavar="DATE", help="The last day for an answer, for the letters.")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="FOLDER|FILE.zip",
    help="Write the draw and a letter to each who is drawn; without it, the draw alone is told.",
)
@paper_option
@options.as_of
@options.rev
@options.root
def sample(
    share: str,
    seed: int,
    program: str | None,
    by: str | None,
    due: date | None,
    out: Path | None,
    paper: Paper | None,
    as_of: date | None,
    rev: str | None,
    root: Path,
) -> int:
    """Draw by lot who is to show what their hours rest on, from a commit, so that anyone can draw the same again.

    For each mentor, mentee and holder of a certification cycle, the SHA-256 of the line "SEED COMMIT ID" is taken;
    sorted, the first ones are drawn. Choose the seed where everybody can see that you did not try several: take a
    number drawn in public after the commit was made. With --out, a letter to each says what to send, as text and PDF.
    """
    from mentorbook.auditing import Sender, draw, draw_lines, drawn_files, population_of  # noqa: PLC0415

    book = open_to_read(root, as_of, rev or "HEAD")
    if due and due < book.as_of:
        raise click.UsageError(f"--due {due} is over. Name a day that comes.")
    edition = book.edition("program")
    refuse_unknown(edition, program=program)
    people = population_of(book.register, program or "")
    if not people:
        raise click.UsageError("Nobody can be drawn: no mentorship and no certification cycle is there.")
    try:
        drawn = draw(people, seed, book.revision.commit if book.revision else "", share)
    except ValueError:
        raise click.UsageError("--share: write a share above 0 and up to 100 with its sign, as in 10%.") from None
    offices = [each for each in edition.of("program") if program in (None, each.id)]
    contacts = [each.data.get("contact", {}) for each in offices]
    office = dict.fromkeys(each[name] for each in contacts for name in ("office", "email") if name in each)
    drawer = names.full_name(edition, the_person(book, by)) if by else "; ".join(dict.fromkeys(_office(contacts)))
    titles = [each.data["title"] for each in offices]
    if out is None:
        click.echo("\n".join(draw_lines(drawn, drawer, titles)))
    else:
        _put(drawn_files(edition, drawn, Sender(drawer, tuple(office), due), program or "", paper), out, book.as_of)
        click.echo(f"Drawn: {', '.join(lot.person for lot in drawn.drawn)}. The draw and the letters are in {out}.")
    left_out = sum(1 + len(others) for others in edition.left_out.values())
    if left_out:
        click.echo(f"{left_out} files could not be read: who stands only in them was not in the draw.", err=True)
    return int(bool(left_out))


def _office(contacts: Sequence[Mapping[str, str]]) -> list[str]:
    return [each["office"] for each in contacts if "office" in each] or ["the program's office"]


def _put(files: Mapping[str, bytes], out: Path, on: date) -> None:
    """Write the files as a zip where the name says so, else into a folder that is not there or empty."""
    from mentorbook.auditing import zipped  # noqa: PLC0415

    try:
        if out.suffix == ".zip":
            out.write_bytes(zipped(files, on))
            return
        if out.is_file() or (out.is_dir() and any(out.iterdir())):
            raise click.UsageError(f"{out} is not empty. Name a new folder with --out, or a file that ends in .zip.")
        for name, content in files.items():
            (out / name).parent.mkdir(parents=True, exist_ok=True)
            (out / name).write_bytes(content)
    except OSError as error:
        raise click.UsageError(f"{out} cannot be written: {error.strerror}. Name another place with --out.") from None
