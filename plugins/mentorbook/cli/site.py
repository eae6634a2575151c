"""How the portal's generator is run: MkDocs in a process of its own, told by its environment."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import click


def run_mkdocs(root: Path, edition: str, as_of: date | None, commit: str, *arguments: str, rev: str = "") -> int:
    """Run MkDocs in the book's folder for an edition and a day; return its exit code."""
    for name in ("mkdocs.yml", "mkdocs.yaml"):
        if (root / name).exists() and not ((root / name).is_file() and os.access(root / name, os.R_OK)):
            raise click.UsageError(f"{root / name} is no file that can be read. Put the portal's settings there.")
    told = {"MENTORBOOK_EDITION": edition, "MENTORBOOK_COMMIT": commit, "NO_MKDOCS_2_WARNING": "1"}
    told["MENTORBOOK_REV"] = rev
    told["MENTORBOOK_AS_OF"] = as_of.isoformat() if as_of else ""
    command = [sys.executable, "-P", "-m", "mkdocs", *arguments]
    with subprocess.Popen(command, cwd=root, env={**os.environ, **told}) as process:  # noqa: S603 - no shell
        try:
            return process.wait()
        finally:
            process.terminate()  # whoever stops this command stops the generator too
