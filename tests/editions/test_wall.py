"""No private field reaches a public page: canaries in every field, and nothing private that moves a public byte."""

import copy
import dataclasses
import random
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from canaries import WORD, Nest, private_texts, sightings, with_canaries

from mentorbook.editions import Audience, Edition, make_edition, making
from mentorbook.pages.site import render_site
from mentorbook.reckoning import reckon
from mentorbook.records import Kind, Record, Register, declared_leaves, leaves, open_register

PROJECT = Path(__file__).parents[2]

# The private fields that a public number or the directory is counted from. Each is named here and nowhere else;
# what they say stays private, and what is counted from them is held to a minimum group size.
COUNTED = {
    "program": {"/officers/*/person", "/officers/*/role", "/officers/*/from", "/officers/*/until"},
    "mentor": {
        "/program", "/applied_on", "/willing/on", "/approval/on", "/approval/outcome", "/approval/by",
        "/orientation/instructor", "/orientation/assigned_by",
        "/orientation/on",
        "/directory/consented_on", "/directory/withdrawn_on", "/retired/on", "/away/*/from", "/away/*/until", "/person",
        "/evidence/cycle/completed_on", "/evidence/activity/last_on",
    },
    "mentee": {"/graduation_on", "/asked_on", "/person", "/program", "/withdrawn_on"},
    "mentorship": {
        "/program", "/mentor", "/mentee", "/proposed/on", "/accepted/mentor", "/accepted/mentee", "/started", "/until",
        "/closure/on", "/id",
    },
    "session": {"/date", "/minutes", "/contact", "/mode", "/mentorship", "/corrects", "/id"},
    "evaluation": {"/date", "/recommendation", "/until", "/mentorship", "/id"},
}  # fmt: skip


@pytest.fixture(scope="module")
def register() -> Register:
    return open_register(PROJECT)[0]


def edition_of(register: Register, records: Iterable[Record], audience: Audience = Audience.PUBLIC) -> Edition:
    changed = Register(register.kinds, records, register.as_of)
    return make_edition(changed, reckon(changed), (), audience)


def all_records(register: Register) -> list[Record]:
    return [record for kind in register.kinds for record in register.of(kind)]


def with_data(record: Record, data: dict[str, Any]) -> Record:
    return dataclasses.replace(record, source=dataclasses.replace(record.source, data=data))


def pages(edition: Edition) -> str:
    return "\n".join(
        f"{page.path}\n{page.title}\n{page.description}\n{page.html}"
        for section in render_site(edition)
        for page in section.pages
    )


@pytest.fixture(scope="module")
def canaried(register: Register) -> tuple[list[Record], Nest]:
    nest = Nest()
    kinds = register.kinds
    return [with_data(r, with_canaries(kinds[r.kind], r.data, nest)) for r in all_records(register)], nest


def written(edition: Edition, folder: Path) -> list[str]:
    (folder / "pages.html").write_text(pages(edition), encoding="utf-8")
    return sightings(folder)


def test_every_private_field_that_takes_text_has_a_canary(
    register: Register, canaried: tuple[list[Record], Nest]
) -> None:
    _, nest = canaried
    for kind in register.kinds.values():
        without = set(private_texts(kind)) - nest.put.get(kind.name, set())
        assert not without, f"no example record reaches these fields of {kind.name}: {sorted(without)}"


def test_no_canary_is_in_a_public_page(register: Register, canaried: tuple[list[Record], Nest], tmp_path: Path) -> None:
    assert written(edition_of(register, canaried[0]), tmp_path) == []


def test_no_canary_is_in_the_public_edition_itself(register: Register, canaried: tuple[list[Record], Nest]) -> None:
    """What is not in the edition cannot be shown by any page, now or later. Labels come from the schemas."""
    edition = edition_of(register, canaried[0])
    assert WORD not in repr(dataclasses.replace(edition, labels={}))


