"""The sheets of one mentorship or one person, one after the other: each made, or why it is not."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, partial

from mentorbook.editions.edition import Edition
from mentorbook.printing.sheets import certificate_sheet, hours_sheet, log_sheet, pair_sheet
from mentorbook.printing.typesetting import PrintingError
from mentorbook.views.certificate import NotEarned
from mentorbook.views.certificates import Made, certificates_of_mentorship, certificates_of_person
from mentorbook.views.paper import Paper
from mentorbook.views.person_hours import person_hours
from mentorbook.views.sheet_head import NothingToPrintError

PAIR_SHEETS = ("log", "agreement", "goals", "agenda", "blank-log", "certificate")
PERSON_SHEETS = ("hours", "certificate")


@dataclass(frozen=True, slots=True)
class Item:
    """One sheet: made, or why it is not."""

    name: str  # of its file, without the ending
    what: str
    content: bytes = b""
    why_not: str = ""
    number: str = ""  # of a certificate
    fingerprint: str = ""


def pair_items(
    edition: Edition,
    pair_of: Callable[[str], Edition],
    mentorship: str,
    sheets: Iterable[str] = PAIR_SHEETS,
    paper: Paper | None = None,
) -> Iterator[Item]:
    """Yield a mentorship's sheets, each made when it is asked for.

    `edition` is the officers', from which certificates are made; `pair_of` gives a pair's own, which all others hold.
    Raises KeyError where there is no such mentorship, PermissionError for certificates of any other edition.
    """
    pair = cache(lambda: pair_of(mentorship))
    for what in sheets:
        if what == "certificate":
            for made in certificates_of_mentorship(edition, mentorship):
                yield _certified(edition, made, f"{mentorship}-certificate-{made.key.rpartition('-')[2]}", paper)
        elif what == "log":
            yield _item(f"{mentorship}-log", what, lambda: log_sheet(pair(), mentorship, paper))
        else:
            yield _item(f"{mentorship}-{what}", what, partial(_pair_sheet, pair, mentorship, what, paper))


def person_items(
    edition: Edition,
    person: str,
    sheets: Iterable[str] = PERSON_SHEETS,
    paper: Paper | None = None,
    *,
    since: date | None = None,
    until: date | None = None,
    program: str = "",
) -> Iterator[Item]:
    """Yield a person's sheets; with a program, its certificates alone, without those of mentorships.

    Raises KeyError where there is no such person, PermissionError for certificates of any but the officers' edition.
    """
    for what in sheets:
        if what == "certificate":
            for made in certificates_of_person(edition, person, since, until, program):
                if not (program and made.key.startswith("completed-")):  # a batch makes these with the mentorship
                    yield _certified(edition, made, f"{person}-certificate-{made.key}", paper)
        else:
            yield _item(f"{person}-hours", what, partial(_hours, edition, person, since, until, paper))


def _pair_sheet(pair: Callable[[], Edition], mentorship: str, what: str, paper: Paper | None) -> bytes:
    return pair_sheet(pair(), mentorship, what, paper)


def _hours(edition: Edition, person: str, since: date | None, until: date | None, paper: Paper | None) -> bytes:
    if not person_hours(edition, person, since, until).groups:
        raise NothingToPrintError("There are no hours.")
    return hours_sheet(edition, person, since, until, paper)


def _certified(edition: Edition, made: Made, name: str, paper: Paper | None) -> Item:
    if isinstance(made, NotEarned):
        return Item(name, "certificate", why_not=made.why)
    made_so = _item(name, "certificate", lambda: certificate_sheet(edition, made, paper))
    return Item(name, "certificate", made_so.content, made_so.why_not, made.number, made.fingerprint)


def _item(name: str, what: str, make: Callable[[], bytes]) -> Item:
    try:
        return Item(name, what, make())
    except (NothingToPrintError, PrintingError) as error:
        return Item(name, what, why_not=str(error))
