"""The built portal in a real browser: a way through, with script and without, and on paper."""

import io
import re
import unicodedata
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route
from portal_book import Building, run
from pypdf import PdfReader

pytestmark = pytest.mark.browser
HOST = "http://portal.test"


class Watched:
    """A browser context for a site, served or opened as a folder, that remembers what it should not have seen."""

    def __init__(self, browser: Browser, site: Path, *, served: bool = True, **options: object) -> None:
        self.strangers: list[str] = []
        self.complaints: list[str] = []
        self.context: BrowserContext = browser.new_context(**options)  # type: ignore[arg-type]
        self._site = site
        self._root = HOST if served else site.as_uri()
        if served:
            self.context.route("**/*", self._serve)
        self.context.on("request", lambda request: self._note(request.url))
        self.context.on("console", lambda message: self.complaints.append(f"{message.page.url}: {message.text}"))  # type: ignore[union-attr]
        self.context.on("weberror", lambda error: self.complaints.append(str(error.error)))

    def _note(self, url: str) -> None:
        if not url.startswith((f"{self._root}/", "data:")):
            self.strangers.append(url)

    def _serve(self, route: Route) -> None:
        parts = urlsplit(route.request.url)
        path = self._site / unquote(parts.path).lstrip("/")
        if f"{parts.scheme}://{parts.netloc}" != HOST:
            route.abort()
        elif path.is_file():
            route.fulfill(path=path)
        else:
            route.fulfill(status=404, body="not found")

    def open(self, name: str) -> Page:
        page = self.context.new_page()
        page.goto(f"{self._root}/{name}", wait_until="load")
        return page


def longest_log(site: Path) -> str:
    """The path of the log that fills most pages."""
    return max(site.glob("mentorships/*-log.html"), key=lambda path: path.stat().st_size).relative_to(site).as_posix()


def test_the_desk_leads_to_a_mentorship_and_to_its_log(browser: Browser, portal: Building) -> None:
    watched = Watched(browser, portal("program"))
    page = watched.open("desk/index.html")
    page.locator("#ask-after .mb-task a[href*='mentorships/']").first.click()
    page.wait_for_load_state()
    assert re.search(r"/mentorships/ms-\w{4}\.html", page.url)
    page.get_by_role("link", name="Print the log").click()
    page.wait_for_load_state()
    assert page.url.endswith("-log.html")
    assert page.get_by_role("heading", level=1).inner_text() == "Mentorship log"


def test_all_can_be_read_without_script(browser: Browser, portal: Building) -> None:
    watched = Watched(browser, portal("program"), java_script_enabled=False, color_scheme="dark")
    page = watched.open("desk/index.html")
    assert page.get_by_role("heading", name="The desk").is_visible()
    assert page.locator(".mb-task").count() > 5
    assert page.get_by_role("link", name="Mentorships").first.is_visible()


@pytest.mark.parametrize("paper", ["Letter", "A4"])
def test_a_long_log_prints_with_its_headings_on_each_page(browser: Browser, portal: Building, paper: str) -> None:
    site = portal("program")
    watched = Watched(browser, site)
    page = watched.open(longest_log(site))
    read = PdfReader(io.BytesIO(page.pdf(format=paper))).pages
    sheets = [unicodedata.normalize("NFKC", sheet.extract_text()) for sheet in read]  # fi is one sign in print
    assert len(sheets) >= 2
    for number, sheet in enumerate(sheets, 1):
        assert f"Page {number} of {len(sheets)}" in " ".join(sheet.split())
        assert "Mentorbook" in sheet
        if re.search(r"\d{1,2} [A-Z][a-z]{2} 20\d\d", sheet) and "We confirm" not in sheet:
            assert "Topics discussed" in sheet
    assert "Log" in sheets[0]
    assert "We confirm" in sheets[-1]
    assert "Search" not in "".join(sheets), "what is for the screen stays there"


def test_a_person_s_own_log_is_one_file_that_opens_alone(browser: Browser, tmp_path: Path, portal: Building) -> None:
    known = Path(longest_log(portal("program"))).name.removesuffix("-log.html")
    done = run("print", known, "--out", str(tmp_path / "log.html"))
    assert done.returncode == 0, done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["log.html"]
    watched = Watched(browser, tmp_path, viewport={"width": 390, "height": 900})
    page = watched.open("log.html")
    assert page.get_by_role("heading", level=1).inner_text() == "Mentorship log"
    assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0
    assert page.evaluate("getComputedStyle(document.querySelector('.mb-log')).borderTopStyle") == "solid"
    assert watched.strangers == watched.complaints == []
