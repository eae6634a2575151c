"""What somebody chooses for a repository of one's own."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from mentorbook.reckoning.gaps.blanks import TO_BE_FILLED_IN

__all__ = ["BLANK", "TO_BE_FILLED_IN", "Choices", "Office", "Officer"]

BLANK = "blank"  # a program that comes with nothing decided
FORGES = ("github", "gitlab", "gitea", "forgejo")
SLUG = re.compile(r"(?!index$)(?!.*--)[a-z](?:[a-z0-9-]{0,58}[a-z0-9])?")
ADDRESS = re.compile(r"https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~-]+)+")


@dataclass(frozen=True, slots=True)
class Choices:
    """What the files beside the records depend on. It is kept, so that an upgrade makes them the same way."""

    programs: Mapping[str, str]  # title by id
    title: str  # of the portal
    repository: str = ""
    forge: str = ""


def are_sound(choices: Choices) -> bool:
    """Return whether these are choices that somebody could have made."""
    return (
        len(choices.programs) > 0
        and all(map(SLUG.fullmatch, choices.programs))
        and choices.forge in (*FORGES, "")
        and (not choices.repository or ADDRESS.fullmatch(choices.repository) is not None)
    )


@dataclass(frozen=True, slots=True)
class Office:
    """What a program's office says of itself; "" where it is not said yet."""

    organisation: str = ""
    office: str = ""
    email: str = ""
    timezone: str = ""


@dataclass(frozen=True, slots=True)
class Officer:
    """The first coordinator."""

    login: str
    forge: str
    name: str = field(repr=False)
    since: date  # from when on they hold the office
    promised_on: date | None  # the day of their consents, where they were asked
