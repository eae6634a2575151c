"""Where each forge takes a new file or an edit, and when the text is copied instead of standing in the address."""

import pytest
from form_examples import fill_all, opened
from form_page import Filling, hand_in, text_of
from playwright.sync_api import Browser
from portal_book import Building

pytestmark = pytest.mark.browser
NEW = {
    "github": "https://f.example/r/new/main/records/resources?filename=a.yaml&value=id%3A%20a%0A",
    "gitea": "https://f.example/r/_new/main/records/resources?filename=a.yaml&value=id%3A%20a%0A",
    "forgejo": "https://f.example/r/_new/main/records/resources?filename=a.yaml&value=id%3A%20a%0A",
    "gitlab": "https://f.example/r/-/new/main/records/resources?file_name=a.yaml",
}
EDIT = {
    "github": "https://f.example/r/edit/main/records/resources/a.yaml",
    "gitea": "https://f.example/r/_edit/main/records/resources/a.yaml",
    "forgejo": "https://f.example/r/_edit/main/records/resources/a.yaml",
    "gitlab": "https://f.example/r/-/edit/main/records/resources/a.yaml",
}


@pytest.mark.parametrize("forge", NEW)
def test_a_forge_s_addresses(browser: Browser, forms: Building, forge: str) -> None:
    page = Filling(browser, forms("github")).open("resource")
    settings = {"forge": forge, "repository": "https://f.example/r", "branch": "main"}
    file = {"path": "records/resources/a.yaml", "text": "id: a\n", "adds": False}
    ask = "([settings, file]) => mb.forgeWay(settings, file)"
    assert page.evaluate(ask, [settings, file]) == {"fits": forge != "gitlab", "address": NEW[forge]}
    assert page.evaluate(ask, [settings, {**file, "adds": True}]) == {"fits": False, "address": EDIT[forge]}
    longest = {**file, "text": "x" * (6000 - len(NEW["gitea"]) + len("id%3A%20a%0A"))}
    assert page.evaluate(ask, [{**settings, "forge": "gitea"}, longest])["fits"]
    assert not page.evaluate(ask, [{**settings, "forge": "gitea"}, {**longest, "text": longest["text"] + "x"}])["fits"]


def test_for_gitlab_the_text_is_copied_and_its_page_opened(browser: Browser, forms: Building) -> None:
    filling = Filling(browser, forms("github"), permissions=["clipboard-read", "clipboard-write"])
    page = opened(filling, "resource", "")
    page.locator("#mb-form").evaluate("form => { form.dataset.forge = 'gitlab' }")
    fill_all(page)
    hand_in(page)
    assert page.get_by_role("link", name="Open the pull request").count() == 0
    with filling.context.expect_page() as there:
        page.get_by_role("link", name="Copy and open").click()
    assert "/-/new/main/records/resources?file_name=" in there.value.url
    page.bring_to_front()
    assert page.evaluate("navigator.clipboard.readText()") == text_of(page)