def test_the_edition_sings_when_nothing_is_pruned(
    register: Register, canaried: tuple[list[Record], Nest], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(making, "may_read_ids", lambda *_: True)
    monkeypatch.setattr(making, "pruned", lambda _kind, data, _audience: dict(data))
    edition = edition_of(register, canaried[0])
    assert WORD in repr(dataclasses.replace(edition, labels={}))


def test_small_numbers_are_not_in_the_public_edition(register: Register) -> None:
    edition = edition_of(register, all_records(register))
    shown = {(t.name, t.program): t.value for t in edition.tallies if not t.month}
    whole = edition_of(register, all_records(register), Audience.PROGRAM)
    true = {(t.name, t.program): t.value for t in whole.tallies if not t.month}
    assert None not in true.values()
    assert (shown["pairs", ""], true["pairs", ""]) == (10, 12), "whole groups of five"
    assert (shown["pairs", "state-cps"], true["pairs", "state-cps"]) == (5, 6)
    assert shown["sessions", ""] == true["sessions", ""], "each month is about five or more"
    assert 0 < (shown["sessions", "state-cps"] or 0) < (true["sessions", "state-cps"] or 0)
    for name in ("pairs", "mentors", "sessions", "minutes"):
        for program in ("wsyas-oacett", "assp-cps"):
            assert shown[name, program] is None, "three or four pairs: nobody may be picked out"
    numbers = next(page.html for s in render_site(edition) for page in s.pages if page.path == "numbers/index.html")
    assert numbers.count("not shown") >= 8


def test_the_canaries_sing_when_the_wall_is_taken_out(
    register: Register, canaried: tuple[list[Record], Nest], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert written(edition_of(register, canaried[0], Audience.PROGRAM), tmp_path)
    monkeypatch.setattr(Audience, "may_read", lambda *_: True)
    assert "qzcanary" in repr(edition_of(register, canaried[0]))


def test_the_public_edition_knows_no_person_and_no_mentorship(register: Register) -> None:
    edition = edition_of(register, all_records(register))
    told = repr(edition) + pages(edition)
    ids = [record.id for kind in ("person", "mentorship") for record in register.of(kind)]
    assert len(ids) > 40
    assert not [known for known in ids if known in told]
    assert edition.reckoning is None
    assert not edition.names
    assert set(edition.records) == {"program", "resource"}


def changes(kind: Kind, record: Record) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield, for each private leaf of a record, its pattern and the record's data with that leaf changed."""
    for pointer, value, part in leaves(kind.field, record.data):
        pattern = "/".join("*" if step.isdigit() else step for step in pointer.split("/"))
        if part.audience != "public" and pattern not in COUNTED.get(kind.name, set()):
            data = copy.deepcopy(record.data)
            *path, last = pointer.split("/")[1:]
            inner: Any = data
            for step in path:
                inner = inner[int(step) if isinstance(inner, list) else step]
            inner[int(last) if isinstance(inner, list) else last] = other(value, part.schema)
            yield pattern, data


def other(value: object, schema: Any) -> object:
    """Return another value of the same sort."""
    if "enum" in schema:
        return next(word for word in [*schema["enum"], "none"] if word != value)
    if isinstance(value, bool):
        return not value
    if isinstance(value, int | float):
        return value + 1
    text = str(value)
    if schema.get("format") == "date":
        return "2026-02-03" if text != "2026-02-03" else "2026-02-04"
    return f"{text[:-1]}{'x' if text[-1:] != 'x' else 'y'}"


def test_changing_any_private_leaf_changes_no_public_byte(register: Register) -> None:
    """One record of each kind and shape is enough: what is public does not depend on which record it is."""
    records = all_records(register)
    before = pages(edition_of(register, records))
    looked_at: set[tuple[str, str]] = set()
    together: dict[str, dict[str, Any]] = {}
    for record in random.Random(1).sample(records, len(records)):  # noqa: S311 - which record comes first is no secret
        for pattern, data in changes(register.kinds[record.kind], record):
            if (record.kind, pattern) not in looked_at:
                looked_at.add((record.kind, pattern))
                together[f"{record.name} {pattern}"] = data
                changed = [with_data(r, data) if r.name == record.name else r for r in records]
                assert pages(edition_of(register, changed)) == before, f"{record.name} {pattern} is seen by the public"
    assert len(looked_at) > 80


def test_the_named_inputs_are_fields_and_some_do_count(register: Register) -> None:
    for name, pointers in COUNTED.items():
        declared = {pointer for pointer, part in declared_leaves(register.kinds[name].field)}
        assert pointers <= declared
