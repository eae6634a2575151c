"""mentorbook upgrade: a newer Mentorbook's files brought into a repository of one's own."""

import difflib
from collections import Counter
from pathlib import Path

import click

from mentorbook.cli import options
from mentorbook.cli.asking import confirm
from mentorbook.cli.judging import newly_found
from mentorbook.findings import MentorbookError, Severity
from mentorbook.findings.reports import in_log
from mentorbook.history import HistoryError, changed_since_commit
from mentorbook.starting import (
    LEDGER,
    Fate,
    Ledger,
    NotBegunError,
    Origin,
    Plan,
    Step,
    compare,
    find_origin,
    kit_of,
    read_ledger,
    renew,
)
from mentorbook.starting.ledger import version_number

_MOST_SHOWN = 12  # files of a folder that are named one by one; --diff names all
_MOST_FINDINGS = 20
_WORDS = {Fate.NEW: "new", Fate.CHANGED: "changed", Fate.GONE: "taken out"}


@click.command()
@click.option("--yes", is_flag=True, help="Write without asking.")
@click.option("--diff", is_flag=True, help="Show the lines that change, too.")
@click.option(
    "--replace", "replacing", multiple=True, metavar="PATH", help="Take the new file although you changed yours."
)
@options.root
def upgrade(yes: bool, diff: bool, replacing: tuple[str, ...], root: Path) -> int:  # noqa: FBT001 - click's flags
    """Bring this Mentorbook's files into an older repository that `mentorbook init` began.

    Run it from the newer Mentorbook, on the older repository. It shows which files are new, changed and gone, and which
    records would be refused from then on. It writes only after a yes. What you changed yourself is kept and told. It
    never touches records/.

    \b
    newer/.venv/bin/mentorbook upgrade --root wren
    """
    try:
        ledger = read_ledger(root)
        origin = find_origin()
        _refuse_unready(root, ledger, origin)
        files = kit_of(origin, ledger.choices)
        plan = compare(root, ledger, files, replacing)
        if not plan.steps:
            renew(root, plan, origin.version, ledger.choices, files)
            click.echo(f"Everything that Mentorbook {origin.version} brings is here. Nothing is to be done.")
            return 0
        click.echo(f"From Mentorbook {ledger.version} to {origin.version}, in {root}:\n")
        _show(plan, lines=diff)
        _show_refused(root, files)
        if plan.written and not (yes or _agreed()):
            click.echo("Nothing was written.")
            return 0
        renew(root, plan, origin.version, ledger.choices, files)
    except (NotBegunError, HistoryError) as error:
        click.echo(str(error), err=True)
        return 1
    _say_next(ledger, origin, plan)
    return 0


def _refuse_unready(root: Path, ledger: Ledger, origin: Origin) -> None:
    """Raise NotBegunError where the book is the newer of the two, or holds what no commit has yet."""
    if ledger.number > version_number(origin.version):
        raise NotBegunError(
            f"This repository holds Mentorbook {ledger.version}, and this command is the older {origin.version}.",
            "Run a newer one. Nothing was touched.",
        )
    changed = changed_since_commit(root)
    if changed is None:
        raise NotBegunError(
            "This folder is in no Git repository with a commit, so what was there could not be taken back.",
            "First: git init, git add --all, git commit.",
        )
    if changed:
        more = f", and {len(changed) - 1} more" if len(changed) > 1 else ""
        raise NotBegunError(
            f"There are changes here that no commit has yet: {in_log(changed[0])}{more}.",
            "Commit them, or put them aside with `git stash --include-untracked`; after an upgrade that was stopped, "
            "`git restore .` and `git clean -i` take it back. Then start again.",
        )


def _show(plan: Plan, *, lines: bool) -> None:
    for fate, word in _WORDS.items():
        paths = [step.path for step in plan.written if step.fate is fate]
        by_folder = Counter(_folder(path) for path in paths)
        for path in paths:
            if lines or by_folder[_folder(path)] <= _MOST_SHOWN:
                click.echo(f"  {word:<10} {in_log(path)}")
        if not lines:
            for folder, count in by_folder.items():
                if count > _MOST_SHOWN:
                    click.echo(f"  {word:<10} {folder}/ ({count} files)")
    if lines:
        for step in plan.steps:
            _show_lines(step)
    if plan.kept:
        click.echo("\nThese you have changed yourselves. They are kept as they are; to take the new one instead, add")
        for step in plan.kept:
            gone = "   (Mentorbook has it no longer; take it out when you do not need it)" if step.after is None else ""
            click.echo(f"  {'' if gone else '--replace '}{in_log(step.path)}{gone}")


def _folder(path: str) -> str:
    return "/".join(path.split("/")[:-1][:3])


def _show_lines(step: Step) -> None:
    old, new = ((content or b"").decode("utf-8", "replace").splitlines() for content in (step.before, step.after))
    kept = " (kept)" if step.fate is Fate.KEPT else ""
    for line in difflib.unified_diff(old, new, f"{step.path}, yours", f"{step.path}, new{kept}", lineterm="", n=2):
        click.echo(in_log(line))


def _show_refused(root: Path, files: dict[str, bytes]) -> None:
    """Tell which records the new schemas and rules would refuse that are sound today."""
    try:
        found, is_by_own_rules = newly_found(root, {path: each for path, each in files.items() if _is_schema(path)})
    except MentorbookError as error:
        click.echo(f"\nThe records could not be looked at: {error}")
        return
    errors = [each for each in found if each.severity is Severity.ERROR]
    click.echo()
    if not is_by_own_rules:
        click.echo("This repository's own Mentorbook could not be asked, so only the new schemas are compared.")
    if not found:
        click.echo("No record is refused or incomplete that was not before.")
        return
    for finding in [*errors, *(each for each in found if each not in errors)][:_MOST_FINDINGS]:
        click.echo(in_log(f"  {finding.severity.value:<10} {finding.place}: {finding.message} {finding.hint}".rstrip()))
    if len(found) > _MOST_FINDINGS:
        click.echo(f"  and {len(found) - _MOST_FINDINGS} more: after the upgrade `mentorbook check` tells all.")
    if errors:
        counted = "1 error is" if len(errors) == 1 else f"{len(errors)} errors are"
        click.echo(f"{counted} new with this Mentorbook. Mend the records in the same proposal.")


def _is_schema(path: str) -> bool:
    return path.startswith("schemas/")


def _agreed() -> bool:
    try:
        return confirm("\nWrite this?")
    except click.UsageError:
        raise click.UsageError("Nobody said yes, so nothing was written. For scripts, add --yes.") from None


def _say_next(ledger: Ledger, origin: Origin, plan: Plan) -> None:
    if not plan.written:
        click.echo("\nNothing else was to be done.")
        return
    versions = f"from {ledger.version} to {origin.version}" if ledger.version != origin.version else origin.version
    click.echo("\nWritten. It counts once it is merged. Next, in the book's folder:")
    click.echo("  git diff   to read what changed\n  ./scripts/portal --edition program   to see that all is well")
    click.echo(f'  git add --all && git commit -m "Upgrade Mentorbook {versions}", and propose it')
    click.echo(f"{LEDGER} goes with it: it says what is yours.")
