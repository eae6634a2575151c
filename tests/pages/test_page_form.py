"""Every page of the example book keeps the rules of the look."""

import re
from itertools import pairwise

import pytest
from page_reading import EDITIONS, Reading, read_html

from mentorbook.pages.page import Page

MOST_BYTES = 300_000
STATES = {"kept", "done", "ahead", "waiting", "soon", "short", "missed", "overdue"}


@pytest.fixture(scope="module", params=EDITIONS)
def pages(request: pytest.FixtureRequest, rendered: dict[str, dict[str, Page]]) -> list[tuple[Page, Reading]]:
    return [(page, read_html(page.html)) for page in rendered[request.param].values()]


def test_every_page_is_of_a_moderate_size(pages: list[tuple[Page, Reading]]):
    assert [page.path for page, _ in pages if len(page.html.encode()) > MOST_BYTES] == []


def test_an_id_stands_once_and_every_reference_to_one_holds(pages: list[tuple[Page, Reading]]):
    for page, reading in pages:
        assert len(reading.ids) == len(set(reading.ids)), page.path
        for element in reading.elements:
            for name in ("aria-labelledby", "aria-describedby", "for"):
                for each in element.attributes.get(name, "").split():
                    assert each in reading.ids, (page.path, element)


def test_there_is_one_first_heading_and_no_level_is_skipped(pages: list[tuple[Page, Reading]]):
    for page, reading in pages:
        levels = [int(heading.name[1]) for heading in reading.named("h1", "h2", "h3", "h4", "h5", "h6")]
        assert levels.count(1) == 1, page.path
        assert levels[0] == 1, page.path
        assert all(after <= before + 1 for before, after in pairwise(levels)), (page.path, levels)
        assert max(levels) <= 3, page.path


def test_headings_links_and_buttons_have_words(pages: list[tuple[Page, Reading]]):
    for page, reading in pages:
        for element in reading.named("h1", "h2", "h3", "a", "th", "summary", "caption", "dt"):
            assert element.text.strip(), (page.path, element)


def test_every_table_is_named_and_its_heads_say_what_they_head(pages: list[tuple[Page, Reading]]):
    for page, reading in pages:
        assert len(reading.named("table")) == len(reading.named("caption")), page.path
        assert [head for head in reading.named("th") if "scope" not in head.attributes] == [], page.path


def test_every_state_has_words(pages: list[tuple[Page, Reading]]):
    for page, reading in pages:
        for element in reading.elements:
            if element.attributes.get("class") == "mb-badge":
                assert element.attributes["data-state"] in STATES, (page.path, element)
                assert element.text.strip(), (page.path, element)


def test_drawings_are_named_or_beside_words(pages: list[tuple[Page, Reading]]):
    for page, reading in pages:
        for drawing in reading.named("svg"):
            hidden = drawing.attributes.get("aria-hidden") == "true"
            by = drawing.attributes.get("aria-labelledby", "").split()
            named = drawing.attributes.get("aria-label") or (by and set(by) <= set(reading.ids))
            assert hidden or (named and drawing.attributes.get("role", "img") == "img"), (page.path, drawing.attributes)


def test_nothing_is_styled_scripted_or_loaded_in_the_page(pages: list[tuple[Page, Reading]]):
    for page, reading in pages:
        assert reading.named("style", "iframe", "object", "embed", "link") == [], page.path
        images = [element.attributes for element in reading.named("img")]
        assert all(re.fullmatch(r"\.\./assets/programs/[a-z-]+\.(svg|png)", image["src"]) for image in images), (
            page.path
        )
        assert all(image["class"] == "mb-logo" and image["alt"] == "" for image in images), (
            "its program's name stands by"
        )
        is_form = page.path.startswith("forms/") and page.path != "forms/index.html"
        asks = {"data-filters", "data-pin-form"}
        narrowing = [element for element in reading.named("form") if asks & element.attributes.keys()]
        assert len(reading.named("form")) == is_form + len(narrowing), page.path
        assert all("hidden" in element.attributes for element in narrowing), "without its script it asks for nothing"
        scripts = [element.attributes["src"] for element in reading.named("script") if not element.text]
        allowed = [["../assets/forms.js"]] if is_form else [[], ["../assets/lists.js"]]
        allowed += (
            [["../assets/matching/state-cps.js", "../assets/pinning.js"]]
            if page.path == "matching/state-cps.html"
            else []
        )
        assert scripts in allowed, page.path
        for element in reading.elements:
            forbidden = {"style", "srcset"} if element.name in ("script", "img") else {"style", "src", "srcset"}
            assert not forbidden & element.attributes.keys(), (page.path, element)
            assert not [name for name in element.attributes if name.startswith("on")], (page.path, element)


def test_every_page_says_its_day_and_that_its_people_are_made_up(pages: list[tuple[Page, Reading]]):
    for page, _ in pages:
        assert "As of 21 November 2026" in page.html, page.path
        assert "The people and numbers shown are made up." in page.html, page.path
        assert "commit" not in page.html.rpartition("mb-stamp")[2], page.path


def test_titles_and_descriptions_are_plain_and_filled(pages: list[tuple[Page, Reading]]):
    for page, _ in pages:
        assert page.title.strip(), page.path
        assert not re.search(r"<|&amp;", page.title + page.description), page.path


def test_no_id_of_a_person_stands_where_people_read(pages: list[tuple[Page, Reading]]):
    for page, reading in pages:
        first = next(element for element in reading.elements if element.attributes.get("class") == "mb-page")
        without_places = re.sub(r"records/[^ ]*|mentorbook print [^ ]*", "", first.text)  # both are for copying
        if page.path.startswith("people/"):  # the head of a person's page tells their number, for those who write files
            without_places = without_places.replace(f"Number {page.path[7:-5]}", "", 1)
        if page.path.endswith("-log.html"):  # the pair's own leaf tells what a form asks for without it
            without_places = re.sub(r"Numbers, for the form without the code: [^.]*\.", "", without_places)
        assert re.findall(r"\bp-[0-9a-hjkmnp-tv-z]{5}\b", without_places) == [], page.path


def test_no_template_leaves_its_marks(pages: list[tuple[Page, Reading]]):
    for page, _ in pages:
        assert not re.search(r"\{\{|\{%|>None<|Undefined|<built-in|object at 0x", page.html), page.path
