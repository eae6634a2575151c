"""What a build was asked for, in the environment, and the folder that its edition may land in."""

import os
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from mentorbook.records import SOUND_DAYS

AUDIENCES = ("public", "program")  # the first when none is named


@dataclass(frozen=True, slots=True)
class Asked:
    """An edition, and of which day, revision and commit."""

    audience: str
    as_of: date | None
    rev: str  # read in place of the work tree's records and schemas; empty for these
    commit: str  # shown only when passed in


def asked() -> Asked:
    """Read what the environment asks for.

    Raises ValueError with the name of what is wrong and the way out.
    """
    return Asked(_audience(), _day(), os.environ.get("MENTORBOOK_REV", ""), _commit())


def _audience() -> str:
    audience = os.environ.get("MENTORBOOK_EDITION") or AUDIENCES[0]
    if audience not in AUDIENCES:
        raise ValueError(f"MENTORBOOK_EDITION: {audience!r} is no edition. Write {' or '.join(AUDIENCES)}.")
    return audience


def _day() -> date | None:
    text = os.environ.get("MENTORBOOK_AS_OF")
    if not text:
        return None
    try:
        if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII):
            raise ValueError(text)
        day = date.fromisoformat(text)
    except ValueError as error:
        raise ValueError(f"MENTORBOOK_AS_OF: {text!r} is no day. Write it as in 2026-11-21.") from error
    first, last = SOUND_DAYS
    if not first <= day <= last:
        raise ValueError(f"MENTORBOOK_AS_OF: {text!r} is too far. Write a day from {first} to {last}.")
    return day


def _commit() -> str:
    commit = os.environ.get("MENTORBOOK_COMMIT", "")
    if commit and not re.fullmatch(r"[0-9a-f]{7,64}", commit):
        raise ValueError(f"MENTORBOOK_COMMIT: {commit!r} is no commit. Write what `git rev-parse HEAD` says.")
    return commit[:7]


def apart(site: Path, book: Path) -> Path:
    """The folder for the officers' portal: it never lands where the public one is, nor in a folder of that."""
    above = book if site.is_relative_to(book) else site.parent
    parts = ("program" if part.casefold() == "public" else part for part in site.relative_to(above).parts)
    return above.joinpath(*parts)
