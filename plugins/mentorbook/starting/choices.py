"""What somebody chooses for a repository of one's own."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from mentorbook.reckoning.gaps.blanks import TO_BE_FILLED_IN

__all__ = ["BLANK", "TO_BE_FILLED_IN", "Choices", "Office", "Officer"]

BLANK = "blank"  # a program that comes with nothing decided


@dataclass(frozen=True, slots=True)
class Choices:
    """What the files beside the records depend on. It is kept, so that an upgrade makes them the same way."""

    programs: Mapping[str, str]  # title by id
    title: str  # of the portal
    repository: str = ""
    forge: str = ""


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
