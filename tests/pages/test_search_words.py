"""What the search knows: words with accents also without, once, and nothing of what a page does not say."""

import pytest

from mentorbook.pages.page import Page
from mentorbook.pages.searching import search_entry

CASES = [
    ("Ilse Novák", "Novak"),
    ("Nguyễn Thị Mai", "Nguyen Thi"),
    ("Zoë Zoë", "Zoe"),
    ("Ramo\u0301n", "Ramon"),  # the accent apart from its letter
    ("Cafés naïves", "Cafes naives"),
    ("Piotr Wiśniewski", "Wisniewski"),
    ("Łukasz Øster Großmann", "Lukasz Oster Grossmann"),  # letters with a stroke, and two for one
    ("Æsa Œuvre Þór Đuro ırmak", "AEsa OEuvre THor Duro irmak"),
    ("plain words", ""),
    ("王小明 Иван أحمد", ""),  # no letters of ours stand below these
]


@pytest.mark.parametrize(("text", "plain"), CASES)
@pytest.mark.parametrize("where", ["title", "paragraph"])
def test_words_with_accents_are_found_without(text: str, plain: str, where: str) -> None:
    title, said = (text, "Body") if where == "title" else ("Title", text)
    entry = search_entry(Page("people/x.html", title, f"<p>{said}</p>"))
    assert entry["title"] == title
    assert entry["text"] == " ".join(part for part in (said, plain) if part)
