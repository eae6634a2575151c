"""The hours that the public reads are about those who gave minutes: who gave none hides nobody's."""

from pathlib import Path
from typing import Any

import pytest
from base_book import BASE, cases, laid_out

from mentorbook.book import open_book
from mentorbook.editions import Edition

PAIR = (BASE / "mentorships/ms-car1/mentorship.yaml").read_text(encoding="utf-8")
MONTH = "2026-03"


def held(given: int | str) -> str:
    if given == "attempt":
        return "contact: attempt\n"
    return "contact: meeting\n" + ("" if given == "none" else f"minutes: {given}\n")


def files(mentees: list[int | str]) -> dict[str, str]:
    """A mentee, a mentorship and a session for each."""
    found = {}
    for number, given in enumerate(mentees, 1):
        person, pair = f"p-mta{number}0", f"ms-cr{number}0"
        found |= {
            f"people/{person}.yaml": f"id: {person}\nname: Mentee {number}\nlist_as: Mentee {number}\n",
            f"mentees/car-seats/{person}.yaml": f"program: car-seats\nperson: {person}\nasked_on: 2026-03-04\n",
            f"mentorships/{pair}/mentorship.yaml": PAIR.replace("ms-car1", pair).replace("p-mtee1", person),
            f"mentorships/{pair}/sessions/2026-03-17.yaml": f"mentorship: {pair}\nid: 2026-03-17\ndate: 2026-03-17\n"
            f"mode: phone\n{held(given)}",
        }
    return found


def numbers(edition: Edition, name: str) -> dict[tuple[str, str], int | None]:
    return {(t.program, t.month): t.value for t in edition.tallies if t.name == name}


@pytest.mark.parametrize("case", cases("tallied_minutes.yaml"), ids=lambda case: case["name"])
def test_the_public_reads_what_enough_people_put_in(case: dict[str, Any], tmp_path: Path) -> None:
    others = ["mentorships/ms-car1", "mentorships/ms-grd1", "mentorships/ms-hrs1"]
    book = open_book(laid_out(tmp_path / "book", {"without": others, "add": files(case["mentees"]), "today": True}))
    assert not [finding for finding in book.findings() if finding.rule in {"schema", "link", "path", "unreadable"}]
    public, officers = book.edition("public"), book.edition("program")
    for name in ("sessions", "minutes"):
        told = numbers(public, name)
        expected = None if case[name] == "null" else case[name]
        assert (told["car-seats", ""], told["", ""], told["", MONTH]) == (expected, expected, expected), name
    true = sum(given for given in case["mentees"] if isinstance(given, int))
    assert numbers(officers, "minutes")["car-seats", ""] == numbers(officers, "minutes")["", MONTH] == true
