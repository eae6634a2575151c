"""A report repeats a line of a file: its key, and its value where all may read it."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from mentorbook.findings import Finding, Place, Severity
from mentorbook.records import load_kinds, quote_line

KINDS = load_kinds(Path(__file__).parents[2])


@dataclass(frozen=True)
class Line:
    record: str
    pointer: str
    typed: str
    shown: str


LINES = {
    "a public word": Line("program/state-cps", "/short", "short: 12", "short: 12"),
    "its comment": Line("program/state-cps", "/short", "short: 12 # for Ada", "short: …"),
    "a public word in a list": Line("program/x", "/policy/0/name", "  - name: 12", "  - name: 12"),
    "a private word": Line("person/p-4h2kx", "/phone", "phone: 5550123", "phone: …"),
    "of a list": Line("session/ms-1/2", "/topics/0", "  - What Ada said", "  - …"),
    "an unknown key": Line("person/p-4h2kx", "/nonsense", "nonsense: Ada", "nonsense: …"),
    "a key that is no key": Line("person/p-4h2kx", "", "Ada Moss: 1", "…"),
    "text that goes on": Line("session/ms-1/2", "", "  and then Ada said", "  …"),
    "a key alone": Line("session/ms-1/2", "/topics", "topics:", "topics:"),
    "a comment": Line("program/state-cps", "/short", "# Ada", "…"),
    "a comment after nothing": Line("program/state-cps", "/short", "short: # Ada", "short: …"),
    "a file of no kind": Line("", "", "short: Ada", "short: …"),
    "a kind that is not known": Line("secret/x", "/short", "short: Ada", "short: …"),
    "an address without spaces": Line("person/p-4h2kx", "/email", "email:ada@example.org", "…"),
    "a tab": Line("person/p-4h2kx", "", "\temail: ada", "\temail: …"),
    "a comment after a tab": Line("program/state-cps", "/short", "short: 12\t# for Ada", "short: …"),
    "a sign that is no comment": Line("program/state-cps", "/short", "short: A#1", "short: A#1"),
    "a mapping within the line": Line("program/state-cps", "/short", "short: {phone: canary}", "short: …"),
    "a list within the line": Line("program/state-cps", "/short", "short: [canary]", "short: …"),
    "a directory within the line": Line(
        "mentor/state-cps/p-4h2kx", "/directory/name", "directory: {name: 12, phone: canary}", "directory: …"
    ),
    "the line of what it stands in": Line("program/state-cps", "/policy/0", "  - name: canary", "  - name: …"),
    "the line of another field": Line("program/state-cps", "/short", "title: canary", "title: …"),
    "an item whose pointer is a name": Line("program/state-cps", "/short", "  - canary", "  - …"),
    "an anchor": Line("program/state-cps", "/short", "short: &canary 12", "short: …"),
    "an alias": Line("program/state-cps", "/short", "short: *canary", "short: …"),
    "a tag": Line("program/state-cps", "/short", "short: !canary 12", "short: …"),
    "text of lines as they are": Line("program/state-cps", "/short", "short: | # canary", "short: …"),
    "text of lines that are joined": Line("program/state-cps", "/short", "short: >-", "short: …"),
    "a key in quotes": Line("program/x", "/policy/0", '  - "phone": canary', "  - …"),
    "a public item": Line("program/x", "/joining/mentor/0", "    - 12", "    - 12"),
    "nothing": Line("person/p-4h2kx", "", "", ""),
}


@pytest.mark.parametrize("name", LINES)
def test_only_what_is_public_is_repeated(name: str) -> None:
    line = LINES[name]
    place = Place("records/x.yaml", 1, 1)
    finding = Finding("schema", Severity.ERROR, place, "no", pointer=line.pointer, record=line.record)
    assert quote_line(finding, line.typed, KINDS) == line.shown
