"""A form in a real browser: opened by a personal link, filled in by taps and keys alone, and watched."""

import json
import shutil
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, BrowserContext, Locator, Page, Route, sync_playwright

HOST = "https://portal.example"  # secure, as a real portal is
PAIR = {
    "for": "pair",
    "mentorship": "ms-00b2",
    "program": "assp-cps",
    "mentor": ["p-rvxvg", "Marguerite Osei"],
    "mentee": ["p-1xncg", "Daniel Fitzgerald"],
    "started": "2025-11-10",
    "proposed": ["p-1efxy", "2025-10-13"],
    "taken": ["2026-11-09"],
    "goals": [["price-of-an-hour", "Know the price of an hour"]],
    "actions": [["collect-three-plans", "Collect three plans"]],
    "used": ["collect-three-plans"],
}


@contextmanager
def chromium() -> Iterator[Browser]:
    """Debian's own, for a module's tests; closed behind them."""
    path = shutil.which("chromium")
    assert path, "These tests need Chromium: scripts/setup --browser installs it."
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"]
        arguments.append("--font-render-hinting=none")  # letters are drawn alike whatever a machine is set to
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        yield browser
        browser.close()


def fragment(told: dict[str, Any]) -> str:
    return urlsafe_b64encode(json.dumps(told).encode()).decode().rstrip("=")


class Filling:
    """A browser context served from a folder, with what left it."""

    def __init__(self, browser: Browser, site: Path, **options: Any) -> None:
        settings = {"viewport": {"width": 390, "height": 844}, "has_touch": True, **options}
        self.context: BrowserContext = browser.new_context(**settings)
        self.asked: list[str] = []
        self.complaints: list[str] = []
        self._site = site
        self.context.route("**/*", self._serve)
        self.context.on("console", lambda m: self.complaints.append(m.text) if m.type in {"error", "warning"} else None)
        self.context.on("weberror", lambda error: self.complaints.append(str(error.error)))

    def _serve(self, route: Route) -> None:
        self.asked.append(route.request.url)
        parts = urlsplit(route.request.url)
        path = self._site / unquote(parts.path).lstrip("/")
        if f"{parts.scheme}://{parts.netloc}" == HOST and path.is_file():
            route.fulfill(path=path)
        else:
            route.fulfill(status=200, body="elsewhere")

    def open(self, name: str, told: dict[str, Any] | None = None) -> Page:
        page = self.context.new_page()
        page.goto(f"{HOST}/forms/{name}.html" + (f"#{fragment(told)}" if told else ""), wait_until="load")
        page.locator("#mb-form").wait_for()
        return page


def text_of(page: Page) -> str:
    """The file as it will be."""
    return page.locator("[data-text]").first.text_content() or ""


def summary(page: Page) -> list[str]:
    """What is told to be amiss, at the top."""
    page.locator("#mb-summary:not([hidden])").wait_for()
    return page.locator("#mb-summary li").all_inner_texts()


def hand_in(page: Page) -> None:
    page.get_by_role("button", name="Check and hand in").click()
    page.locator("#mb-finish:not([hidden]), #mb-summary:not([hidden])").first.wait_for()


class Finger:
    """Taps and types, and counts."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.count = 0

    def tap(self, target: Locator) -> None:
        target.tap()
        self.count += 1

    def write(self, target: Locator, text: str) -> None:
        target.tap()
        target.press_sequentially(text)
        self.count += 2

    def draw(self, target: Locator) -> None:
        target.scroll_into_view_if_needed()
        box = target.bounding_box()
        assert box
        self.page.mouse.move(box["x"] + 40, box["y"] + 60)
        self.page.mouse.down()
        for step in range(60):
            self.page.mouse.move(box["x"] + 40 + step * 4, box["y"] + 60 + 20 * ((step // 6) % 3 - 1))
        self.page.mouse.up()
        self.count += 1


def filled(finger: Finger) -> None:
    """The least that a session says, and a topic."""
    page = finger.page
    finger.tap(page.get_by_role("button", name="Today as Date"))
    finger.write(page.get_by_label("Minutes"), "60")
    finger.tap(page.get_by_role("radio", name="Meeting"))
    finger.tap(page.locator("#f-session-mode").get_by_role("radio", name="Video"))
    finger.write(page.get_by_role("textbox", name="Topics discussed"), "Safety talks: the first one")
