"""By keyboard and by ear: all that can be reached is reached in the order it is read in, is seen, and leads on."""

import pytest
from form_page import PAIR, fragment
from playwright.sync_api import Browser, Page
from portal_book import Building
from test_browser import Watched

pytestmark = pytest.mark.browser
PAGES = {
    "desk": "desk/index.html",
    "mentorship": "mentorships/ms-00b2.html",
    "numbers": "numbers/index.html",
    "mentors": "mentors/index.html",
    "form": f"forms/assp-cps-session.html#{fragment(PAIR)}",
    "guide": "guides/add-a-session.html",
    "deck": "orientation/deck.html",
}
MOST = 400  # steps of Tab, then it is a trap
# Where the focus is: its place in the page's order, whether it is seen, and what stands for it.
HERE = """() => {
    const one = document.activeElement, all = [...document.querySelectorAll("*")];
    if (one === document.body || one === document.documentElement) return null;
    // What is clicked may be drawn by a label: the menu's switch, a choice of a form.
    const beside = one.matches("input") ? one.nextElementSibling : null;
    const labels = [...(one.labels ?? []), beside].filter(each => each);
    const drawn = [one, ...labels, ...labels.flatMap(each => [...each.children])];
    const outlined = drawn.some(each => {
        const look = getComputedStyle(each), box = each.getBoundingClientRect();
        return look.outlineStyle !== "none" && parseFloat(look.outlineWidth) > 0 && box.width > 1 && box.height > 1;
    });
    const bounds = drawn.map(each => each.getBoundingClientRect()).filter(box => box.width > 1 && box.height > 1);
    return {
        at: all.indexOf(one), tabindex: one.tabIndex, outlined,
        inside: bounds.some(box => box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth),
        named: one.outerHTML.slice(0, 160),
        landmark: one.closest("header, nav, main, aside, footer, [role=search], [role=region], [role=dialog]") !== null,
    };
}"""


def walked(page: Page) -> list[dict[str, object]]:
    """Each place that Tab comes to, until it leaves the page."""
    places: list[dict[str, object]] = []
    for _ in range(MOST):
        page.keyboard.press("Tab")
        here = page.evaluate(HERE)
        if here is None or (places and here["at"] == places[0]["at"]):
            return places
        if not places or here["at"] != places[-1]["at"]:  # a date has parts, which its browser marks
            places.append(here)
    raise AssertionError(f"no end: {places[-1]['named']}")


@pytest.mark.parametrize("name", PAGES)
def test_tab_goes_through_in_order_is_seen_and_ends(browser: Browser, portal: Building, name: str) -> None:
    watched = Watched(browser, portal("program"), viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    page = watched.open(PAGES[name])
    if name == "deck":
        page.locator(".mb-deck.is-shown .reveal.ready").wait_for()
    places = walked(page)
    assert len(places) > 8
    orders = [place["at"] for place in places]
    assert orders == sorted(orders), "in the order of the page"
    assert [place["named"] for place in places if place["tabindex"] != 0] == []
    assert [place["named"] for place in places if not place["outlined"]] == [], "one sees where one is"
    assert [place["named"] for place in places if not place["inside"]] == [], "and it is in the window"
    outside = [str(place["named"]) for place in places if not place["landmark"]]
    assert all("md-skip" in each or "__drawer" in each or "mb-deck__skip" in each for each in outside), outside
    watched.context.close()


@pytest.mark.parametrize("name", PAGES)
def test_one_skips_to_what_the_page_is_about(browser: Browser, portal: Building, name: str) -> None:
    watched = Watched(browser, portal("program"), viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    page = watched.open(PAGES[name].partition("#")[0])
    for _ in range(3):
        page.keyboard.press("Tab")
        if page.evaluate("/^Skip to/.test(document.activeElement.textContent.trim())"):
            break
    assert page.evaluate("/^Skip to/.test(document.activeElement.textContent.trim())")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")
    assert page.evaluate("document.activeElement.closest('.md-sidebar') === null")
    watched.context.close()


@pytest.mark.parametrize("name", PAGES)
def test_nothing_moves_for_whoever_wants_it_still(browser: Browser, portal: Building, name: str) -> None:
    watched = Watched(browser, portal("program"), reduced_motion="reduce")
    page = watched.open(PAGES[name])
    moving = page.evaluate("""() => [...document.querySelectorAll("*")].flatMap(each => ["", "::before", "::after"]
        .map(part => getComputedStyle(each, part))
        .filter(look => look.animationName !== "none" || look.scrollBehavior !== "auto"
            || look.transitionDuration.split(",").some(time => parseFloat(time) > 0))
        .map(() => each.outerHTML.slice(0, 100)))""")
    assert moving == []
    watched.context.close()


@pytest.mark.parametrize("name", PAGES)
def test_each_part_that_one_jumps_to_has_a_name_of_its_own(browser: Browser, portal: Building, name: str) -> None:
    watched = Watched(browser, portal("program"), viewport={"width": 1280, "height": 900})
    page = watched.open(PAGES[name])
    assert page.get_by_role("main").count() == 1
    assert page.get_by_role("heading", level=1).count() == 1
    for role in ("navigation", "region", "complementary", "search"):
        parts = page.get_by_role(role).all()  # type: ignore[arg-type]
        names = [each.aria_snapshot().partition("\n")[0] for each in parts]
        assert len(names) == len(set(names)), names
        assert all('"' in each for each in names) or len(names) <= 1, names
    watched.context.close()
