"""A file that a form makes begins as every record does: with the line by which editors find the schema."""

import shutil
from pathlib import Path

import pytest
from form_page import PAIR, Filling
from playwright.sync_api import sync_playwright
from portal_book import Building

from mentorbook.records import load_kinds

pytestmark = pytest.mark.browser
KINDS = load_kinds(Path(__file__).parents[2])


def test_a_whole_record_begins_with_it_and_added_lines_do_not(forms: Building) -> None:
    chromium = shutil.which("chromium")
    assert chromium, "These tests need Chromium: scripts/setup --browser installs it."
    made = """() => Object.keys(mbBook.schemas).map((kind) =>
        [kind, mb.fileOf(document.getElementById("mb-form"), kind, { id: "a", closure: {} }).text])"""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        filling = Filling(browser, forms("github"))
        texts = dict(filling.open("assp-cps-session", PAIR).evaluate(made))
        assert {"session", "goal", "mentor", "person"} <= texts.keys()
        assert {kind: text.split("\n")[0] for kind, text in texts.items()} == {
            kind: KINDS[kind].modeline for kind in texts
        }
        added = dict(filling.open("assp-cps-close", PAIR).evaluate(made))["mentorship"]
        assert added.startswith("# Lines to add to records/")
        assert "yaml-language-server" not in added
        browser.close()
