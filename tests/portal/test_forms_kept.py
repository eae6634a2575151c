"""What a form keeps: whose it is, what was chosen anew in an older draft, and that it was handed in."""

from collections.abc import Iterator

import pytest
from form_page import HOST, PAIR, Filling, chromium, fragment, hand_in
from playwright.sync_api import Browser, Page, expect
from portal_book import Building

pytestmark = pytest.mark.browser
OTHER = {
    **PAIR,
    "mentorship": "ms-0zzz",
    "mentee": ["p-0zzzz", "Somebody Else"],
    "taken": [],
    "goals": [],
    "actions": [],
}
KEPT = "localStorage.getItem(Object.keys(localStorage).find(key => key.startsWith('mentorbook ')))"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@pytest.fixture
def page(browser: Browser, forms: Building) -> Iterator[Page]:
    filling = Filling(browser, forms("github"))
    yield filling.open("assp-cps-session", PAIR)
    filling.context.close()


def chosen(page: Page, at: str) -> list[str]:
    return page.locator(f'[data-at="{at}"] input:checked').evaluate_all("inputs => inputs.map(input => input.value)")


def kept(page: Page) -> None:
    page.wait_for_timeout(400)


def test_what_is_chosen_anew_stands_above_what_has_no_place_any_more(page: Page) -> None:
    page.get_by_label("Minutes").fill("45")
    kept(page)
    older = """[{at: "session/mode", label: "How", values: ["telegraph"]},
                {at: "session/attended", label: "Who was there", values: ["mentor", "notary"]}]"""
    page.evaluate(
        f"""() => {{ const key = Object.keys(localStorage).find(key => key.startsWith("mentorbook "));
        localStorage.setItem(key, JSON.stringify({{ states: {older} }})); }}"""
    )
    page.reload()
    page.locator('[data-at="session/mode"] label').first.click()
    kept(page)
    for _ in range(2):
        page.reload()
        expect(page.locator("#mb-draft-lost")).to_contain_text("telegraph")
        expect(page.locator("#mb-draft-lost")).to_contain_text("notary")
        assert len(chosen(page, "session/mode")) == 1
        assert chosen(page, "session/attended") == ["mentor"]


def test_another_link_opened_on_the_page_is_another_pair_s(page: Page) -> None:
    page.get_by_label("Minutes").fill("45")
    page.goto(f"{HOST}/forms/assp-cps-session.html#{fragment(OTHER)}")
    expect(page.locator("#mb-pair")).to_contain_text("Somebody Else")
    assert page.get_by_label("Minutes").input_value() == ""
    page.goto(f"{HOST}/forms/assp-cps-session.html#{fragment(PAIR)}")
    expect(page.locator("#mb-pair")).to_contain_text("Daniel Fitzgerald")
    assert page.get_by_label("Minutes").input_value() == "45"


def test_a_way_within_the_page_leaves_the_link_where_it_is(page: Page) -> None:
    page.get_by_label("Minutes").fill("45")
    kept(page)
    address = page.url
    skip = page.locator("a.md-skip")
    skip.focus()
    page.keyboard.press("Enter")
    assert page.url == address
    page.reload()
    expect(page.locator("#mb-pair")).to_contain_text("Daniel Fitzgerald")
    assert page.get_by_label("Minutes").input_value() == "45"


def test_what_was_handed_in_is_told_to_be_when_the_form_is_opened_again(page: Page) -> None:
    page.locator('[data-at="session/date"] input').fill("2026-11-08")
    page.get_by_label("Minutes").fill("45")
    page.locator('[data-at="session/contact"] label', has_text="Meeting").click()
    page.locator('[data-at="session/mode"] label').first.click()
    hand_in(page)
    page.get_by_role("button", name="Save the file").click()
    page.reload()
    expect(page.locator("#mb-draft-says")).to_contain_text("handed in from here")
    page.get_by_label("Minutes").fill("50")
    kept(page)
    page.reload()
    expect(page.locator("#mb-draft-says")).to_contain_text("what you typed earlier")
    page.get_by_role("button", name="Forget what I typed").click()
    assert page.evaluate(KEPT) is None
