"""The orientation says every point that the programs' guides make, where a reader looks for it."""

from collections import Counter
from pathlib import Path

import pytest
import yaml
from prose import DOCS, headings, plain, section

PLACES = yaml.safe_load((Path(__file__).parent / "content.yaml").read_text("utf-8"))


def test_the_table_covers_every_point_and_no_other() -> None:
    assert {place["point"] for place in PLACES} == {f"C{n}" for n in range(1, 45)}


@pytest.mark.parametrize("place", PLACES, ids=[f"{place['point']}-{place['heading']}" for place in PLACES])
def test_a_point_stands_under_its_heading(place: dict[str, object]) -> None:
    page = DOCS / str(place["page"])
    assert page.is_file(), f"{place['point']}: the page {place['page']} is gone"
    found = section(page.read_text("utf-8"), str(place["heading"]))
    assert found is not None, f"{place['point']}: {place['page']} has no heading '{place['heading']}'"
    said = plain(found)
    assert isinstance(place["phrases"], list)
    assert len(place["phrases"]) >= 2
    missing = [phrase for phrase in place["phrases"] if plain(str(phrase)) not in said]
    assert not missing, f"{place['point']}: under '{place['heading']}' in {place['page']} nobody says {missing}"


def test_coach_and_mentor_stand_side_by_side_in_five_rows() -> None:
    text = (DOCS / "orientation/guide-to-mentoring.md").read_text("utf-8")
    rows = [
        line for line in (section(text, "Coach and mentor, side by side") or "").split("\n") if line.startswith("|")
    ]
    assert len(rows) == 2 + 5
    assert {row.count("|") for row in rows} == {4}


def test_a_heading_named_here_stands_once_on_its_page() -> None:
    for place in PLACES:
        counted = Counter(heading.words for heading in headings((DOCS / place["page"]).read_text("utf-8")))
        assert counted[place["heading"]] == 1, (place["page"], place["heading"])
