"""What else can be said of a revision: its day, whether all before it is here, and what nobody committed yet."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from mentorbook.history.revision import Revision
from mentorbook.history.seam import HistoryError, ask_git


@dataclass(frozen=True, slots=True)
class Standing:
    """A commit as it stands in this copy of the repository."""

    on: date  # the day it was committed, in UTC
    is_shallow: bool  # this copy holds only the newest commits


def standing_of(root: Path, revision: Revision) -> Standing:
    """Return the day of a commit and whether the history before it is whole.

    Raises HistoryError where the commit cannot be read.
    """
    told = ask_git(root, "log", "-1", "--no-show-signature", "--format=%ct", "--end-of-options", revision.commit)
    shallow = ask_git(root, "rev-parse", "--is-shallow-repository")
    try:
        on = datetime.fromtimestamp(int(told or b""), UTC).date()
    except (ValueError, OverflowError, OSError):
        raise HistoryError(f"The commit of {revision.named!r} says no day that can be read.") from None
    return Standing(on, shallow is None or shallow.strip() == b"true")
