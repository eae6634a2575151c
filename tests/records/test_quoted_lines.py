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
    "its comment": Line("program/state-cps", "/short", "short: 12 # for Ada", "short: 12 #…"),
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
    "nothing": Line("person/p-4h2kx", "", "", ""),
}


@pytest.mark.parametrize("name", LINES)
def test_only_what_is_public_is_repeated(name: str) -> None:
    line = LINES[name]
    place = Place("records/x.yaml", 1, 1)
    finding = Finding("schema", Severity.ERROR, place, "no", pointer=line.pointer, record=line.record)
    assert quote_line(finding, line.typed, KINDS) == line.shown
