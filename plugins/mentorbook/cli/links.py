"""mentorbook links: whether the resources' addresses still answer."""

import json
from pathlib import Path

import click

from mentorbook.book import open_book
from mentorbook.cli import options
from mentorbook.cli.known import refuse_unknown


@click.command()
@click.option("--program", metavar="ID", help="Only the resources of one program, as in state-cps.")
@click.option(
    "--timeout",
    type=click.FloatRange(0.1, 120),
    default=10.0,
    show_default=True,
    help="How many seconds to wait for an answer.",
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@options.root
def links(program: str | None, timeout: float, form: str, root: Path) -> int:
    """Ask the address of each resource whether it still answers. Needs the network; no check does this.

    Addresses that are gone or do not answer leave with status 1.
    """
    from mentorbook.reaching import ask_all  # noqa: PLC0415 - no other command uses the network

    edition = open_book(root).edition("program")
    refuse_unknown(edition, program=program)
    resources = [each for each in edition.of("resource") if program is None or program in each.data["programs"]]
    asked = ask_all((each.data["link"] for each in resources), timeout)
    told = [(each.id, asked[each.data["link"]]) for each in resources]
    if form == "json":
        entries = [
            {"resource": name, "link": one.link, "state": one.reached.value, "status": one.status, "target": one.target,
             "says": one.says}
            for name, one in told
        ]  # fmt: skip
        click.echo(json.dumps({"links": entries}, indent=2, ensure_ascii=False).encode())  # programs read UTF-8
    else:
        for name, one in told:
            click.echo(f"{one.reached}: resource/{name}: {one.link} {one.says}{f' {one.target}' if one.target else ''}")
        mends = sum(one.reached.mends for _, one in told)
        noun = "address" if len(told) == 1 else "addresses"
        click.echo(f"{len(told)} {noun} asked; {mends or 'none'} to look at.")
    return int(any(one.reached.mends for _, one in told))
