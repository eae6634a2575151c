"""Where records come from, for officers: people by id where the records say whose address it is, else as Git has it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from mentorbook.history import Deed as GitDeed
from mentorbook.history import FileHistory, Provenance
from mentorbook.records import Record

# Addresses that forges make for people who keep theirs to themselves: each says a login.
_FORGES = {
    "github": re.compile(r"(?:[0-9]+\+)?(?P<login>[A-Za-z0-9._-]+)@users\.noreply\.github\.com"),
    "gitlab": re.compile(r"(?:[0-9]+-)?(?P<login>[A-Za-z0-9._-]+)@users\.noreply\.gitlab\.com"),
}


@dataclass(frozen=True, slots=True)
class Deed:
    """What somebody did to a record."""

    person: str  # an id; "" where the records do not say whose address the commit names
    name: str  # as the commit has it; "" where that is none, or an address
    on: date | None
    commit: str
    signed: bool  # the commit carries a signature, which was not checked


@dataclass(frozen=True, slots=True)
class RecordHistory:
    """How a record came into the book."""

    recorded: Deed | None  # None: before the part of the history that is here
    committed: Deed | None
    merged: Deed | None
    changes: tuple[Deed, ...]
    change_merged: Deed | None = None  # the merge that brought the last change


def histories_of(
    records: Iterable[Record], persons: Iterable[Record], provenance: Provenance
) -> dict[str, RecordHistory]:
    """Return the history of each record (kind/id) that is in a commit."""
    known = _Known(persons)
    return {
        record.name: _told(provenance.files[record.path], known)
        for record in records
        if record.path in provenance.files
    }


class _Known:
    """Whose an address is."""

    def __init__(self, persons: Iterable[Record]) -> None:
        self._by_mail: dict[str, set[str]] = defaultdict(set)
        self._by_login: dict[tuple[str, str], list[tuple[str, Mapping[str, str]]]] = defaultdict(list)
        for person in persons:
            if mail := person.data.get("contact", {}).get("email"):
                self._by_mail[mail.casefold()].add(person.id)
            for entry in person.data.get("logins", ()):
                self._by_login[entry["forge"], entry["login"].casefold()].append((person.id, entry))

    def person(self, deed: GitDeed) -> str:
        """Return the one person whose address a commit names; "" where it is nobody's, or several people's."""
        found = set(self._by_mail.get(deed.who.mail.casefold(), ()))
        for forge, address in _FORGES.items():
            if match := address.fullmatch(deed.who.mail):
                logins = self._by_login.get((forge, match["login"].casefold()), ())
                found |= {person for person, entry in logins if _is_valid(entry, deed.on)}
        return found.pop() if len(found) == 1 else ""


def _is_valid(entry: Mapping[str, str], on: date | None) -> bool:
    return on is not None and entry["from"] <= on.isoformat() <= entry.get("until", "9999")


def _told(history: FileHistory, known: _Known) -> RecordHistory:
    def deed(one: GitDeed | None) -> Deed | None:
        if one is None:
            return None
        name = "" if "@" in one.who.name else one.who.name  # some give Git their address for a name
        return Deed(known.person(one), name, one.on, one.commit, one.signed)

    changes = tuple(told for each in history.changes if (told := deed(each)))
    return RecordHistory(
        deed(history.recorded), deed(history.committed), deed(history.merged), changes, deed(history.change_merged)
    )
