"""mentorbook build: the portal as files."""

from datetime import date
from pathlib import Path

import click

from mentorbook.cli import options
from mentorbook.cli.site import run_mkdocs


@click.command()
@options.edition
@options.as_of
@click.option("--out", type=click.Path(path_type=Path), help="The folder to write into. Default: site/EDITION.")
@click.option("--commit", default="", help="A commit to name at the foot of each page.")
@options.root
def build(edition: str, as_of: date | None, out: Path | None, commit: str, root: Path) -> int:
    """Write the portal into a folder: what is sound is published, and errors leave with status 1."""
    target = (out or root / "site" / edition).absolute()
    status = run_mkdocs(root, edition, as_of, commit, "build", "--clean", "--strict", "--site-dir", str(target))
    if (target / "index.html").is_file():
        what = "What is sound is" if status else f"The {edition} edition is"
        click.echo(f"{what} in {target}. Open index.html there.")
    return int(status != 0)
