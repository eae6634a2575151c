"""The search of a portal that was opened from an unzipped folder."""

import json
import shutil
from pathlib import Path
from unicodedata import combining, normalize

import pytest
from playwright.sync_api import Browser, Page, expect
from portal_book import Building

from mentorbook.pages.searching import index_files

pytestmark = pytest.mark.browser
TITLES = ".md-search-result__item h2"
FIELD = "[data-md-component=search-query]"


@pytest.fixture
def site(portal: Building) -> Path:
    return portal("program")


@pytest.fixture
def page(browser: Browser, site: Path) -> Page:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto((site / "desk/index.html").as_uri())
    yield page
    page.close()
    assert not complaints


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("marguerite os", "Marguerite Osei"),
        ("fitzgerald osei", "Marguerite Osei and Daniel Fitzgerald-Nguyen"),
        ("ms-xtkb", "Marguerite Osei and Daniel Fitzgerald-Nguyen"),
        ("p-qf6vj", "Marguerite Osei"),
        ("resources", "Resources"),
        ("chicago", "Begin"),  # of prose, behind a bracket, and only below a heading
    ],
)
def test_people_pairs_and_resources_are_found(page: Page, typed: str, title: str) -> None:
    page.locator(FIELD).click()
    page.keyboard.type(typed)
    expect(page.locator(TITLES).filter(has_text=title).first).to_be_visible()
    assert page.locator(TITLES).first.text_content() == title or typed.startswith(("ms-", "p-"))


def test_keys_alone_lead_to_what_was_found(page: Page, site: Path) -> None:
    page.locator(FIELD).focus()
    page.keyboard.type("marguerite osei")
    expect(page.locator(TITLES).first).to_have_text("Marguerite Osei")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url((site / "people/p-qf6vj.html").as_uri())


def test_what_is_not_there_is_said_and_nothing_typed_asks_for_words(page: Page) -> None:
    tells = page.locator(".md-search-result__meta")
    page.locator(FIELD).click()
    page.keyboard.type("qzqzqz")
    expect(tells).to_have_text("No matching documents")
    page.locator(FIELD).fill("")
    expect(tells).to_have_text("Type to start searching")
    expect(page.locator(TITLES)).to_have_count(0)


def test_names_are_found_without_their_accents_and_cells_of_tables_too(page: Page, site: Path) -> None:
    found = json.loads((site / "search/search_index.json").read_text("utf-8"))["docs"]
    accented = next(
        each["title"] for each in found if each["location"].startswith("people/p-") and not each["title"].isascii()
    )
    bare = "".join(sign for sign in normalize("NFD", accented.split()[-1]) if not combining(sign))
    page.locator(FIELD).click()
    page.keyboard.type(bare)
    expect(page.locator(TITLES).filter(has_text=accented).first).to_be_visible()
    pair = next(each["text"] for each in found if each["location"] == "mentorships/ms-xtkb.html")
    assert "Question on a co-op reference" in pair
    assert not [each["location"] for each in found if each["location"].endswith("-log.html")], "logs say it once more"


def test_both_searches_read_the_same_index(site: Path) -> None:
    script = (site / "search/search_index.js").read_text("utf-8")
    index = (site / "search/search_index.json").read_text("utf-8")
    assert script == f"window.mbSearchIndex = {index};\n"


def test_words_deep_in_a_page_of_a_large_book_are_found_when_its_part_has_come(
    browser: Browser, site: Path, tmp_path: Path
) -> None:
    """The same index split: titles answer at once, a word of a session's row when the part of mentorships is read."""
    for folder in ("assets", "desk", "search"):
        shutil.copytree(site / folder, tmp_path / folder)
    whole = json.loads((site / "search/search_index.json").read_text("utf-8"))
    entries, whole["docs"] = whole["docs"], []
    for name, text in index_files(json.dumps(whole), entries, most=0).items():
        (tmp_path / "search" / name).write_text(text, encoding="utf-8")
    index = (tmp_path / "search/search_index.json").read_text("utf-8")
    assert "Question on a co-op reference" not in index
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto((tmp_path / "desk/index.html").as_uri())
    page.locator(FIELD).click()
    page.keyboard.type("marguerite osei")
    expect(page.locator(TITLES).first).to_have_text("Marguerite Osei")
    page.locator(FIELD).fill("co-op reference")
    pair = next(each["title"] for each in entries if each["location"] == "mentorships/ms-xtkb.html")
    expect(page.locator(TITLES).filter(has_text=pair).first).to_be_visible()
    page.close()
    assert not complaints


def test_a_word_that_stands_there_is_found_and_one_that_begins_with_it_comes_first(
    browser: Browser, site: Path, tmp_path: Path
) -> None:
    for folder in ("assets", "desk", "search"):
        shutil.copytree(site / folder, tmp_path / folder)
    said = {"Inside": "A presetup.", "Bracket": "This (setup) of/it.", "Title setup": "Else.", "No": "Set up."}
    docs = [
        {"location": f"a{number}.html#part", "title": title, "text": text}
        for number, (title, text) in enumerate(said.items())
    ]
    for name, text in index_files(json.dumps({"config": {}, "docs": docs}), []).items():
        (tmp_path / "search" / name).write_text(text, encoding="utf-8")
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto((tmp_path / "desk/index.html").as_uri())
    page.locator(FIELD).click()
    page.keyboard.type("setup")
    expect(page.locator(TITLES)).to_have_text(["Title setup", "Bracket", "Inside"])
    page.locator(FIELD).fill("(setup")
    expect(page.locator(TITLES)).to_have_text(["Bracket"])
    page.close()
