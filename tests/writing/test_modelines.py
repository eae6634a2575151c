"""The line for editors: it stands first, leads to the schema, and changes nothing that a record says."""

import shutil
from pathlib import Path

import pytest

from mentorbook.book import open_book
from mentorbook.findings import Finding
from mentorbook.reading import Source, read_source
from mentorbook.records import load_kinds
from mentorbook.writing.modelines import with_modeline

PROJECT = Path(__file__).parents[2]
KINDS = load_kinds(PROJECT)
SESSION = KINDS["session"]
OWN = "# yaml-language-server: $schema=../../../../schemas/session.schema.json\n"


def test_every_record_of_the_example_book_leads_to_its_own_schema() -> None:
    register = open_book(PROJECT).register
    told = 0
    for kind in KINDS.values():
        for record in register.of(kind.name):
            path = PROJECT / record.path
            first = path.read_text("utf-8").splitlines()[0]
            assert first == kind.modeline, record.path
            assert (
                path.parent / first.partition("$schema=")[2]
            ).resolve() == PROJECT / f"schemas/{kind.name}.schema.json"
            told += 1
    assert told == len(list((PROJECT / "records").rglob("*.yaml")))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("date: 2026-03-14\n", "date: 2026-03-14\n"),
        (OWN + "date: 2026-03-14\n", "date: 2026-03-14\n"),
        ("# mine\n\n" + OWN + "# more\ndate: 2026-03-14\n", "# mine\n\n# more\ndate: 2026-03-14\n"),
        ("#yaml-language-server:$schema=https://example.org/x\n# mine\na: 1\n", "# mine\na: 1\n"),
        ("notes: |\n  # yaml-language-server: $schema=x\n", "notes: |\n  # yaml-language-server: $schema=x\n"),
        ("{}", "{}"),
    ],
)
def test_it_stands_first_and_once(text: str, wanted: str) -> None:
    assert with_modeline(SESSION, text) == OWN + wanted
    assert with_modeline(SESSION, with_modeline(SESSION, text)) == OWN + wanted


@pytest.mark.parametrize(
    "other", ["", "# yaml-language-server: $schema=https://example.org/x.json\n", "# a remark\n\n"]
)
def test_a_book_says_the_same_whatever_stands_there(other: str, tmp_path: Path) -> None:
    shutil.copytree(PROJECT / "tests/cases/base", tmp_path, dirs_exist_ok=True)
    (tmp_path / "schemas").symlink_to(PROJECT / "schemas", target_is_directory=True)

    def told() -> tuple[dict[str, object], set[tuple[str, str, str, str]]]:
        book = open_book(tmp_path)
        kinds = book.register.kinds
        data = {record.path: record.data for kind in kinds for record in book.register.of(kind)}
        return data, {(each.rule, each.place.path, each.pointer, each.message) for each in book.findings()}

    before = told()
    for path in (tmp_path / "records").rglob("*.yaml"):
        path.write_text(other + path.read_text("utf-8"), "utf-8")
    assert told() == before


def test_places_count_it_as_the_line_that_it_is() -> None:
    with_it, without = (read_source("records/x.yaml", text.encode()) for text in (OWN + "a: 1\n", "a: 1\n"))
    assert isinstance(with_it, Source), with_it
    assert isinstance(without, Source)
    assert with_it.data == without.data
    assert (with_it.place("/a").line, without.place("/a").line) == (2, 1)
    refused = read_source("records/x.yaml", (OWN + "a: *b\n").encode())
    assert isinstance(refused, Finding)
    assert refused.place.line == 2
