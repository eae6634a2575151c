"""No id tells a name: ids stand in paths and addresses, which everybody can read."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator

from mentorbook.findings import Finding, Severity
from mentorbook.reckoning import Reckoning
from mentorbook.reckoning.fields import entries
from mentorbook.records import Record, Register
from mentorbook.rules.rule import Rule

SHORTEST = 3  # letters; shorter parts of names are parts of too many words
# Kinds whose ids people make up. The others' ids are dates, or made by the tool.
NAMED_FREELY = ("certification", "goal", "program", "resource")


def check(register: Register, reckoning: Reckoning) -> Iterator[Finding]:
    """Yield ids that hold a whole name of somebody in the book, or a part of a name of the pair they belong to."""
    people = {record.id: _parts(record) for record in register.of("person")}
    whole: dict[str, list[set[str]]] = defaultdict(list)  # all parts of each name, by its first
    for parts in people.values():
        if len(parts) > 1:
            whole[parts[0]].append(set(parts))
    for record, pointer, own in _ids(register):
        told, mentorship = set(_letters(own)), reckoning.mentorships.get(record.data.get("mentorship", ""))
        pair = (mentorship.mentor, mentorship.mentee) if mentorship else (record.data.get("person", ""),)
        run = "".join(_letters(own))
        if any(name <= told for word in told for name in whole.get(word, ())) or any(
            _is_run(people.get(person, ()), run) for person in pair
        ):
            yield _finding(record, pointer, Severity.ERROR, "This id tells the name of somebody in the book.")
        elif any(told & set(people.get(person, ())) for person in pair):
            yield _finding(record, pointer, Severity.NOTICE, "This id holds a word that is also part of a name here.")


def _ids(register: Register) -> Iterator[tuple[Record, str, str]]:
    for kind in NAMED_FREELY:
        for record in register.of(kind):
            yield record, "/id", record.data["id"]
    for record in register.of("session"):
        for index, entry in enumerate(entries(record.data, "/actions")):
            yield record, f"/actions/{index}/id", entry["id"]


def _is_run(parts: tuple[str, ...], run: str) -> bool:
    """Return whether the first and the last part of a name stand in an id without a dash between."""
    return len(parts) > 1 and (parts[0] + parts[-1] in run or parts[-1] + parts[0] in run)


def _parts(person: Record) -> tuple[str, ...]:
    return tuple(part for part in _letters(person.data["name"]) if len(part) >= SHORTEST)


def _letters(text: str) -> list[str]:
    """Return the words of a text in plain small letters, as ids are written: "Léa Ortíz" is lea, ortiz."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()
    return re.findall(r"[a-z]+", plain)


def _finding(record: Record, pointer: str, severity: Severity, message: str) -> Finding:
    hint = "Choose an id that says what it is about, not who."
    return record.finding("names", severity, message, hint, pointer)


NAMES = Rule("names", check)
