"""mentorbook init: a repository of one's own for one or more programs."""

import re
import shlex
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from mentorbook.book import open_book
from mentorbook.cli import acting, options
from mentorbook.cli.asking import confirm, read_line
from mentorbook.findings import Severity, nearest
from mentorbook.history import HistoryError, begin_repository, has_commits
from mentorbook.records.day import day_of
from mentorbook.starting import (
    LEDGER,
    Choices,
    NotBegunError,
    Office,
    Officer,
    Origin,
    find_origin,
    first_records,
    kit_of,
    lay_out,
    ledger_text,
)
from mentorbook.starting.choices import BLANK
from mentorbook.starting.laying import refuse_full
from mentorbook.starting.ledger import ledger_of
from mentorbook.starting.programs import read_data

FORGES = ("github", "gitlab", "gitea", "forgejo")
_SLUG = re.compile(r"(?!index$)(?!.*--)[a-z](?:[a-z0-9-]{0,58}[a-z0-9])?")
_ADDRESS = re.compile(r"https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~-]+)+/?")


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option(
    "--program", "chosen", multiple=True, metavar="ID", help="A program that comes along, or blank; may be given again."
)
@click.option("--officer", "login", metavar="LOGIN", help="The first coordinator's account on the forge.")
@click.option("--forge", type=click.Choice(FORGES), default=FORGES[0], show_default=True, help="Where the account is.")
@click.option("--name", help="The coordinator's name; without it, the login.")
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
        programs = _programs(origin, chosen or (None if no_input else _asked_programs(origin)))
        titles = _titles(origin, programs, own_id, title, no_input=no_input)
        login = login or _asked("The first coordinator's account on the forge", "--officer", no_input=no_input)
        name = name or ("" if no_input else read_line("The coordinator's name (Enter takes the account)")) or login
        told = Office(organisation or "", office or "", email or "", timezone or "")
        told = told if no_input else _asked_office(told)
        choices = Choices(titles, _portal_title(origin, titles), _address(repository), forge)
        day = as_of or _today(origin, programs, told)
        kit = kit_of(origin, choices)
        records = first_records(origin, programs, choices, Officer(login, forge, name.strip()), told, day)
        ledger = ledger_text(ledger_of(origin.version, choices, kit))
        is_there = (folder / ".git").exists()
        committed: list[bool] = []

        def finish(root: Path) -> None:
            _refuse_unsound(root, day)
            if not (no_git or is_there):
                committed.append(begin_repository(root, f"Begin {', '.join(titles)} with Mentorbook {origin.version}"))

        lay_out(folder, {**kit, **records, LEDGER: ledger}, finish)
    except (NotBegunError, HistoryError) as error:
        click.echo(str(error), err=True)
        return 1
    _say_next(folder, committed)
    return 0


def _programs(origin: Origin, chosen: Sequence[str] | None) -> list[str]:
    known = [*origin.programs, BLANK]
    if not chosen:
        raise click.UsageError(f"--program is missing. Name one or more of: {', '.join(known)}.")
    for each in chosen:
        if each not in known:
            meant = nearest(each, known)
            hint = f"Did you mean {meant}?" if meant else f"There are: {', '.join(known)}."
            raise click.UsageError(f"No program {acting.short(each)} comes with Mentorbook. {hint}")
    return list(dict.fromkeys(chosen))


def _asked_programs(origin: Origin) -> list[str]:
    click.echo("Programs that come with Mentorbook:")
    for each, content in origin.programs.items():
        click.echo(f"  {each}: {_program(each, content)['title']}")
    click.echo(f"  {BLANK}: a program that is yours to describe")
    return [each.strip() for each in read_line("Which ones? (several with commas between them)").split(",") if each]


def _titles(
    origin: Origin, programs: Sequence[str], own_id: str | None, title: str | None, *, no_input: bool
) -> dict[str, str]:
    """Return the programs' titles by their ids, in the order in which they were chosen."""
    if BLANK not in programs and (own_id or title):
        raise click.UsageError("--id and --title go with --program blank.")
    titles = {}
    for each in programs:
        if each == BLANK:
            title = title or _asked("The program's full name", "--title", no_input=no_input)
            own_id = own_id or _asked("The program's short name, as in wren-cps", "--id", no_input=no_input)
            if not _SLUG.fullmatch(own_id) or own_id in origin.programs or own_id == BLANK:
                raise click.UsageError(
                    f"--id {acting.short(own_id)} cannot be a program's id. Write lower-case letters, digits and "
                    "single dashes, as in wren-cps, and no name of a program that comes along."
                )
            titles[own_id] = title.strip()
        else:
            titles[each] = str(_program(each, origin.programs[each])["title"])
    return titles


def _portal_title(origin: Origin, titles: dict[str, str]) -> str:
    """Return the portal's name: a single program's own, or the short names of several."""
    if len(titles) == 1:
        return next(iter(titles.values()))
    known = {each: _program(each, content)["short"] for each, content in origin.programs.items()}
    return " and ".join(str(known.get(each, title)).replace(", ", " ") for each, title in titles.items())


def _program(own_id: str, content: bytes) -> dict[str, object]:
    return dict(read_data(f"records/programs/{own_id}.yaml", content.decode()))


def _asked(question: str, option: str, *, no_input: bool) -> str:
    if no_input:
        raise click.UsageError(f"{option} is missing. Give it, or leave --no-input out to be asked.")
    while not (typed := read_line(question)):
        click.echo("  This is needed. Ctrl+C stops, and nothing is written then.")
    return typed


def _asked_office(told: Office) -> Office:
    """Return what the office says of itself; Enter leaves a question to later."""
    if told != Office():
        return told
    if not confirm("Do you know already who runs the program and who answers? Else it is filled in later."):
        return told
    questions = (
        "Who runs it",
        "The office that people write to",
        "Its email address",
        "Time zone, as in America/Chicago",
    )
    return Office(*(read_line(f"{question} (Enter leaves it to later)") for question in questions))


def _today(origin: Origin, programs: Sequence[str], told: Office) -> date:
    """Return the latest day that has begun in all the programs' time zones: what is dated so is nowhere early."""
    zones = [_program(each, origin.programs[each])["timezone"] for each in programs if each != BLANK]
    return day_of({"timezone": told.timezone or zone} for zone in [*zones, *(["Etc/UTC"] * (BLANK in programs))])


def _address(repository: str | None) -> str:
    if repository and not _ADDRESS.fullmatch(repository):
        raise click.UsageError("--repository is a web address, as in https://github.com/wren/records.")
    return (repository or "").rstrip("/")


def _refuse_unsound(root: Path, day: date) -> None:
    """Raise NotBegunError where the check finds an error: an office's address or a time zone that cannot be one."""
    errors = [each for each in open_book(root, day).findings() if each.severity is Severity.ERROR]
    if errors:
        first = errors[0]
        raise NotBegunError(f"Nothing was written. {first.place}: {first.message}", first.hint)


def _say_next(folder: Path, committed: Sequence[bool]) -> None:
    here = shlex.quote(str(folder))
    click.echo(f"Begun in {folder}. Next:")
    click.echo(f"  1. cd {here} && ./scripts/portal --edition program   sets it up and shows it; Ctrl+C ends")
    click.echo("  2. PROTECT.md   the protections to switch on at the forge, before the first real name")
    click.echo("  3. .venv/bin/mentorbook check   what is still to be filled in; then docs/guides/approve-a-mentor.md")
    if not committed:
        click.echo("It is not committed yet: git add --all, and git commit.")
    elif not committed[0]:
        click.echo("Git does not know your name yet, so the first commit carries Mentorbook's. See: git help config.")
