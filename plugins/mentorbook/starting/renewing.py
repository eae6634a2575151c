"""An upgrade carried out: file after file, each whole or not at all, and the ledger last."""

from collections.abc import Mapping
from pathlib import Path

from mentorbook.starting.choices import Choices
from mentorbook.starting.comparing import Plan
from mentorbook.starting.laying import put
from mentorbook.starting.ledger import PATH, ledger_of, ledger_text
from mentorbook.starting.refused import NotBegunError


def renew(root: Path, plan: Plan, version: str, choices: Choices, files: Mapping[str, bytes]) -> None:
    """Carry out a plan. Stopped half-way, the same upgrade goes on from there, and Git has all that was.

    Raises NotBegunError where a file cannot be written, or has changed since it was looked at.
    """
    for step in plan.written:
        target = root / step.path
        now = target.read_bytes() if target.is_file() else None
        if now != step.before:
            raise NotBegunError(f"{step.path} has changed meanwhile.", "Look at `git status`, and start again.")
        try:
            if step.after is None:
                target.unlink()
                _without_empty(root, target.parent)
            else:
                put(target, step.after)
        except OSError as error:
            why = (error.strerror or "the disk says no").lower()
            raise NotBegunError(
                f"{step.path} cannot be written: {why}.", "Mend that, take all back with `git restore .`, start again."
            ) from None
    told = ledger_text(ledger_of(version, choices, files))
    if not (root / PATH).is_file() or (root / PATH).read_bytes() != told:
        put(root / PATH, told)


def _without_empty(root: Path, folder: Path) -> None:
    while folder != root and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
