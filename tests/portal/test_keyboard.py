"""The portal without a mouse: the menu on a small screen, and a search that needs no accents."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, expect
from portal_book import Building

pytestmark = pytest.mark.browser
HOST = "http://portal.test"
FOCUSED = "document.activeElement.id || document.activeElement.textContent.trim().slice(0, 40)"
IN_SIGHT = """element => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.left >= 0 && box.right <= innerWidth + 1;
}"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of its own for each test: what one has still under way is not answered by the next."""
    page = browser.new_page(viewport={"width": 390, "height": 900})
    yield page
    page.close()


def opened(page: Page, site: Path, name: str) -> None:
    def serve(route: Route) -> None:
        path = site / unquote(urlsplit(route.request.url).path).lstrip("/")
        route.fulfill(path=path) if path.is_file() else route.fulfill(status=404, body="not found")

    page.route("**/*", serve)
    page.goto(f"{HOST}/{name}", wait_until="load")


@pytest.mark.parametrize(("edition", "name"), [("public", "index.html"), ("program", "desk/index.html")])
def test_the_menu_is_opened_and_walked_by_keyboard(page: Page, portal: Building, edition: str, name: str) -> None:
    opened(page, portal(edition), name)
    drawer, menu = page.locator("#__drawer"), page.locator(".md-sidebar--primary")
    first = menu.locator("a.md-nav__link:visible").first
    assert not drawer.is_checked()
    for _ in range(6):
        page.keyboard.press("Tab")
        if page.evaluate(FOCUSED) == "__drawer":
            break
    assert page.evaluate(FOCUSED) == "__drawer", "the menu is among the first that one comes to"
    label = page.locator('.md-header label[for="__drawer"]')
    outline = label.evaluate("label => getComputedStyle(label).outlineStyle")
    assert outline not in {"none", ""}, "one sees where one is"
    page.keyboard.press("Space")
    assert drawer.is_checked()
    expect(page.locator(".md-sidebar--primary")).to_be_in_viewport(ratio=0.99)  # its policy lets no test wait inside
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('.md-sidebar--primary a[href]') !== null"):
            break
    assert page.evaluate("document.activeElement.closest('.md-sidebar--primary a[href]') !== null")
    assert page.evaluate(f"({IN_SIGHT})(document.activeElement)")
    assert first.is_visible()
    page.keyboard.press("Enter")
    page.wait_for_load_state()
    assert not page.locator("#__drawer").is_checked(), "a new page begins with the menu closed"


def test_what_is_in_a_closed_menu_is_not_come_to(page: Page, portal: Building) -> None:
    opened(page, portal("program"), "desk/index.html")
    for _ in range(12):
        page.keyboard.press("Tab")
        assert not page.evaluate("document.activeElement.closest('.md-sidebar--primary') !== null")


@pytest.mark.parametrize(
    ("typed", "found"),
    [("novak", "Ilse Novák"), ("Novák", "Ilse Novák"), ("nguyen", "Nguyễn Thị Mai"), ("RAMON", "Ramón Ibarra"),
     ("tomas", "Tomás Ferreira"), ("wisniewski", "Piotr Wiśniewski")],
)  # fmt: skip
def test_the_search_finds_a_name_without_its_accents(page: Page, portal: Building, typed: str, found: str) -> None:
    opened(page, portal("program"), "desk/index.html")
    page.keyboard.press("s")
    field = page.get_by_role("textbox", name="Search")
    expect(field).to_be_focused()
    field.press_sequentially(typed)
    expect(page.locator(".md-search-result__list")).to_contain_text(found, timeout=20_000)
