"""What a form keeps: whose it is, what was chosen anew in an older draft, and that it was handed in."""

from collections.abc import Iterator

import pytest
from form_page import HOST, PAIR, Filling, Finger, filled, fragment, hand_in
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


def test_a_draft_survives_a_closed_tab_and_is_forgotten_when_asked(browser: Browser, forms: Building) -> None:
    filling = Filling(browser, forms("github"))
    page = filling.open("assp-cps-session", PAIR)
    filled(Finger(page))
    page.locator("#f-session-actions").get_by_role("button", name="Add").tap()
    page.get_by_role("textbox", name="What").fill("Send the budget")
    page.wait_for_timeout(400)
    assert "this device alone" in page.locator("#mb-draft-says").inner_text()
    page.close()
    again = filling.open("assp-cps-session", PAIR)
    assert again.get_by_label("Minutes").input_value() == "60"
    assert again.get_by_role("radio", name="Meeting").is_checked()
    assert again.get_by_role("textbox", name="What").input_value() == "Send the budget"
    other = filling.open("assp-cps-session", {**PAIR, "mentorship": "ms-qmrv"})
    assert other.get_by_label("Minutes").input_value() == "", "another pair's form knows nothing of it"
    again.get_by_role("button", name="Forget what I typed").tap()
    kept = again.evaluate("Object.keys(localStorage)")
    assert [key for key in kept if key.startswith("mentorbook ")] == []
    assert again.get_by_label("Minutes").input_value() == ""


def test_a_draft_from_an_older_form_loses_nothing(browser: Browser, forms: Building) -> None:
    filling = Filling(browser, forms("github"))
    page = filling.open("assp-cps-session", PAIR)
    filled(Finger(page))
    page.wait_for_timeout(400)
    page.evaluate(
        """() => { const key = Object.keys(localStorage).find(key => key.startsWith("mentorbook "));
        const draft = JSON.parse(localStorage.getItem(key));
        draft.states.push({at: "session/weather", label: "Weather", values: ["It rained all day"]},
                          {at: "session/mode", label: "How", values: ["carrier-pigeon"]});
        localStorage.setItem(key, JSON.stringify(draft)); }"""
    )
    page.close()
    again = filling.open("assp-cps-session", PAIR)
    assert "no place in it any more" in again.locator("#mb-draft-says").inner_text()
    lost = again.locator("#mb-draft-lost").inner_text()
    assert "It rained all day" in lost
    assert "carrier-pigeon" in lost
    assert again.get_by_label("Minutes").input_value() == "60"


def test_two_tabs_lose_nothing_of_each_other(browser: Browser, forms: Building) -> None:
    filling = Filling(browser, forms("github"))
    filling.context.clock.set_fixed_time("2026-11-21T14:03:00")
    one = filling.open("assp-cps-session", PAIR)
    two = filling.open("assp-cps-session", PAIR)
    one.get_by_label("Notes").fill("Written in the first tab")
    one.clock.run_for(400)
    expect(two.locator("#mb-draft-says")).to_contain_text("open in another tab too")
    filling.context.clock.set_fixed_time("2026-11-21T14:05:00")
    two.get_by_label("Notes").fill("Written in the second tab")
    two.clock.run_for(400)
    expect(two.locator("#mb-draft-says")).to_contain_text("as a draft of its own")
    one.close()
    two.close()
    third = filling.open("assp-cps-session", PAIR)
    expect(third.locator("#mb-draft-says")).to_contain_text("2 drafts are kept: of 14:03 and 14:05.")
    assert third.get_by_label("Notes").input_value() == "Written in the first tab"
    third.get_by_role("button", name="Take the draft of 14:05").tap()
    assert third.get_by_label("Notes").input_value() == "Written in the second tab"
    third.get_by_role("button", name="Take the draft of 14:03").tap()
    assert third.get_by_label("Notes").input_value() == "Written in the first tab"
    third.get_by_role("button", name="Forget what I typed").tap()
    expect(third.locator("#mb-draft-says")).to_contain_text("Another draft is still kept in this browser: of 14:05.")
    third.get_by_role("button", name="Take the draft of 14:05").tap()
    third.get_by_role("button", name="Forget what I typed").tap()
    kept = third.evaluate("Object.keys(localStorage)")
    assert [key for key in kept if key.startswith("mentorbook ")] == []


def test_what_stands_unkept_in_a_tab_when_the_other_writes_is_kept_too(browser: Browser, forms: Building) -> None:
    filling = Filling(browser, forms("github"))
    one = filling.open("assp-cps-session", PAIR)
    two = filling.open("assp-cps-session", PAIR)
    two.get_by_label("Notes").fill("Written in the second tab")
    two.wait_for_timeout(400)
    one.get_by_label("Notes").fill("Written in the first tab")
    one.wait_for_timeout(400)
    texts = one.evaluate("Object.values(localStorage).join()")
    assert "Written in the first tab" in texts
    assert "Written in the second tab" in texts
