"""A book in a Git repository of its own, away from anybody's configuration."""

import os
import shutil
import subprocess
from pathlib import Path

PROJECT = Path(__file__).parents[2]
WHO = ["-c", "user.name=Test", "-c", "user.email=test@localhost.invalid", "-c", "commit.gpgsign=false"]


def git(root: Path, *arguments: str) -> str:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    told = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    done = subprocess.run(
        ["git", *WHO, *arguments], cwd=root, env=clean | told, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def commit(root: Path, says: str = "A change") -> str:
    git(root, "add", "-A")
    git(root, "commit", "-q", "--allow-empty", "-m", says)
    return git(root, "rev-parse", "HEAD")


def book_in_git(root: Path) -> Path:
    """Return a copy of the example book, committed."""
    root.mkdir(parents=True, exist_ok=True)
    for folder in ("records", "schemas", "docs/assets/programs"):
        shutil.copytree(PROJECT / folder, root / folder)
    git(root, "init", "-q", "-b", "main")
    commit(root)
    return root
