"""A form speaks the program's own words, lets go of what was chosen, and tells what a page can know of a cycle."""

import re

import pytest
from form_examples import CYCLE, FORMS, fill_all, opened
from form_page import Filling, hand_in, summary
from playwright.sync_api import Browser, expect
from portal_book import Building

from mentorbook.reckoning.terms import in_own_words

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("name", "link"), [each for each in FORMS if each[0].startswith("state-cps")])
def test_state_cps_says_technician_everywhere(browser: Browser, forms: Building, name: str, link: str) -> None:
    page = opened(Filling(browser, forms("github")), name, link)
    hand_in(page)
    fill_all(page)
    assert not re.search("mentee", page.locator("#content").inner_text(), re.IGNORECASE)
    hand_in(page)
    assert not re.search("mentee", page.locator("#mb-finish").inner_text(), re.IGNORECASE)


def test_an_article_goes_with_its_term() -> None:
    terms = {"mentor": "guide", "mentee": "apprentice"}
    told = in_own_words("A mentee, a mentor and the Mentee’s mentors: mentoring, mentorships", terms)
    assert told == "An apprentice, a guide and the Apprentice’s guides: mentoring, mentorships"


def test_what_need_not_be_chosen_is_let_go_by_a_second_tap(browser: Browser, forms: Building) -> None:
    page = opened(Filling(browser, forms("github")), "assp-cps-evaluation", "PAIR")
    one = page.locator("#f-evaluation-confidence").get_by_role("radio", name="3")
    one.tap()
    expect(one).to_be_checked()
    one.tap()
    expect(one).not_to_be_checked()
    one.focus()
    page.keyboard.press("Space")
    expect(one).to_be_checked()
    page.keyboard.press("Space")
    expect(one).not_to_be_checked()
    asked = page.locator("#f-evaluation-recommendation").get_by_role("radio", name="Go on")
    asked.tap()
    asked.tap()
    assert asked.is_checked(), "what is asked for stays chosen"


OUTSIDE = {
    "2025-12-31": (
        "This CEU session lies before the cycle of 1 January 2026 to 31 December 2027. "
        "Hours are not carried over: correct its day, or move it"
    ),
    "2028-01-01": (
        "This CEU session lies after the cycle of 1 January 2026 to 31 December 2027. "
        "Correct its day, or move it to the record of the cycle that it was in."
    ),
}


@pytest.mark.parametrize("typed", OUTSIDE)
def test_what_lies_outside_the_cycle_is_told(browser: Browser, forms: Building, typed: str) -> None:
    page = Filling(browser, forms("github")).open("cps-recertification-ceu", {**CYCLE, "inside": True})
    fill_all(page)
    page.locator("#f-certification-ceus-0-on").fill(typed)
    hand_in(page)
    assert OUTSIDE[typed] in summary(page)[0]


def test_an_entry_that_is_added_is_told_field_by_field(browser: Browser, forms: Building) -> None:
    page = Filling(browser, forms("github")).open("cps-recertification-community", CYCLE)
    fill_all(page)
    hand_in(page)
    told = page.locator("#mb-words").inner_text().split("\n")
    assert [line for line in told if line][:6] == [
        "Sort", "Checkup event", "On", "20 November 2026", "Minutes", "30",
    ]  # fmt: skip


def test_who_does_not_evaluate_here_is_told(browser: Browser, forms: Building) -> None:
    page = opened(Filling(browser, forms("github")), "state-cps-evaluation", "PAIR")
    fill_all(page)
    page.get_by_role("radio", name="Daniel Fitzgerald").check()
    hand_in(page)
    (told,) = summary(page)
    assert told.startswith("This evaluation is by somebody who is not the mentor of this mentorship")


def test_ones_own_seat_check_is_told(browser: Browser, forms: Building) -> None:
    page = Filling(browser, forms("github")).open("cps-recertification-seat-check", CYCLE)
    fill_all(page)
    page.get_by_role("radio", name="Somebody in this book").check()
    page.get_by_label("Person").fill("p-4y5m9")
    hand_in(page)
    assert summary(page) == [
        "The seat check of 20 November 2026 is verified by the person who did it. Correct the verifier."
    ]
