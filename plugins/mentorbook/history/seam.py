"""The one seam to Git: a hardened call, and what to say when Git says no."""

import os
import subprocess
from pathlib import Path

# A repository's own configuration may come from a stranger: none of it may run anything, fetch or put other objects in
# the place of those that were asked for.
_HARDENED = (
    "--no-replace-objects", "--no-optional-locks", "--no-pager",
    "-c", "core.fsmonitor=false",
    "-c", "core.hooksPath=/dev/null",
    "-c", "core.quotePath=false",
    "-c", "protocol.allow=never",
)  # fmt: skip
_TOLD = {
    "GIT_GRAFT_FILE": os.devnull,  # nor other parents in the place of a commit's own
    "GIT_ALLOW_PROTOCOL": "none",  # stands above the configuration, which could allow more
    "GIT_LITERAL_PATHSPECS": "1",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}


class HistoryError(Exception):
    """What cannot be told from the history, and what to do next: one sentence or two for the person who asked."""


def ask_git(root: Path, *arguments: str, told: bytes = b"") -> bytes | None:
    """Return what Git answers in the book's folder; None where it says no. `told` is what it reads.

    Raises HistoryError where there is no Git at all.
    """
    code, answer = answer_of(root, *arguments, told=told)
    return answer if code == 0 else None


def answer_of(root: Path, *arguments: str, told: bytes = b"") -> tuple[int, bytes]:
    """Return how Git leaves and what it answers, for the few questions to which a no is an answer too.

    Raises HistoryError where there is no Git at all.
    """
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    command = ["git", *_HARDENED, *arguments]
    try:
        done = subprocess.run(  # noqa: S603 - no shell, and what is asked for is never an option
            command, cwd=root, input=told, capture_output=True, env=environment | _TOLD, check=False
        )
    except FileNotFoundError:
        raise HistoryError("Git is not installed here. Install it, or leave --since and --rev out.") from None
    return done.returncode, done.stdout
