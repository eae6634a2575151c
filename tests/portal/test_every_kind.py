"""Every sort of page, in both editions, light on a phone and dark on a desk: for all eyes, quiet, and by itself.

One edition is served, as a public portal is; the other is opened from its folder, as officers open theirs; then the
other way round, without axe.
"""

import re
from pathlib import Path

import pytest
from kinds_of_pages import kinds
from playwright.sync_api import Browser, Page
from portal_book import Building
from test_browser import Watched

pytestmark = pytest.mark.browser
AXE = (Path(__file__).parents[1] / "vendor/axe.js").read_text(encoding="utf-8")
# All of WCAG 2.0, 2.1 and 2.2 to AA that axe knows, and its best practices. `preload` would load the stylesheets again.
# `target-size` is WCAG 2.2's, which axe leaves out unless it is asked for it.
# `region` wants all inside of landmarks, also the menu's switch, which the theme's styles want before them: what can be
# reached outside of landmarks is told by test_by_keyboard.py.
RUN = """axe.run({resultTypes: ['violations'], preload: false, rules: {'target-size': {enabled: true},
    region: {enabled: false}}})"""
LOOKS = {390: "light", 1280: "dark"}
# Run by a test of their own, slide by slide.
ELSEWHERE = re.compile(r"orientation/deck.*\.html")


# Waits in the page for the ground that a scheme has: the page hears of another scheme a moment later.
GROUND = """async scheme => {
    const colours = () => [document.body, document.documentElement].map(each => getComputedStyle(each).backgroundColor);
    const ground = () => colours().find(each => each !== "rgba(0, 0, 0, 0)");
    const sum = () => ground().match(/\\d+/g).slice(0, 3).reduce((sum, each) => sum + Number(each), 0);
    const fits = () => !ground() || (sum() < 3 * 128) === (scheme === "dark"); // without one it is the browser's own
    for (let turn = 0; turn < 200 && !fits(); turn++) await new Promise(resolve => setTimeout(resolve, 10));
    return fits();
}"""


# Waits in the page until code that scrolls at this width is reached by keys: the theme sees to it a moment later.
REACHED = """async () => {
    const apart = () => [...document.querySelectorAll("pre > code:not([tabindex])")];
    const scrolls = () => apart().some(each => each.scrollWidth > each.clientWidth);
    for (let turn = 0; turn < 200 && scrolls(); turn++) await new Promise(resolve => setTimeout(resolve, 10));
}"""


def faults(page: Page, width: int, *, deep: bool) -> list[str]:
    """What is amiss at a width, in its scheme."""
    found: list[str] = []
    # So high that no line of a menu is cut where the menu scrolls: a part of one would count as too small.
    page.set_viewport_size({"width": width, "height": 900 if width < 1280 else 6000})
    scheme = LOOKS[width]
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    if not page.evaluate(GROUND, scheme):
        found.append(f"is not {scheme} when that is asked for")
    page.evaluate(REACHED)
    for each in page.evaluate(RUN)["violations"] if deep else ():
        found += [f"{scheme} {each['id']}: {node['html'][:200]}" for node in each["nodes"]]
    beyond = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    return [*found, *([f"scrolls sideways by {beyond} pixels"] if beyond > 0 else [])]


def seen(browser: Browser, site: Path, *others: Path, served: bool, deep: bool) -> list[str]:
    """All that is amiss on a site's pages, each with its page and width."""
    # Without motion a change of scheme is seen at once.
    watched = Watched(browser, site, served=served, reduced_motion="reduce")
    found: list[str] = []
    for name in kinds(site, *others):
        if name == "404.html" and not served:  # shown by a server only, for addresses of any depth
            continue
        page = watched.open(name)
        asked = deep and not ELSEWHERE.fullmatch(name)
        if asked:
            page.evaluate(AXE)  # past the page's own policy, which stays in force
        looks = LOOKS if deep else ()  # what a page says and asks for does not hang on its looks
        found += [f"{name} {width}: {each}" for width in looks for each in faults(page, width, deep=asked)]
        page.close()
    watched.context.close()
    return [
        *found,
        *(f"asks for {each}" for each in watched.strangers),
        *(f"says {each}" for each in watched.complaints),
    ]


def test_axe_finds_nothing_in_what_all_may_read(browser: Browser, portal: Building) -> None:
    assert seen(browser, portal("public"), served=True, deep=True) == []


def test_axe_finds_nothing_in_what_officers_read_from_a_folder(browser: Browser, portal: Building) -> None:
    assert seen(browser, portal("program"), portal("public"), served=False, deep=True) == []


def test_the_browser_complains_of_nothing_the_other_way_round(browser: Browser, portal: Building) -> None:
    assert seen(browser, portal("public"), served=False, deep=False) == []
    assert seen(browser, portal("program"), portal("public"), served=True, deep=False) == []
