"""The search of a portal that a server gives out: the theme's own, set up to know ids and words in brackets."""

import functools
import http.server
import threading
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from portal_book import Building

pytestmark = pytest.mark.browser
FIELD = "[data-md-component=search-query]"
ENTRIES = ".md-search-result__item"


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Nothing."""


@pytest.fixture
def page(browser: Browser, portal: Building) -> Iterator[Page]:
    served = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(Quiet, directory=str(portal("program")))
    )
    threading.Thread(target=served.serve_forever, daemon=True).start()
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(f"http://127.0.0.1:{served.server_port}/desk/index.html")
    page.locator(FIELD).click()
    yield page
    page.close()
    served.shutdown()
    served.server_close()
    assert not complaints


def test_an_id_finds_its_page_and_a_word_is_found_in_brackets_and_behind_a_hyphen(page: Page) -> None:
    for typed, count, title in (
        ("ms-31sg", "1 matching document", "Thaddeus Wynn and Caleb Stroud"),
        ("p-qf6vj", "1 matching document", "Marguerite Osei"),
        ("MS-XTKB", "", "Marguerite Osei and Daniel Fitzgerald-Nguyen"),
        ("nguyen", "", "Marguerite Osei and Daniel Fitzgerald-Nguyen"),
        ("chicago", "1 matching document", "Begin a program"),
    ):
        page.locator(FIELD).fill("")
        page.keyboard.type(typed)
        expect(page.locator(".md-search-result__meta")).to_contain_text(count or "matching")
        expect(page.locator(ENTRIES).locator("h1, h2").filter(has_text=title).first).to_be_visible(timeout=15_000)


def test_what_was_found_takes_a_few_lines_each(page: Page) -> None:
    page.keyboard.type("osei")
    page.locator(ENTRIES).nth(5).wait_for(timeout=15_000)
    heights = [box["height"] for each in page.locator(f"{ENTRIES} article").all() if (box := each.bounding_box())]
    assert max(heights) < 200, heights
