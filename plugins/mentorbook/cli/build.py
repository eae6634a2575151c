"""mentorbook build: the portal as files."""

from datetime import date
from pathlib import Path

import click

from mentorbook.cli import options
from mentorbook.cli.site import run_mkdocs

# What MkDocs writes into every portal: a folder that holds it is one that a build may write anew.
BUILT = ("404.html", "sitemap.xml", "assets/mentorbook.css")


@click.command()
@options.edition
@options.as_of
@click.option("--out", type=click.Path(path_type=Path), help="The folder to write into. Default: site/EDITION.")
@click.option("--commit", default="", help="A commit to name at the foot of each page.")
@options.rev
@options.root
def build(edition: str, as_of: date | None, out: Path | None, commit: str, rev: str | None, root: Path) -> int:
    """Write the portal into a folder: what is sound is published, and errors leave with status 1.

    With --rev, the records and schemas are those of that revision, and each of their pages says so at its foot; the
    prose under docs/ is that of now.
    """
    target = out or root / "site" / edition
    try:
        target = target.resolve()
        why = _reason_to_spare(target, root.resolve(), edition)
    except (OSError, RuntimeError):  # the latter where links lead round in a circle
        why = "cannot be looked into."
    if why:
        raise click.UsageError(f"{target} {why} Nothing was written. Name a new or an empty folder with --out.")
    before = _written(target)
    status = run_mkdocs(
        root, edition, as_of, commit, "build", "--clean", "--strict", "--site-dir", str(target), rev=rev or ""
    )
    now = _written(target)
    if now and now != before:
        what = "What is sound is" if status else f"The {edition} edition is"
        click.echo(f"{what} in {target}. Open index.html there.")
    else:
        click.echo(f"No portal was written.{f' What is in {target} is from an earlier build.' if now else ''}")
    return int(status != 0)


def _written(target: Path) -> int | None:
    """Return when the portal in a folder was written, in nanoseconds; None where there is none."""
    index = target / "index.html"
    return index.stat().st_mtime_ns if index.is_file() else None


def _reason_to_spare(target: Path, root: Path, edition: str) -> str:
    """Return why a build must not write into a folder, which it empties first; "" where it may."""
    if root.is_relative_to(target):
        return "holds the book itself."
    if target.is_relative_to(root) and target.relative_to(root).parts[0] != "site":
        return "lies in the book's own folder, outside site/."
    inside = target.relative_to(root).parts if target.is_relative_to(root) else target.parts[-1:]
    if edition != "public" and "public" in map(str.casefold, inside):
        return "is where the public edition goes."
    if target.is_dir() and any(target.iterdir()) and not all((target / name).is_file() for name in BUILT):
        return "holds something that is no portal of ours."
    return "is a file." if target.is_file() else ""
