"""Axe finds nothing on any form: empty, amiss, filled in and at its end.

Each of the four is looked at on a phone and on a desk, in one scheme each, and the next of them the other way round.
"""

from pathlib import Path

import pytest
from form_examples import FORMS, fill_all, opened
from form_page import Filling, hand_in
from playwright.sync_api import Browser, Page
from portal_book import Building

pytestmark = pytest.mark.browser
AXE = Path(__file__).parents[1] / "vendor/axe.js"
ONE = ((390, "light"), (1280, "dark"))
OTHER = ((390, "dark"), (1280, "light"))


def faults(page: Page, looks: tuple[tuple[int, str], ...]) -> dict[str, list[str]]:
    """What axe finds in each look, and where a page is wider than its window."""
    found: dict[str, list[str]] = {}
    for width, scheme in looks:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        for each in page.evaluate("axe.run('#content', {resultTypes: ['violations']})")["violations"]:
            places = [node["html"][:150] for node in each["nodes"]]
            found.setdefault(f"{each['id']}: {places[:3]}", []).append(f"{width} {scheme}")
        beyond = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        if beyond > 0:
            found.setdefault(f"{beyond} pixels too wide", []).append(str(width))
    return found


@pytest.mark.parametrize(("name", "link"), FORMS)
def test_axe_finds_nothing(browser: Browser, forms: Building, name: str, link: str) -> None:
    filling = Filling(browser, forms("github"), bypass_csp=True)
    page = opened(filling, name, link)
    page.add_script_tag(path=AXE)
    assert page.evaluate("typeof axe.run") == "function"
    assert faults(page, ONE) == {}, "empty"
    hand_in(page)
    assert page.locator(".mb-error:not([hidden])").count() > 0
    assert faults(page, OTHER) == {}, "with what is amiss"
    fill_all(page)
    assert faults(page, ONE) == {}, "filled in"
    hand_in(page)
    for fold in page.locator("#mb-files summary").all():
        fold.click()
    assert page.locator("#mb-finish").is_visible()
    assert faults(page, OTHER) == {}, "at its end"
    filling.context.close()


def test_axe_finds_what_is_there(browser: Browser, forms: Building) -> None:
    """A fault put in is found: the test looks, and at the right part of the page."""
    filling = Filling(browser, forms("github"), bypass_csp=True)
    page = opened(filling, "resource", "")
    page.add_script_tag(path=AXE)
    page.evaluate("document.querySelector('label[for=f-resource-title]').remove()")
    assert any(each.startswith("label: ") for each in faults(page, ONE))
