"""Axe finds nothing on a desk and on a pair's page, in both schemes; their calendar files are the officers' alone."""

import pytest
from icalendar import Calendar
from playwright.sync_api import Browser
from portal_book import Building
from test_browser import Watched
from test_forms_axe import AXE, ONE, OTHER, faults

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("name", ["desk/index", "mentorships/ms-m9tw", "mentorships/ms-jfr0"])
def test_axe_finds_nothing(browser: Browser, portal: Building, name: str) -> None:
    watched = Watched(browser, portal("program"), bypass_csp=True)
    page = watched.open(f"{name}.html")
    page.add_script_tag(path=AXE)
    assert faults(page, ONE + OTHER) == {}
    watched.context.close()


def test_a_form_opens_filled_in_from_the_desk(browser: Browser, portal: Building) -> None:
    watched = Watched(browser, portal("program"))
    page = watched.open("desk/index.html")
    page.locator("#ask-after .mb-ways a", has_text="Log a session").first.click()
    page.get_by_text("Elena Castellanos and Victor Wu, filled in from your link.").wait_for(timeout=10_000)
    assert watched.complaints == []
    watched.context.close()


def test_calendar_files_are_the_officers_alone(portal: Building) -> None:
    assert not list(portal("public").rglob("*.ics"))
    files = list(portal("program").rglob("*.ics"))
    assert len(files) > 10
    for path in files:
        assert Calendar.from_ical(path.read_bytes()).walk("VEVENT"), path
