"""What the search knows: words with accents also without, once, and nothing of what a page does not say."""

import json

import pytest

from mentorbook.pages.page import Page
from mentorbook.pages.searching import BEGINNING, beginning, index_files, search_entry

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


def entry(place: str, words: int) -> dict[str, str]:
    return {"location": place, "title": place, "text": " ".join(f"word{number}" for number in range(words))}


def test_a_large_index_keeps_how_pages_begin_and_names_the_parts_that_hold_the_rest() -> None:
    prose = {"location": "a.html", "title": "A", "text": "prose " * 300}
    entries = [entry("people/p.html", 3), entry("people/q.html", 200), entry("mentorships/m.html", 100)]
    texts = sum(len(each["text"]) for each in entries)
    small = index_files(json.dumps({"config": {}, "docs": [prose]}), entries, most=texts)
    assert set(small) == {"search_index.json", "search_index.js"}
    assert json.loads(small["search_index.json"]) == {"config": {}, "docs": [prose, *entries]}
    large = index_files(json.dumps({"config": {}, "docs": [prose]}), entries, most=texts - 1)
    whole = json.loads(large["search_index.json"])
    assert large["search_index.js"] == f"window.mbSearchIndex = {large['search_index.json']};\n"
    assert [each["location"] for each in whole["docs"]] == [prose["location"], *(each["location"] for each in entries)]
    assert whole["docs"][0] == prose, "prose is not cut"
    assert whole["docs"][1] == entries[0]
    cut = [each["text"] for each in whole["docs"][2:]]
    assert all(len(text) <= BEGINNING for text in cut)
    assert all(full["text"].startswith(f"{text} ") for text, full in zip(cut, entries[1:], strict=True))
    assert whole["parts"] == ["search/part-people.js", "search/part-mentorships.js"]
    held = {
        path: json.loads(large[path.removeprefix("search/")].partition(".push(")[2][:-3]) for path in whole["parts"]
    }
    assert held["search/part-people.js"] == {"people/q.html": entries[1]["text"]}
    assert held["search/part-mentorships.js"] == {"mentorships/m.html": entries[2]["text"]}


def test_a_text_is_cut_between_two_words() -> None:
    assert beginning("a" * (BEGINNING - 2) + " bcd") == "a" * (BEGINNING - 2)
    assert beginning("short") == "short"
