"""A certificate: what somebody has earned as of a day, who says so, and how that is checked."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from mentorbook.editions.edition import Audience, Edition
from mentorbook.findings import Severity
from mentorbook.views import names, words
from mentorbook.views.fields import text_at
from mentorbook.views.parts import Fact, Plate, plate
from mentorbook.views.sheet_head import unread_files


@dataclass(frozen=True, slots=True)
class NotEarned:
    """A certificate that is not made, and why; it names nobody."""

    key: str
    why: str


@dataclass(frozen=True, slots=True)
class Certificate:
    """One certificate. It names its holder, and of others only officers."""

    key: str  # in a file's name: "approved-state-cps"
    number: str
    plate: Plate
    organisation: str
    heading: str
    title: str
    holder: str
    says: tuple[str, ...]
    facts: tuple[Fact, ...]
    approved: tuple[str, ...]  # by whom, a sentence each
    check: str  # how anybody checks it
    line: str  # under a line for a pen
    as_of: str
    fingerprint: str  # SHA-256 of what it says, 64 hex digits
    example: bool


@dataclass(frozen=True, slots=True)
class Earned:
    """What a certificate is about, before it has its number and fingerprint."""

    key: str
    number: str  # without the day
    program: str
    person: str
    heading: str
    says: Sequence[str]
    facts: Sequence[Fact]
    approved: Sequence[str]


def certificate(edition: Edition, earned: Earned) -> Certificate:
    """Return the certificate of what was earned.

    Raises PermissionError in any edition but the officers': a certificate is theirs to give.
    """
    only_officers(edition)
    shown = edition.get("program", earned.program)
    data = shown.data if shown else {}
    holder, as_of = names.full_name(edition, earned.person), words.full_day(edition.as_of)
    number = f"{earned.number}-as-of-{edition.as_of}"
    said = {
        "number": number,
        "program": text_at(data, "title"),
        "organisation": text_at(data, "organisation"),
        "heading": earned.heading,
        "holder": holder,
        "says": list(earned.says),
        "facts": [[fact.name, fact.value] for fact in earned.facts],
        "approved": list(earned.approved),
        "as_of": edition.as_of.isoformat(),
        "example": edition.example,
    }
    return Certificate(
        key=earned.key,
        number=number,
        plate=plate(edition, earned.program),
        organisation=text_at(data, "organisation"),
        heading=earned.heading,
        title=f"{earned.heading}, {holder}",
        holder=holder,
        says=tuple(earned.says),
        facts=tuple(earned.facts),
        approved=tuple(earned.approved),
        check=how_to_check(text_at(data, "contact", "office"), text_at(data, "contact", "email")),
        line=f"For {plate(edition, earned.program).title}",
        as_of=as_of,
        fingerprint=fingerprint(said),
        example=edition.example,
    )


def only_officers(edition: Edition) -> None:
    """Raise PermissionError in any edition but the officers'."""
    if edition.audience is not Audience.PROGRAM:
        raise PermissionError("A certificate is made from what officers read, and from nothing else.")


def fingerprint(said: object) -> str:
    """Return the SHA-256 of what a certificate says, as JSON with its keys in order and no spaces."""
    return sha256(json.dumps(said, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()).hexdigest()


def how_to_check(office: str, email: str) -> str:
    """Return how somebody who holds the paper finds out that the records say the same."""
    whom = f"{office or 'the office'} ({email})" if email else office or "the office"
    return (
        f"To check this certificate, send its number and fingerprint to {whom}. The office makes it again from its "
        "records, as of the same day: what they say has not changed where the fingerprint is the same."
    )


def why_unsure(edition: Edition, folders: Sequence[str]) -> str:
    """Return why what lies in these files or folders cannot be certified; empty where nothing speaks against it."""

    def inside(path: str) -> bool:
        return path.startswith(tuple(folders))

    if any(map(inside, unread_files(edition))):
        return "Some of the records that it would rest on could not be read."
    if any(each.severity is Severity.ERROR and inside(each.place.path) for each in edition.findings):
        return "The check finds an error in the records that it would rest on."
    return ""
