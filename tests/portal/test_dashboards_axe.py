"""Axe finds nothing on any page of numbers, on a phone and a desk, in both schemes; the charts are read as pictures."""

import pytest
from playwright.sync_api import Browser
from portal_book import Building
from test_browser import Watched
from test_forms_axe import AXE, ONE, OTHER, faults

pytestmark = pytest.mark.browser
PAGES = [("public", "index"), ("program", "index"), ("program", "state-cps"), ("program", "cps-recertification")]


@pytest.mark.parametrize(("edition", "name"), PAGES)
def test_axe_finds_nothing(browser: Browser, portal: Building, edition: str, name: str) -> None:
    watched = Watched(browser, portal(edition), bypass_csp=True)
    page = watched.open(f"numbers/{name}.html")
    page.add_script_tag(path=AXE)
    assert faults(page, ONE) == {}
    for fold in page.locator(".mb-more > summary").all():
        fold.click()
    assert faults(page, OTHER) == {}, "with the numbers open"
    watched.context.close()


@pytest.mark.parametrize("width", [390, 1280])
def test_a_listener_hears_each_chart_once_by_its_title(browser: Browser, portal: Building, width: int) -> None:
    watched = Watched(browser, portal("program"), viewport={"width": width, "height": 900})
    page = watched.open("numbers/index.html")
    heard = page.locator("svg[role=img]:visible").all()
    names = [each.evaluate("e => e.getAttribute('aria-labelledby')") for each in heard]
    assert len(names) == len(set(names)) == page.locator(".mb-more").count() == 9
    assert page.get_by_role("img", name="Hours: ").count() == 1
    for each in heard:
        box = each.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
    watched.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_reduced_colours_keep_bars_lines_and_dashes_apart(browser: Browser, portal: Building, scheme: str) -> None:
    watched = Watched(browser, portal("program"), forced_colors="active", color_scheme=scheme)
    page = watched.open("numbers/index.html")
    chart = page.locator("figure:has(#by-month-hours) svg.w")
    ground, bar = (
        page.evaluate("c => { const p = document.createElement('p'); p.style.color = c; document.body.append(p);"
                      " return getComputedStyle(p).color }", colour)
        for colour in ("Canvas", "CanvasText")
    )  # fmt: skip
    fills = chart.locator("path").evaluate_all("all => all.map(e => getComputedStyle(e).fill)")
    assert set(fills) == {ground, bar}
    dashed = chart.locator("path[stroke-dasharray]").evaluate("e => getComputedStyle(e).stroke")
    assert dashed == bar
    watched.context.close()
