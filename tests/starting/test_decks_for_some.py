"""A program's own repository gets the slides of its program and no others, and its pages lead to no others."""

from pathlib import Path

import pytest
from begun_book import begin

from mentorbook.pages.deck.reader import read_deck
from mentorbook.starting.choices import BLANK

DECKS = {"state-cps": "deck", "wsyas-oacett": "deck-wsyas-oacett", "assp-cps": "deck-assp-cps"}


@pytest.mark.parametrize("programs", [("state-cps",), ("wsyas-oacett", "assp-cps"), ("cps-recertification",), (BLANK,)])
def test_a_book_has_the_decks_of_its_programs_alone(tmp_path: Path, programs: tuple[str, ...]) -> None:
    book = begin(tmp_path / "book", *programs)
    wanted = {DECKS[each] for each in programs if each in DECKS}
    folder = book / "docs/orientation"
    assert {path.stem for path in folder.glob("deck*")} == wanted
    for name in wanted:
        assert read_deck((folder / f"{name}.md").read_text("utf-8")).program in programs
    settings = (book / "mkdocs.yml").read_text("utf-8")
    index = (folder / "index.md").read_text("utf-8")
    for name in DECKS.values():
        assert (f"orientation/{name}.md" in settings) == (name in wanted)
        assert (f"({name}.md)" in index) == (name in wanted)
