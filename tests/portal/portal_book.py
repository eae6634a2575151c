"""The example book apart from the project, and mentorbook run on it with the network off."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

PROJECT = Path(__file__).parents[2]
PARTS = ("records", "schemas", "docs", "mkdocs.yml")
Building = Callable[[str], Path]  # from an edition to the folder of its built portal


def copied(target: Path) -> Path:
    """Return a copy of the book's own folders, apart from the project."""
    target.mkdir(parents=True)
    for part in PARTS:
        source = PROJECT / part
        (shutil.copytree if source.is_dir() else shutil.copy)(source, target / part)
    return target


def run(*arguments: str, cwd: Path = PROJECT, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run mentorbook as its users do, with the network off."""
    told = {"PYTHONPATH": str(PROJECT / "tests/portal/no_network"), **environment}
    command = [str(Path(sys.executable).with_name("mentorbook")), *arguments]
    return subprocess.run(command, cwd=cwd, env={**os.environ, **told}, capture_output=True, text=True, check=False)
