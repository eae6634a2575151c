"""mentorbook init: a repository of one's own for one or more programs."""

import shlex
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from mentorbook.book import open_book
from mentorbook.cli import acting, choosing, options
from mentorbook.cli.asking import read_line
from mentorbook.findings import Severity
from mentorbook.gate.owners import PLACES, owners_text
from mentorbook.history import HistoryError, begin_repository, has_commits
from mentorbook.starting import (
    LEDGER,
    Choices,
    NotBegunError,
    Office,
    Officer,
    find_origin,
    first_records,
    kit_of,
    lay_out,
    ledger_text,
)
from mentorbook.starting.choices import FORGES
from mentorbook.starting.laying import put, refuse_full
from mentorbook.starting.ledger import ledger_of


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option(
    "--program", "chosen", multiple=True, metavar="ID", help="A program that comes along, or blank; may be given again."
)
@click.option("--officer", "login", metavar="LOGIN", help="The first coordinator's account on the forge.")
@click.option("--forge", type=click.Choice(FORGES), default=FORGES[0], show_default=True, help="Where the account is.")
@click.option("--name", help="The coordinator's name; without it, the login.")
@click.option("--since", type=options.Day(), metavar="DATE", help="In office since that day. Default: today.")
@click.option("--id", "own_id", metavar="ID", help="Of a blank program: its short name, as in wren-cps.")
@click.option("--title", help="Of a blank program: its full name.")
@click.option("--organisation", help="Who runs the program, where the example's was made up.")
@click.option("--office", help="The office that people write to, where the example's was made up.")
@click.option("--email", help="That office's address.")
@click.option("--timezone", metavar="ZONE", help="Where the program counts its days, as in America/Chicago.")
@click.option("--repository", metavar="URL", help="The address that the repository will have on the forge.")
@click.option("--no-git", is_flag=True, help="Make no Git repository of it.")
@acting.no_input
@options.as_of
def init(
    folder: Path,
    chosen: tuple[str, ...],
    login: str | None,
    forge: str,
    name: str | None,
    since: date | None,
    own_id: str | None,
    title: str | None,
    organisation: str | None,
    office: str | None,
    email: str | None,
    timezone: str | None,
    repository: str | None,
    no_git: bool,  # noqa: FBT001 - click passes flags so
    no_input: bool,  # noqa: FBT001
    as_of: date | None,
) -> int:
    """Begin a repository of your own in DIR, a new or an empty folder, with the programs that you choose.

    It holds all that a program needs: the records' schemas, the programs, the pages of the portal, what checks and
    publishes, a list of protections to switch on, and Mentorbook itself. Its one person is the first coordinator.

    \b
    mentorbook init wren --program state-cps --officer marta-lindqvist
    mentorbook init wren --program blank --id wren-cps --title "Wren CPS mentor program" --officer marta-lindqvist

    What is not given is asked. Nobody's address is made up: what nobody knows yet reads "(to be filled in)", and
    `mentorbook check` says where.
    """
    try:
        refuse_full(folder)
        if (folder / ".git").exists() and has_commits(folder):
            raise NotBegunError(f"{folder} has a history already.", "Name a new folder. Nothing was touched.")
        origin = find_origin()
        programs = choosing.known_programs(origin, chosen or (None if no_input else choosing.ask_programs(origin)))
        titles = choosing.titles_of(origin, programs, own_id, title, no_input=no_input)
        login = login or choosing.ask_needed(
            "The first coordinator's account on the forge", "--officer", no_input=no_input
        )
        name = name or ("" if no_input else read_line("The coordinator's name (Enter takes the account)")) or login
        told = Office(organisation or "", office or "", email or "", timezone or "")
        told = told if no_input else choosing.ask_office(told)
        choices = Choices(titles, choosing.portal_title(origin, titles), choosing.sound_address(repository), forge)
        day = as_of or choosing.first_day(origin, programs, told)
        since = choosing.office_since(since, day, no_input=no_input)
        has_promised = not no_input and choosing.ask_promise(name)
        kit = kit_of(origin, choices)
        officer = Officer(login, forge, name.strip(), since, day if has_promised else None)
        records = first_records(origin, programs, choices, officer, told)
        ledger = ledger_text(ledger_of(origin.version, choices, kit))
        is_there = (folder / ".git").exists()
        committed: list[bool] = []

        def finish(root: Path) -> None:
            _refuse_unsound(root, day)
            put(root / PLACES[forge], owners_text(open_book(root, day).register, forge).encode())
            if not (no_git or is_there):
                committed.append(begin_repository(root, f"Begin {', '.join(titles)} with Mentorbook {origin.version}"))

        lay_out(folder, {**kit, **records, LEDGER: ledger}, finish)
    except (NotBegunError, HistoryError) as error:
        click.echo(str(error), err=True)
        return 1
    _say_next(folder, committed, has_promised=has_promised)
    return 0


def _refuse_unsound(root: Path, day: date) -> None:
    """Raise NotBegunError where the check finds an error: an office's address or a time zone that cannot be one."""
    errors = [each for each in open_book(root, day).findings() if each.severity is Severity.ERROR]
    if errors:
        first = errors[0]
        raise NotBegunError(f"Nothing was written. {first.place}: {first.message}", first.hint)


def _say_next(folder: Path, committed: Sequence[bool], *, has_promised: bool) -> None:
    here = shlex.quote(str(folder))
    click.echo(f"Begun in {folder}. Next:")
    click.echo(f"  1. cd {here} && ./scripts/portal --edition program   sets it up and shows it; Ctrl+C ends")
    click.echo("  2. PROTECT.md   the protections to switch on at the forge, before the first real name")
    click.echo("  3. .venv/bin/mentorbook check   what is still to be filled in; then docs/guides/approve-a-mentor.md")
    if not has_promised:
        click.echo("The coordinator's promise of confidentiality is not written down yet: see PROTECT.md.")
    if not committed:
        click.echo("It is not committed yet: git add --all, and git commit.")
    elif not committed[0]:
        click.echo("Git does not know your name yet, so the first commit carries Mentorbook's. See: git help config.")
