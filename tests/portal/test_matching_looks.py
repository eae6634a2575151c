"""A program's proposals on a phone, on a desk and on paper."""

import io
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from portal_book import Building
from pypdf import PdfReader
from test_forms_axe import AXE, ONE, OTHER, faults

pytestmark = pytest.mark.browser
PAGE = "matching/state-cps.html"
PIN = "#pin=p-57yhm=p-ykm1y"


@pytest.fixture
def page(browser: Browser, portal: Building) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1280, "height": 900}, bypass_csp=True)
    page.goto((portal("program") / PAGE).as_uri())
    yield page
    page.close()


def box(page: Page, where: str) -> dict[str, float]:
    """Where the first of it stands."""
    found = page.locator(where).first.bounding_box()
    assert found, where
    return dict(found)


@pytest.mark.parametrize("width", [390, 1280])
def test_how_well_two_fit_stands_beside_their_names(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    names, badge, says = (box(page, f"#p-creda {each}") for each in ("h3", ".mb-badge", "div > p.mb-small"))
    assert names["y"] <= badge["y"] < max(says["y"], names["y"] + names["height"])
    page.goto(f"{page.url}{PIN}")
    expect(page.locator("#p-creda .mb-badge")).to_be_hidden()
    without = box(page, "#p-creda div > p.mb-small")
    assert (without["x"], without["width"]) == (says["x"], says["width"])


def test_on_paper_pairs_follow_each_other_and_nothing_that_is_pressed_is_shown(page: Page) -> None:
    assert len(PdfReader(io.BytesIO(page.pdf(format="Letter"))).pages) == 2
    page.emulate_media(media="print")
    expect(page.locator(".mb-match .mb-fits:visible")).to_have_count(3)
    for shown in (".mb-figures", "table:has(caption:text('Who waits, who has a proposal'))", "#loads"):
        expect(page.locator(shown)).to_be_visible()
    for hidden in ("[data-pinning]", ".mb-match details", ".mb-match button", ".mb-match table"):
        expect(page.locator(f"{hidden}:visible")).to_have_count(0)
    page.goto(f"{page.url}{PIN}")
    expect(page.locator("[data-says]")).to_contain_text("With this pin")
    expect(page.locator("[data-changes]")).to_be_visible()
    for hidden in ("form", "button", "code"):
        expect(page.locator(f"[data-pinning] {hidden}:visible")).to_have_count(0)


@pytest.mark.parametrize("pins", ["", PIN])
def test_axe_finds_nothing(page: Page, pins: str) -> None:
    page.goto(f"{page.url}{pins}")
    page.evaluate("document.querySelectorAll('.mb-match details').forEach((each) => (each.open = true))")
    page.add_script_tag(path=AXE)
    assert faults(page, ONE + OTHER) == {}
