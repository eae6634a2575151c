"""What we wrote ourselves of script and style stays small, all pages' together and each page's own.

What counts: each file as a reader's browser gets it, gzipped, without the theme's own files, without the libraries that
lie apart with their versions and hashes, and without what the schemas say (the forms' one line of data). Measured in
November 2026: the stylesheet 17 KB, the forms' script 26, the deck's script and style 8, lists, the folder's search and
light or dark 5, the matching pages' pins 3. Only the pages of forms load the forms' script, only decks the deck's, only
lists the lists', only a program's proposals the pins'.
"""

import gzip
import json
from pathlib import Path

import pytest
from kinds_of_pages import kinds
from portal_book import PROJECT, Building
from test_links import Page

ASSETS = PROJECT / "plugins/mentorbook/pages/assets"
MOST = 60_000  # bytes
THEIRS = [
    (folder / each["file"]).read_text(encoding="utf-8")
    for folder in (ASSETS / "vendor", ASSETS / "deck/vendor")
    for each in json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["libraries"]
]


def own(path: Path) -> int:
    """The bytes of a file that are ours, gzipped."""
    text = path.read_text(encoding="utf-8")
    for library in THEIRS:
        text = text.replace(library, "")
    lines = [line for line in text.splitlines(keepends=True) if not line.startswith("const mbBook = ")]
    return len(gzip.compress("".join(lines).encode(), 9))


@pytest.mark.parametrize("edition", ["public", "program"])
def test_all_of_ours_together_is_small(portal: Building, edition: str) -> None:
    files = [path for path in (portal(edition) / "assets").iterdir() if path.suffix in {".js", ".css"}]
    sizes = {path.name: own(path) for path in files}
    assert {"mentorbook.css", "forms.js", "deck.js", "deck.css", "lists.js", "folder-search.js"} <= sizes.keys()
    assert sum(sizes.values()) < MOST, sizes


def test_libraries_and_data_are_known_and_not_counted(portal: Building) -> None:
    whole = (portal("public") / "assets/forms.js").read_text(encoding="utf-8")
    assert sum(library in whole for library in THEIRS) == 4
    assert whole.count("\nconst mbBook = ") == 1
    assert sum(library in (portal("public") / "assets/deck.js").read_text(encoding="utf-8") for library in THEIRS) == 1


def test_a_page_loads_what_it_needs_and_no_more(portal: Building) -> None:
    site = portal("program")
    for name in kinds(site):
        if name == "404.html":  # begins at the site's root
            continue
        loads = {Path(each).name for each in Page(site / name).loads}
        form = name.startswith("forms/") and name != "forms/index.html"
        assert ("forms.js" in loads) == form, name
        assert ("deck.js" in loads) == ("deck.css" in loads) == name.startswith("orientation/deck"), name
        assert not ("lists.js" in loads and form), name
        assert not ("pinning.js" in loads and not name.startswith("matching/")), name
