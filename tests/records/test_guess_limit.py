"""A thousand broken links cost no more than a thousand times one: work is counted, not timed."""

from array import array
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from base_book import laid_out

from mentorbook.reading import Source
from mentorbook.records import Record, links, load_kinds, open_register
from mentorbook.records.register import GUESSES, resolve_links

PROJECT = Path(__file__).parents[2]
KINDS = load_kinds(PROJECT)


class Counted(dict[str, Record]):
    """Records by address that count how many addresses were looked through."""

    seen = 0

    def __iter__(self) -> Iterator[str]:
        for place in super().__iter__():
            self.seen += 1
            yield place


@pytest.fixture
def compared(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many words each guess compared with."""
    guesses: list[int] = []
    nearest = links.nearest

    def counting(word: str, known: Sequence[str]) -> str | None:
        guesses.append(len(known))
        return nearest(word, known)

    monkeypatch.setattr(links, "nearest", counting)
    return guesses


def mentee(number: int, program: str) -> Record:
    person = f"p-{number:05}"
    data = {"program": program, "person": person, "asked_on": "2026-03-04", "scenarios": [f"s-{number}"]}
    source = Source(f"records/mentees/{program}/{person}.yaml", data, "", array("I", [0]))
    return Record("mentee", f"{program}/{person}", source)


def work(count: int, sort: str, compared: list[int]) -> tuple[int, int, int]:
    """Return how many findings, guesses and looked-at addresses so many broken links led to."""
    compared.clear()
    records = Counted()
    for number in range(count):
        record = mentee(number, "pro" if sort == "scenarios" else "por")
        records[record.path.removeprefix("records/").removesuffix(".yaml")] = record
    if sort == "scenarios":
        words = [{"id": f"known-{number}"} for number in range(40)]
        data = {"id": "pro", "scenarios": words}
        records["programs/pro"] = Record(
            "program", "pro", Source("records/programs/pro.yaml", data, "", array("I", [0]))
        )
    _, found, _ = resolve_links(records, KINDS, set())
    return len(found), len(compared), records.seen + sum(compared)


@pytest.mark.parametrize("sort", ["scenarios", "programs"])
def test_twice_as_many_broken_links_are_at_most_twice_the_work(sort: str, compared: list[int]) -> None:
    found, guesses, steps = work(500, sort, compared)
    assert found >= 500
    assert guesses == GUESSES
    twice, guesses, more = work(1000, sort, compared)
    assert twice == 2 * found
    assert guesses == GUESSES
    assert more <= 2 * steps + 1000


def test_every_broken_link_is_told_and_the_first_ones_with_a_guess(tmp_path: Path) -> None:
    count = GUESSES + 25
    text = "program: car-seats\nperson: p-mtee1\nasked_on: 2026-03-04\n"
    files = {
        f"mentees/car-seats/p-x{number:04}.yaml": text.replace("p-mtee1", f"p-x{number:04}") for number in range(count)
    }
    near = {f"people/p-y{number:04}.yaml": f"id: p-y{number:04}\nname: A B\nlist_as: B\n" for number in range(count)}
    _, findings = open_register(laid_out(tmp_path / "book", {"add": files | near}))
    assert [finding.rule for finding in findings] == ["link"] * count
    assert sum("Did you mean" in finding.hint for finding in findings) == GUESSES
    assert all(finding.hint.startswith(("Did you mean", "Add that record")) for finding in findings)
