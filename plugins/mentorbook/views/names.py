"""Persons by name: an id never stands where people read."""

import re
from urllib.parse import quote

from mentorbook.editions.edition import Edition
from mentorbook.reckoning.answers import MentorshipAnswer
from mentorbook.views.fields import text_at

# A person whom this edition does not name: in a pair's own log, an officer.
UNNAMED = "the office"

_ID = re.compile(r"\bp-[0-9a-hjkmnp-tv-z]{5}\b")


def full_name(edition: Edition, person: str) -> str:
    """A person's name as they gave it."""
    return edition.names.get(person, {}).get("name", UNNAMED)


def called(edition: Edition, person: str) -> str:
    """What a person is called: what they say, else the name's first word."""
    names = edition.names.get(person, {})
    return names.get("called") or names.get("name", UNNAMED).split(" ")[0]


def listed_as(edition: Edition, person: str) -> str:
    """A person's name as it stands in an ordered list, as in "Okafor, Ines"."""
    names = edition.names.get(person, {})
    return names.get("list_as") or names.get("name", UNNAMED)


def family_name(edition: Edition, person: str) -> str:
    """The part of a name by which lists are ordered, as in "Okafor"."""
    return listed_as(edition, person).partition(",")[0]


def in_place_of_ids(edition: Edition, sentence: str) -> str:
    """A sentence that tells persons by id, with the names of those whom this edition names."""
    return _ID.sub(lambda found: edition.names.get(found[0], {}).get("name", found[0]), sentence)


def order(edition: Edition, person: str) -> tuple[str, str]:
    """What persons are sorted by: the name as listed, then the id."""
    return listed_as(edition, person).casefold(), person


def pair_name(edition: Edition, answer: MentorshipAnswer) -> str:
    """A pair in short, mentor first, as in "Okafor & Reed"."""
    return f"{family_name(edition, answer.mentor)} & {family_name(edition, answer.mentee)}"


def pair_names(edition: Edition, answer: MentorshipAnswer) -> str:
    """A pair in full, mentor first."""
    return f"{full_name(edition, answer.mentor)} and {full_name(edition, answer.mentee)}"


def email(edition: Edition, person: str) -> str:
    """A person's address for mail; empty where none is recorded."""
    shown = edition.get("person", person)
    return text_at(shown.data, "contact", "email") if shown else ""


def mail_to(addresses: list[str], subject: str, lines: list[str]) -> str:
    """A link that opens a letter with its subject and text; nothing in either can add a header or an address."""
    to = ",".join(quote(address, safe="@") for address in addresses)
    body = quote("\r\n".join(lines), safe="")
    return f"mailto:{to}?subject={quote(subject, safe='')}&body={body}"


def person_path(person: str) -> str:
    """A person's page."""
    return f"people/{person}.html"


def mentorship_path(mentorship: str) -> str:
    """A mentorship's page."""
    return f"mentorships/{mentorship}.html"


def log_path(mentorship: str) -> str:
    """A mentorship's log, for printing."""
    return f"mentorships/{mentorship}-log.html"


def cycle_path(certification: str) -> str:
    """A certification cycle's page."""
    return f"recertification/{certification.replace('/', '-')}.html"
