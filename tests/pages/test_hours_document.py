"""A person's hours as one HTML file: it stands alone, and text in it stays text."""

from itertools import pairwise

from page_reading import read_html
from test_hostile_text import poisoned_edition

from mentorbook.editions import Edition
from mentorbook.pages.hours_document import hours_document


def test_it_keeps_text_as_text(editions: dict[str, Edition]) -> None:
    edition = poisoned_edition(editions["program"])
    for person in edition.of("person"):
        document = hours_document(edition, person.id)
        assert "<script" not in document
        assert "<img" not in document
        assert document.count("</title>") == 1
        assert "{{ 7*7 }}" in document


def test_its_tables_have_heads_and_its_headings_skip_none(editions: dict[str, Edition]) -> None:
    document = hours_document(editions["program"], "p-v6e0b")
    reading = read_html(document[document.index("<body") : document.index("</body>") + len("</body>")])
    assert reading.named("script", "link", "img", "a", "button") == []
    tables = reading.named("table")
    assert len(tables) == len(reading.named("caption")) == 4
    assert {each.attributes.get("scope") for each in reading.named("th")} == {"col", "row"}
    levels = [int(each.name[1]) for each in reading.named("h1", "h2", "h3")]
    assert levels[0] == 1
    assert all(then - now <= 1 for now, then in pairwise(levels))
