"""mentorbook check: what is wrong and what is still missing."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from mentorbook import __version__
from mentorbook.book import Book
from mentorbook.cli import options
from mentorbook.cli.opening import open_to_read
from mentorbook.findings import Finding, Report, Severity, nearest, split_by_origin
from mentorbook.findings.reports import MOST_BYTES, as_github, as_json, as_junit, as_markdown, as_sarif, as_text
from mentorbook.gate.owners import owners_findings
from mentorbook.history import HistoryError, files_at, find_revision, schemas_at
from mentorbook.rules import RULES

LEAST_BYTES = 2000  # room for the heading, the sum and the end
_STYLES = {Severity.ERROR: "bold red", Severity.INCOMPLETE: "yellow", Severity.NOTICE: "blue"}
_FORMS: dict[str, Callable[[Report], str]] = {
    "json": as_json,
    "github": lambda report: "".join(f"{line}\n" for line in as_github(report)),
    "markdown": as_markdown,
    "sarif": lambda report: as_sarif(report, __version__),
    "junit": as_junit,
}
_OF_THE_FRAME = ("codeowners", "link", "path", "schema", "unreadable")


@click.command()
@click.option("--format", "form", type=click.Choice(["text", *_FORMS]), default="text", show_default=True)
@options.as_of
@click.option("--since", metavar="REV", help="Only errors that were not there at this revision leave with status 1.")
@options.rev
@click.option("--rule", "rules", multiple=True, metavar="NAME", help="Look at this rule only. May be given again.")
@click.option(
    "--severity",
    type=click.Choice([each.value for each in Severity]),
    default=Severity.NOTICE.value,
    help="Leave out what weighs less than this.",
)
@click.option(
    "--strict", is_flag=True, help="Leave with status 1 also where something is incomplete, or could not be checked."
)
@click.option(
    "--most-bytes",
    type=click.IntRange(min=LEAST_BYTES),
    metavar="N",
    help=f"Markdown only: how long it may be; its end says what was left out.  [default: {MOST_BYTES}, for a comment]",
)
@options.root
def check(
    form: str,
    as_of: date | None,
    since: str | None,
    rev: str | None,
    rules: tuple[str, ...],
    severity: str,
    strict: bool,  # noqa: FBT001 - click passes flags so
    most_bytes: int | None,
    root: Path,
) -> int:
    """Check the records against their schemas and the programs' policy.

    Errors leave with status 1; what is only incomplete does not, so that nobody is held up by somebody else's gap. With
    --since, errors that were there at that revision do not either: they are shown as not from this change.
    """
    _refuse_unknown(rules)
    if most_bytes and form != "markdown":
        raise click.UsageError("--most-bytes goes with --format markdown only.")
    book = open_to_read(root, as_of, rev, quiet=True)
    report = _report(book, root, since)
    weighs = list(Severity)[: list(Severity).index(Severity(severity)) + 1]
    report = replace(
        report,
        findings=tuple(_chosen(report.findings, rules, weighs)),
        before=tuple(_chosen(report.before, rules, weighs)),
    )
    if form == "text":
        _show(replace(report, lines=book.lines()))
    elif form == "markdown":
        click.echo(as_markdown(report, most_bytes or MOST_BYTES).encode(), nl=False)
    else:
        click.echo(_FORMS[form](report).encode(), nl=False)  # programs read UTF-8, whatever the terminal's letters are
    blocking = {Severity.ERROR, Severity.INCOMPLETE} if strict else {Severity.ERROR}
    unsure = strict and bool(report.checks_not_run)
    return int(unsure or any(finding.severity in blocking for finding in report.findings))


def _report(book: Book, root: Path, since: str | None) -> Report:
    """Return what was found; where a revision is named, apart from what is found in the book there.

    The day and the rules are those of now on both sides; the schemas are each side's own, so that a change of a schema
    answers for what it breaks.
    """
    told = Report(
        book.as_of,
        book.records,
        (*owners_findings(book), *book.findings()),
        checks_not_run=book.checks_not_run(),
        revision=f"{book.revision.named} ({book.revision.commit[:7]})" if book.revision else "",
        folder=_folder(root),
        turns=book.turns(),
    )
    if since is None:
        return told
    try:
        revision = find_revision(root, since)
        files, schemas = files_at(root, revision), schemas_at(root, revision)
    except HistoryError as error:
        raise click.UsageError(str(error)) from None
    earlier = book.earlier(files, schemas)
    findings, before = split_by_origin(
        told.findings, earlier.findings(), book.register.target_of, earlier.register.target_of
    )
    return replace(told, findings=findings, before=before, since=since)


def _chosen(findings: Iterable[Finding], rules: Sequence[str], weighs: Sequence[Severity]) -> Iterable[Finding]:
    return (each for each in findings if each.severity in weighs and (not rules or each.rule in rules))


def _refuse_unknown(rules: Sequence[str]) -> None:
    known = sorted([*_OF_THE_FRAME, *(rule.name for rule in RULES)])
    for rule in rules:
        if rule not in known:
            meant = nearest(rule, known)
            hint = f"Did you mean {meant}?" if meant else f"The rules are: {', '.join(known)}."
            raise click.UsageError(f"There is no rule {rule!r}. {hint}")


def _folder(root: Path) -> str:
    """Return the book's root as forges want it before a path: "" here, "book/" in a folder of this one."""
    here = Path.cwd().resolve()
    there = root.resolve()
    return f"{there.relative_to(here).as_posix()}/" if there != here and there.is_relative_to(here) else ""


def _show(report: Report) -> None:
    from rich.console import Console  # noqa: PLC0415 - takes as long to load as a small book takes to check
    from rich.text import Text  # noqa: PLC0415

    console = Console(soft_wrap=True, highlight=False)
    for severity, line in as_text(report):
        style = _STYLES[severity] if severity else "" if line.startswith(" ") else "bold"
        word, _, rest = line.partition(" ")
        console.print(Text.assemble((word, style), f" {rest}") if severity else Text(line, style=style))
