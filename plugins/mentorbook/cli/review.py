"""mentorbook review: what merging a change would do, and whether it may be merged."""

from datetime import date
from pathlib import Path

import click

from mentorbook.cli import options
from mentorbook.gate import Asked, Review
from mentorbook.gate import review as judge
from mentorbook.gate.reports import review_as_github, review_as_json, review_as_markdown, review_as_text
from mentorbook.history import HistoryError
from mentorbook.starting.choices import FORGES


@click.command()
@click.option("--base", metavar="REV", required=True, help="What the change is to be merged into, as in main.")
@click.option("--head", metavar="REV", required=True, help="The change: a branch or a commit that was fetched.")
@click.option(
    "--actor", metavar="LOGIN", required=True, help="Whose change it is: its author, as the forge knows them."
)
@click.option(
    "--approved-by",
    multiple=True,
    metavar="LOGIN",
    help="Who approved this very commit on the forge. May be given again.",
)
@click.option("--pushed-by", default="", metavar="LOGIN", help="Who pushed last. It is told, and gives no right.")
@click.option("--for", "behalf", metavar="LOGIN", help="For whom an intake bot proposes it; the actor is the bot.")
@click.option("--forge", type=click.Choice(FORGES), default=FORGES[0], show_default=True, help="Whose logins they are.")
@click.option("--format", "form", type=click.Choice(["text", "markdown", "github", "json"]), default="text")
@click.option("--brief", is_flag=True, help="Ids and counts only, as where everybody can read it.")
@click.option("--names", is_flag=True, help="Name people behind their ids; for your own eyes.")
@options.as_of
@options.root
def review(
    base: str,
    head: str,
    actor: str,
    approved_by: tuple[str, ...],
    pushed_by: str,
    behalf: str | None,
    forge: str,
    form: str,
    brief: bool,  # noqa: FBT001 - click passes flags so
    names: bool,  # noqa: FBT001
    as_of: date | None,
    root: Path,
) -> int:
    """Tell what merging a change would do, and whether it may be merged.

    The base judges: its schemas, its policy, its officers, its people. The head is read as data; nothing of it is
    checked out or run. Run it from a checkout of the base. What blocks leaves with status 1; what is only incomplete
    does not.

    \b
    mentorbook review --base main --head their-branch --actor marta-lindqvist
    """
    if brief and names:
        raise click.UsageError("--brief is for where everybody can read; leave --names out.")
    if not actor.strip():
        raise click.UsageError("--actor is empty. Name the account whose change it is.")
    try:
        asked = Asked(actor, approved_by, forge, behalf or "", pushed_by)
        found = judge(root, base, head, asked, as_of, names=names)
    except HistoryError as error:
        raise click.UsageError(str(error)) from None
    click.echo(_told(found, form, brief=brief).encode(), nl=False)
    return 0 if found.may_merge else 1


def _told(found: Review, form: str, *, brief: bool) -> str:
    if form == "json":
        return review_as_json(found, brief=brief)
    if form == "markdown":
        return review_as_markdown(found, brief=brief)
    lines = review_as_github if form == "github" else review_as_text
    return "".join(f"{line}\n" for line in lines(found, brief=brief))
