"""What somebody chooses for a repository of one's own: given by options, or asked."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import click

from mentorbook.cli import acting
from mentorbook.cli.asking import confirm, read_line
from mentorbook.cli.options import Day
from mentorbook.findings import nearest
from mentorbook.records.day import day_of
from mentorbook.starting import Office, Origin
from mentorbook.starting.choices import ADDRESS, BLANK, SLUG
from mentorbook.starting.programs import read_data


def known_programs(origin: Origin, chosen: Sequence[str] | None) -> list[str]:
    """Return the programs that were chosen, each once. Raises click.UsageError for one that does not come along."""
    known = [*origin.programs, BLANK]
    if not chosen:
        raise click.UsageError(f"--program is missing. Name one or more of: {', '.join(known)}.")
    for each in chosen:
        if each not in known:
            meant = nearest(each, known)
            hint = f"Did you mean {meant}?" if meant else f"There are: {', '.join(known)}."
            raise click.UsageError(f"No program {acting.short(each)} comes with Mentorbook. {hint}")
    return list(dict.fromkeys(chosen))


def ask_programs(origin: Origin) -> list[str]:
    """Return the programs that somebody names, out of those that come along."""
    click.echo("Programs that come with Mentorbook:")
    for each, content in origin.programs.items():
        click.echo(f"  {each}: {_program(each, content)['title']}")
    click.echo(f"  {BLANK}: a program that is yours to describe")
    return [
        each.strip() for each in read_line("Which ones? (several with commas between them)").split(",") if each.strip()
    ]


def titles_of(
    origin: Origin, programs: Sequence[str], own_id: str | None, title: str | None, *, no_input: bool
) -> dict[str, str]:
    """Return the programs' titles by their ids, in the order in which they were chosen."""
    if BLANK not in programs and (own_id or title):
        raise click.UsageError("--id and --title go with --program blank.")
    titles = {}
    for each in programs:
        if each == BLANK:
            title = title or ask_needed("The program's full name", "--title", no_input=no_input)
            own_id = own_id or ask_needed("The program's short name, as in wren-cps", "--id", no_input=no_input)
            if not SLUG.fullmatch(own_id) or own_id in origin.programs or own_id == BLANK:
                raise click.UsageError(
                    f"--id {acting.short(own_id)} cannot be a program's id. Write lower-case letters, digits and "
                    "single dashes, as in wren-cps, and no name of a program that comes along."
                )
            titles[own_id] = title.strip()
        else:
            titles[each] = str(_program(each, origin.programs[each])["title"])
    return titles


def portal_title(origin: Origin, titles: dict[str, str]) -> str:
    """Return the portal's name: a single program's own, or the short names of several."""
    if len(titles) == 1:
        return next(iter(titles.values()))
    known = {each: _program(each, content)["short"] for each, content in origin.programs.items()}
    return " and ".join(str(known.get(each, title)).replace(", ", " ") for each, title in titles.items())


def _program(own_id: str, content: bytes) -> Mapping[str, Any]:
    return read_data(f"records/programs/{own_id}.yaml", content.decode())


def ask_needed(question: str, option: str, *, no_input: bool) -> str:
    """Return the answer to a question that needs one. Raises click.UsageError where nothing may be asked."""
    if no_input:
        raise click.UsageError(f"{option} is missing. Give it, or leave --no-input out to be asked.")
    while not (typed := read_line(question)):
        click.echo("  This is needed. Ctrl+C stops, and nothing is written then.")
    return typed


def ask_office(told: Office) -> Office:
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


def first_day(origin: Origin, programs: Sequence[str], told: Office) -> date:
    """Return the latest day that has begun in all the programs' time zones: what is dated so is nowhere early."""
    zones = [_program(each, origin.programs[each])["timezone"] for each in programs if each != BLANK]
    return day_of({"timezone": told.timezone or zone} for zone in [*zones, *(["Etc/UTC"] * (BLANK in programs))])


def office_since(given: date | None, today: date, *, no_input: bool) -> date:
    """Return since when the first coordinator holds the office. Raises click.UsageError for a day that has not come."""
    if given and given > today:
        raise click.UsageError(
            f"--since {given} lies ahead: today is {today}. Leave it out, or write a day that has come."
        )
    while given is None and not no_input:
        typed = read_line(f"In office since, as year-month-day (Enter takes today, {today})", today.isoformat())
        try:
            meant = Day().convert(typed, None, None)
        except click.BadParameter as error:
            click.echo(f"  {error.message[:1].upper()}{error.message[1:]}.")
            continue
        if meant <= today:
            return meant
        click.echo("  That day lies ahead, and nobody would be in office.")
    return given or today


def ask_promise(name: str) -> bool:
    """Return whether the first coordinator gave the two consents that their record can carry."""
    click.echo(
        "Whoever reads what others wrote promises to keep it confidential, and agrees that a record of them is kept.\n"
        "A yes is written into the coordinator's record, with today's day. Only they can give it."
    )
    return confirm(f"Does {name} promise this, and agree?")


def sound_address(repository: str | None) -> str:
    """Return a repository's address without its last stroke. Raises click.UsageError where it is none."""
    address = (repository or "").rstrip("/")
    if repository and not ADDRESS.fullmatch(address):
        raise click.UsageError("--repository is a web address, as in https://github.com/wren/records.")
    return address
