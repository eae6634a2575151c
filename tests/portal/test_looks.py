"""A few parts look as they did: parts that many pages show, on a phone in the dark and on a desk in the light.

Only how they are set is compared, not what they say: each text is the same short word, in a typeface that lies in the
repository. Where they differ, pictures of what is, what was and what is apart lie in site/looks. If that is meant:
MENTORBOOK_RENEW_LOOKS=1 .venv/bin/pytest tests/portal/test_looks.py
"""

import io
import os
from base64 import b64encode

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Browser
from portal_book import PROJECT, Building
from test_browser import Watched

pytestmark = pytest.mark.browser
KEPT, SHOWN = PROJECT / "tests/cases/looks", PROJECT / "site/looks"
FONT = PROJECT / "plugins/mentorbook/printing/fonts/NotoSans-Regular.ttf"
PARTS = {
    ("public", "index.html"): {"doors": ".mb-doors"},
    ("program", "desk/index.html"): {"cover": ".md-header", "task": ".mb-task", "index": ".mb-index"},
    ("program", "mentorships/ms-00b2.html"): {"road": ".mb-road", "goal": ".mb-goal"},
    ("program", "mentorships/ms-00b2-log.html"): {"log": ".mb-log__head"},
    ("program", "recertification/p-v6e0b-cycle-2025.html"): {"window": ".mb-window:visible"},
    ("program", "numbers/index.html"): {"chart": "figure:has(#by-month-hours)"},
    ("program", "forms/state-cps-session.html"): {"choice": ".mb-choice"},
}
SAME = 24  # of 255: letters' edges may differ that much
FEW = 0.003  # of all pixels
SETTLE = """async font => {
    const face = new FontFace("Looks", Uint8Array.from(atob(font), each => each.charCodeAt(0)).buffer);
    document.fonts.add(await face.load());
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("*, ::before, ::after { font-family: Looks !important; font-weight: 400 !important;"
        + " font-style: normal !important; caret-color: transparent !important; scrollbar-width: none !important }");
    document.adoptedStyleSheets = [sheet];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        if (walker.currentNode.data.trim()) walker.currentNode.data = "Words";
    }
    for (const each of document.querySelectorAll("input")) each.placeholder = "";
    await document.fonts.ready;
}"""


def apart(one: Image.Image, other: Image.Image) -> tuple[float, Image.Image]:
    """The share of pixels in which two pictures of one size differ, and where, in black."""
    channels = ImageChops.difference(one.convert("RGB"), other.convert("RGB")).split()
    most = ImageChops.lighter(ImageChops.lighter(channels[0], channels[1]), channels[2])
    where = most.point([0 if level > SAME else 255 for level in range(256)])
    return where.histogram()[0] / (where.width * where.height), where


def compared(name: str, shot: Image.Image) -> list[str]:
    """What is to be said of a picture, where it is not as the one that is kept."""
    kept = KEPT / f"{name}.png"
    if os.environ.get("MENTORBOOK_RENEW_LOOKS"):
        kept.parent.mkdir(exist_ok=True)
        shot.convert("RGB").quantize(256, dither=Image.Dither.NONE).save(kept, optimize=True)
    was = Image.open(kept)
    share, where = apart(shot, was) if shot.size == was.size else (1.0, was)
    if share <= FEW:
        return []
    SHOWN.mkdir(parents=True, exist_ok=True)
    for word, picture in (("is", shot), ("was", was), ("apart", where)):
        picture.save(SHOWN / f"{name}-{word}.png")
    return [f"{name}: {shot.size} instead of {was.size}, {share:.2%} of it differs"]


@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1280, "light")])
def test_parts_look_as_they_did(browser: Browser, portal: Building, width: int, scheme: str) -> None:
    options = {"viewport": {"width": width, "height": 900}, "color_scheme": scheme, "reduced_motion": "reduce"}
    watched = {edition: Watched(browser, portal(edition), **options) for edition in ("public", "program")}
    other: list[str] = []
    for (edition, path), parts in PARTS.items():
        page = watched[edition].open(path)
        page.evaluate(SETTLE, b64encode(FONT.read_bytes()).decode())
        for name, selector in parts.items():
            shot = page.locator(selector).first.screenshot(animations="disabled")
            other += compared(f"{name}-{width}-{scheme}", Image.open(io.BytesIO(shot)))
        page.close()
    assert other == [], f"Look at the pictures in {SHOWN.relative_to(PROJECT)}; how to renew is told in {__file__}"
    for each in watched.values():
        each.context.close()


def test_pictures_are_small_and_none_is_left_over() -> None:
    pictures = sorted(KEPT.glob("*"))
    named = {f"{name}-{look}.png" for parts in PARTS.values() for name in parts for look in ("390-dark", "1280-light")}
    assert {path.name for path in pictures} == named
    assert sum(path.stat().st_size for path in pictures) < 200_000
