"""Long lists are narrowed down and long tables sorted, by hand and by address; without script all of it is there."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from portal_book import Building

pytestmark = pytest.mark.browser
SHOWN = "[data-facets]:not([hidden])"


@pytest.fixture(params=[(390, "light"), (1280, "dark")], ids=["phone", "desk"])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    width, scheme = request.param
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    page.close()
    assert not complaints


def opened(page: Page, portal: Building, edition: str, name: str) -> Page:
    page.goto(f"{(portal(edition) / name.partition('?')[0]).as_uri()}{name[name.find('?') :] if '?' in name else ''}")
    return page


def test_a_choice_narrows_the_list_is_counted_and_taken_away_again(page: Page, portal: Building) -> None:
    opened(page, portal, "public", "resources/index.html")
    whole = page.locator(SHOWN).count()
    expect(page.locator("[data-found]")).to_have_text(f"{whole} resources")
    page.get_by_label("Topic").select_option("LATCH")
    shown = page.locator(SHOWN)
    assert 0 < shown.count() < whole
    assert all(
        each.is_visible() == (each.get_attribute("hidden") is None) for each in page.locator("[data-facets]").all()
    )
    assert all("LATCH" in (each.get_attribute("data-facets") or "") for each in shown.all())
    expect(page.locator("[data-found]")).to_have_text(f"{shown.count()} of {whole} resources")
    assert all(each.locator(SHOWN).count() for each in page.locator("[data-group]:visible").all())
    page.get_by_role("button", name="LATCH: take this filter away").click()
    assert page.locator(SHOWN).count() == whole
    expect(page.locator("[data-found]")).to_have_text(f"{whole} resources")


def test_words_and_choices_go_together_and_nothing_found_is_said(page: Page, portal: Building) -> None:
    opened(page, portal, "program", "mentors/index.html")
    page.get_by_label("Language").select_option("French")
    names = page.locator(f"{SHOWN} h3").all_text_contents()
    assert "Farid Haddad" in names
    assert "Siobh\u00e1n Doyle" not in names
    page.get_by_label("Words").fill("osei")
    assert page.locator(f"{SHOWN} h3").all_text_contents() == ["Marguerite Osei"]
    page.get_by_label("Words").fill("qzqz")
    expect(page.locator("[data-found]")).to_have_text("0 of 13 mentors on the list")
    expect(page.get_by_text("Nothing here for: qzqz, French.")).to_be_visible()
    expect(page.get_by_role("heading", name="Not on the list")).to_be_hidden()
    page.get_by_role("link", name="Away").click()
    expect(page.get_by_role("heading", name="Not on the list")).to_be_visible()
    page.get_by_role("button", name="Show all 13").click()
    assert page.locator(SHOWN).count() == 13
    expect(page.get_by_label("Words")).to_be_focused()
    expect(page.get_by_role("button", name="Show all 13")).to_be_hidden()
    expect(page.get_by_role("heading", name="Not on the list")).to_be_visible()
    assert page.url.partition("mentors/")[2].partition("#")[0] == "index.html"


def test_what_was_chosen_stands_in_the_address_and_is_found_there(page: Page, portal: Building) -> None:
    opened(page, portal, "program", "mentors/index.html?language=French&q=osei")
    assert page.locator(f"{SHOWN} h3").all_text_contents() == ["Marguerite Osei"]
    opened(page, portal, "program", "mentors/index.html?language=Klingon")
    assert page.locator(SHOWN).count() == 13
    opened(page, portal, "program", "mentors/index.html?rows=x&from=a+letter")
    assert page.url.endswith("?rows=x&from=a+letter"), "nothing was chosen yet"
    page.get_by_label("Language").select_option("French")
    page.wait_for_url("**/index.html?rows=x&from=a+letter&language=French")
    page.get_by_role("button", name="French: take this filter away").click()
    page.wait_for_url("**/index.html?rows=x&from=a+letter")


@pytest.mark.parametrize("page", [(1280, "light")], indirect=True)
def test_a_heading_sorts_up_and_down_by_what_it_means(page: Page, portal: Building) -> None:
    opened(page, portal, "program", "recertification/index.html")
    heading = page.get_by_role("columnheader", name="Last day")

    def days() -> list[str]:
        return [each.get_attribute("data-key") or "" for each in page.locator("td[data-key]").all()]

    heading.get_by_role("button").click()
    assert heading.get_attribute("aria-sort") == "ascending"
    assert days() == sorted(days())
    heading.get_by_role("button").press("Enter")
    assert heading.get_attribute("aria-sort") == "descending"
    assert days() == sorted(days(), reverse=True)
    assert len(set(days())) > 3
    found = days()
    page.reload()
    assert days() == found, "the address holds how it was sorted"


def test_a_long_table_is_narrowed_down_by_words(page: Page, portal: Building) -> None:
    opened(page, portal, "program", "people/index.html")
    whole = page.locator("tbody tr").count()
    page.get_by_label("Narrow down").fill("ontario mentor")
    rows = page.locator("tbody tr:visible")
    assert 0 < rows.count() < whole
    assert all("Ontario" in each for each in rows.all_text_contents())
    expect(page.get_by_role("status")).to_have_text(f"{rows.count()} of {whole}")


@pytest.mark.parametrize("name", ["resources/index.html", "mentors/index.html"])
def test_without_script_the_list_is_whole_and_asks_for_nothing(browser: Browser, portal: Building, name: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((portal("program") / name).as_uri())
    assert page.locator(SHOWN).count() == page.locator("[data-facets]").count() > 10
    expect(page.locator("form[data-filters]")).to_be_hidden()
    context.close()
