"""A session logged on a phone: by taps and by keys alone, signed by both, to the opened pull request."""

import json
import re
import shutil
from datetime import date
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from form_examples import fill_all
from form_page import PAIR, Filling, Finger, filled, hand_in, summary, text_of
from playwright.sync_api import Browser, expect
from portal_book import Building

from mentorbook.book import open_book
from mentorbook.reading import Source, read_source
from mentorbook.reckoning.sentences import SENTENCES
from mentorbook.records import Record, digest, load_kinds
from mentorbook.writing import listed_as

pytestmark = pytest.mark.browser
PROJECT = Path(__file__).parents[2]
NAMES = PROJECT / "tests/cases/listed_names.json"
MOST = 25  # interactions
OWN = re.compile(r"https://portal\.example/(assets|search)/[\w./-]+\.(js|json|svg)")  # which may come late


def sound(text: str) -> Source:
    """The file, read strictly and judged by its schema."""
    source = read_source("records/x.yaml", text.encode())
    assert isinstance(source, Source), source
    verdicts = load_kinds(PROJECT)["session"].verdict(source.data)
    assert verdicts == []
    return source


def test_a_session_is_logged_signed_and_proposed_by_taps(browser: Browser, forms: Building) -> None:
    filling = Filling(browser, forms("github"))
    page = filling.open("assp-cps-session", PAIR)
    loaded = len(filling.asked)
    finger = Finger(page)
    filled(finger)
    finger.tap(page.get_by_role("checkbox", name="Know the price of an hour"))
    finger.draw(page.locator("[data-role=mentor] canvas"))
    finger.tap(page.get_by_role("button", name="Type my name instead for the mentee"))
    finger.write(page.locator("#t-mentee"), "Daniel Fitzgerald")
    finger.tap(page.get_by_role("radio", name="The mentor’s"))
    finger.tap(page.get_by_role("button", name="Check and hand in"))
    expect(page.get_by_role("heading", name="Read it once, then hand it in")).to_be_focused()
    later = [each for each in filling.asked[loaded:] if not OWN.fullmatch(each)]
    assert later == [], "nothing leaves before it is handed in"
    told = page.locator("#mb-words").inner_text()
    for words in ("Meeting", "Video", "Safety talks: the first one", "Know the price of an hour"):
        assert words in told
    text = text_of(page)
    with filling.context.expect_page() as opened:
        finger.tap(page.get_by_role("link", name="Open the pull request"))
    address = urlsplit(opened.value.url)
    day = re.search(r"date: '(\S+)'", text)
    assert day
    assert address.netloc == "github.example"
    assert address.path == "/program/records/new/main/records/mentorships/ms-00b2/sessions"
    assert parse_qs(address.query, keep_blank_values=True) == {"filename": [f"{day[1]}.yaml"], "value": [text]}
    assert finger.count < MOST
    assert filling.complaints == []
    source = sound(text)
    signatures = source.data["signatures"]
    assert [(each["role"], each["method"], each["name"]) for each in signatures] == [
        ("mentor", "drawn", "Marguerite Osei"), ("mentee", "typed", "Daniel Fitzgerald"),
    ]  # fmt: skip
    assert "collected_by" not in signatures[0]
    assert signatures[1]["collected_by"] == "p-rvxvg"
    record = Record("session", f"ms-00b2/{day[1]}", source)
    for each in signatures:
        assert each["digest"] == digest(record, each)


def test_the_file_takes_its_place_in_the_book(browser: Browser, forms: Building, tmp_path: Path) -> None:
    for folder in ("records", "schemas", "docs/assets/programs"):
        shutil.copytree(PROJECT / folder, tmp_path / folder)
    page = Filling(browser, forms("github")).open("assp-cps-session", PAIR)
    finger = Finger(page)
    filled(finger)
    page.get_by_label("Date", exact=True).fill("2026-11-20")
    finger.draw(page.locator("[data-role=mentor] canvas"))
    finger.draw(page.locator("[data-role=mentee] canvas"))
    finger.tap(page.get_by_role("radio", name="The mentee’s"))
    hand_in(page)
    path = page.locator("[data-path]").first.text_content() or ""
    assert path == "records/mentorships/ms-00b2/sessions/2026-11-20.yaml"
    day = page.evaluate("mb.today(document.getElementById('mb-form').dataset.zone)")
    # Signed on the day of the test: the book is opened as of then.
    (tmp_path / path).write_text(text_of(page), encoding="utf-8")
    book = open_book(tmp_path, date.fromisoformat(day))
    own = [finding for finding in book.findings() if finding.place.path == path]
    assert own == []
    answer = book.edition("program").reckoning.mentorships["ms-00b2"].sessions[-1]  # type: ignore[union-attr]
    assert [signed.seal.name for signed in answer.signed] == ["ATTESTED", "ATTESTED"]


def test_the_same_by_keyboard_alone(browser: Browser, forms: Building) -> None:
    filling = Filling(browser, forms("gitea"))
    page = filling.open("assp-cps-session", PAIR)
    keys = page.keyboard

    def go_to(words: str) -> None:
        for _ in range(60):
            keys.press("Tab")
            said = page.evaluate(
                """(() => { const e = document.activeElement, around = e.closest("fieldset")?.id;
                return [e.id, e.value, e.getAttribute("aria-label"), e.textContent, around].join("|") })()"""
            )
            if re.search(words, said):
                return
        raise AssertionError(f"{words} is not come to by the keyboard")

    page.locator("h1").click()
    go_to("Today")
    keys.press("Enter")
    go_to("f-session-minutes")
    keys.type("45")
    go_to("meeting\\|")
    keys.press("Space")
    go_to("in-person.*f-session-mode")
    keys.press("ArrowRight")  # video
    go_to("Topics discussed")
    keys.type("What went well")
    go_to("Type my name instead for the mentor")
    keys.press("Enter")
    expect(page.locator("#t-mentor")).to_be_focused()
    keys.type("Marguerite Osei")
    go_to("Type my name instead for the mentee")
    keys.press("Enter")
    keys.type("Daniel Fitzgerald")
    go_to("^\\|mentor\\|")
    keys.press("Space")
    go_to("Check and hand in")
    keys.press("Enter")
    expect(page.get_by_role("heading", name="Read it once, then hand it in")).to_be_focused()
    go_to("Open the pull request")
    address = page.evaluate("document.activeElement.href")
    assert address.startswith("https://gitea.example/program/records/_new/main/records/mentorships/ms-00b2/sessions?")
    data = sound(text_of(page)).data
    assert (data["contact"], data["mode"], data["minutes"]) == ("meeting", "video", 45)
    assert {each["method"] for each in data["signatures"]} == {"typed"}
    assert filling.complaints == []


FIELDS = {
    "Minutes": "#f-session-minutes", "Notes": "#f-session-notes", "Date": "#f-session-date",
    "Start": "#f-session-start", "End": "#f-session-end", "Next": "#f-session-next-on",
}  # fmt: skip
LIE_BETWEEN = "30 minutes lie between start and end, and 60 minutes are told."
WRONG = [
    ({"Minutes": "25 hours"}, "Minutes: text stands here. Write the minutes as a whole number from 1 to 1440"),
    ({"Minutes": "1441"}, "Minutes: the number is more than 1440."),
    ({"Notes": "x" * 10_000}, "Notes: the text is too long. Write at most 8,000 characters."),
    ({"Notes": "soft\u00adhyphen"}, "U+00AD"),
    ({"Date": "2026-01-01", "Start": "17:00", "End": "17:00"}, "It ends when it starts."),
    ({"Date": "2026-01-01", "Start": "17:00", "End": "17:30"}, LIE_BETWEEN),
    ({"Date": "2099-01-01"}, "This session lies ahead"),
    ({"Date": "2025-11-09"}, "This session came before the mentorship began, on 10 November 2025."),
    ({"Next": "2026-01-01"}, "The next session comes before this one."),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "says"), WRONG, ids=lambda each: str(each)[:40])
def test_what_is_amiss_is_told_beside_and_above_and_nothing_is_lost(
    browser: Browser, forms: Building, typed: dict[str, str], says: str
) -> None:
    page = Filling(browser, forms("github")).open("assp-cps-session", PAIR)
    filled(Finger(page))
    for fold in page.locator("#mb-form summary").all():
        fold.click()
    for label, value in typed.items():
        page.locator(FIELDS[label]).fill(value)
    hand_in(page)
    (told,) = summary(page)
    assert says in told
    expect(page.locator("#mb-summary")).to_be_focused()
    beside = page.locator(".mb-error:not([hidden])")
    assert beside.all_inner_texts() == [told]
    assert page.locator("[aria-invalid=true]").count() >= 1
    for label, value in typed.items():
        assert page.locator(FIELDS[label]).input_value() == value
    page.locator("#mb-summary a").click()
    assert page.evaluate("document.activeElement.getAttribute('aria-invalid')") == "true"


def test_an_impossible_day_that_was_only_half_chosen_is_told(browser: Browser, forms: Building) -> None:
    page = Filling(browser, forms("github")).open("assp-cps-session", PAIR)
    filled(Finger(page))
    page.locator("#f-session-date").focus()
    page.keyboard.press("Backspace")  # the month is gone, the day and the year stand
    hand_in(page)
    assert "Date: there is no such day in the calendar." in summary(page)[0]


@pytest.mark.parametrize(("name", "day"), [
    ("agreement", "#f-agreement-agreed-on"), ("evaluation", "#f-evaluation-date"),
])  # fmt: skip
def test_a_day_that_lies_ahead_is_told_beside_in_the_words_of_the_check_and_stops_nothing(
    browser: Browser, forms: Building, name: str, day: str
) -> None:
    page = Filling(browser, forms("github")).open(f"assp-cps-{name}", PAIR)
    field = page.locator("[data-at]", has=page.locator(day))
    page.locator(day).fill("2099-03-01")
    words = " ".join(SENTENCES["day-ahead"])
    assert field.locator("[data-beside]").inner_text() == words
    page.locator(day).fill("2026-01-12")
    expect(field.locator("[data-beside]")).to_be_hidden()
    page.locator(day).fill("2099-03-01")
    fill_all(page, only_asked=True)
    page.locator(day).fill("2099-03-01")
    hand_in(page)
    assert "this day lies ahead" in page.locator("#mb-short").inner_text()


def test_a_closing_that_lies_ahead_is_refused_in_the_words_of_the_check(browser: Browser, forms: Building) -> None:
    page = Filling(browser, forms("github")).open("assp-cps-close", PAIR)
    fill_all(page, only_asked=True)
    page.locator("#f-mentorship-closure-on").fill("2099-03-01")
    page.get_by_role("button", name="Check and hand in").click()
    message, hint = SENTENCES["closure-ahead"]
    told = " ".join(summary(page))
    assert message.partition("{")[0] in told
    assert hint in told


def test_half_a_signature_is_told_and_a_change_takes_signatures_away(browser: Browser, forms: Building) -> None:
    page = Filling(browser, forms("github")).open("assp-cps-session", PAIR)
    finger = Finger(page)
    filled(finger)
    finger.draw(page.locator("[data-role=mentor] canvas"))
    finger.tap(page.get_by_role("button", name="Type my name instead for the mentee"))
    hand_in(page)
    told = summary(page)
    assert [line.split(".")[0] for line in told] == [
        "Mentee: the name is missing", "Whose device this is: nothing is chosen",
    ]  # fmt: skip
    page.locator("#t-mentee").fill("د. ليلى 🦺")
    page.get_by_label("Minutes").fill("50")
    expect(page.locator("#mb-sign-error")).to_contain_text("the signatures are gone")
    assert page.locator("#t-mentee").input_value() == ""
    hand_in(page)
    assert "signatures" not in sound(text_of(page)).data


def test_back_leads_from_the_last_step_to_the_form_with_all_and_the_signatures(
    browser: Browser, forms: Building
) -> None:
    page = Filling(browser, forms("github")).open("assp-cps-session", PAIR)
    finger = Finger(page)
    filled(finger)
    finger.draw(page.locator("[data-role=mentor] canvas"))
    finger.tap(page.get_by_role("button", name="Type my name instead for the mentee"))
    finger.write(page.locator("#t-mentee"), "Daniel Fitzgerald")
    finger.tap(page.get_by_role("radio", name="The mentor’s"))
    hand_in(page)
    text = text_of(page)
    said = [" ".join(each.split()) for each in page.locator("#mb-signed > div").all_inner_texts()]
    assert said == ["Marguerite Osei Mentor, drawn", "Daniel Fitzgerald Mentee, typed"]
    page.go_back()
    expect(page.locator("#mb-filling")).to_be_visible()
    assert page.url.startswith("https://portal.example/forms/assp-cps-session.html#")
    assert page.get_by_label("Minutes").input_value() == "60"
    assert page.locator("[data-signed]:visible").count() == 2
    page.go_forward()
    expect(page.locator("#mb-finish")).to_be_visible()
    assert text_of(page) == text
    page.get_by_role("button", name="Change").tap()
    expect(page.locator("#mb-filling")).to_be_visible()
    assert page.locator("[data-signed]:visible").count() == 2
    hand_in(page)
    assert text_of(page) == text
    page.go_back()
    page.get_by_label("Minutes").fill("")
    page.get_by_label("Minutes").fill("nine")
    page.go_forward()
    assert summary(page)
    expect(page.locator("#mb-filling")).to_be_visible()


def test_another_name_than_the_link_s_is_asked_after_and_not_refused(browser: Browser, forms: Building) -> None:
    page = Filling(browser, forms("github")).open("assp-cps-session", PAIR)
    filled(Finger(page))
    page.get_by_role("button", name="Type my name instead for the mentee").tap()
    box = page.locator(".mb-sign[data-role=mentee]")
    box.locator("input").fill("Dan Fitz")
    expect(box.locator("[data-beside]")).to_have_text("The link names Daniel Fitzgerald. Is this how you sign?")
    box.locator("input").fill("daniel  Fitzgerald")
    expect(box.locator("[data-beside]")).to_be_hidden()
    box.locator("input").fill("Dan Fitz")
    expect(box.locator("[data-beside]")).to_be_visible()
    page.get_by_role("radio", name="The mentor’s").tap()
    hand_in(page)
    assert sound(text_of(page)).data["signatures"][0]["name"] == "Dan Fitz"


def test_names_in_any_script_emoji_and_formulas_go_through(browser: Browser, forms: Building) -> None:
    page = Filling(browser, forms("github")).open("assp-cps-session", PAIR)
    finger = Finger(page)
    filled(finger)
    page.get_by_role("textbox", name="Topics discussed").fill("=SUM(A1:A9)")
    page.get_by_label("Notes").fill("🦺 👷🏽‍♀️\n\n  - not: a list\nمرحبا بكم\n")
    page.get_by_role("button", name="Type my name instead for the mentor").tap()
    page.locator("#t-mentor").fill("د. ليلى بن علي")
    page.get_by_role("radio", name="The mentor’s").tap()
    hand_in(page)
    data = sound(text_of(page)).data
    assert data["topics"] == ["=SUM(A1:A9)"]
    assert data["notes"] == "🦺 👷🏽‍♀️\n\n  - not: a list\nمرحبا بكم"
    assert data["signatures"][0]["name"] == "د. ليلى بن علي"


def test_what_is_too_long_for_an_address_is_copied(browser: Browser, forms: Building) -> None:
    filling = Filling(browser, forms("github"), permissions=["clipboard-read", "clipboard-write"])
    page = filling.open("assp-cps-session", PAIR)
    filled(Finger(page))
    page.get_by_label("Notes").fill("Long. " * 1200)
    hand_in(page)
    link = page.get_by_role("link", name="Copy and open")
    with filling.context.expect_page() as opened:
        link.click()
    assert len(opened.value.url) < 300
    assert opened.value.url.split("?")[1].startswith("filename=")
    assert page.evaluate("navigator.clipboard.readText()") == text_of(page)


def test_a_day_that_is_taken_long_ago_is_known_from_the_few_signs_of_a_code(browser: Browser, forms: Building) -> None:
    told = {**PAIR, "taken": "2025-11-10.7.0-2.9x", "goals": [], "actions": [], "less": ["goals", "actions", "used"]}
    page = Filling(browser, forms("github")).open("assp-cps-session", told)
    days = ["2025-11-10", "2025-11-17", "2025-11-17-2", "2026-11-09"]
    assert page.evaluate("mb.takenDays('2025-11-10.7.0-2.9x')") == days
    assert page.locator("#mb-less").inner_text().strip() == (
        "Your goals and open actions are not in this code, which has no room for them. "
        "Open the link that your coordinator sent, or add them later."
    )
    filled(Finger(page))
    page.get_by_label("Date", exact=True).fill("2025-11-17")
    page.get_by_role("radio", name="Yes, another one").tap()
    for _ in range(2):
        page.locator("#f-session-actions").get_by_role("button", name="Add").tap()
        page.get_by_role("textbox", name="What", exact=True).last.fill("Send the budget")
        page.locator("#f-session-actions [data-at=who]").last.get_by_role("radio").first.tap()
    hand_in(page)
    data = sound(text_of(page)).data
    assert data["id"] == "2025-11-17-3"
    assert [each["id"] for each in data["actions"]] == [
        "send-the-budget-2025-11-17-3", "send-the-budget-2-2025-11-17-3",
    ]  # fmt: skip


def test_without_a_link_the_numbers_are_asked_for_and_nobody_is_listed(browser: Browser, forms: Building) -> None:
    page = Filling(browser, forms("github")).open("assp-cps-session")
    assert not re.search(r"\b(p|ms)-[0-9a-z]{4,5}\b", page.locator("#content").inner_text())
    filled(Finger(page))
    hand_in(page)
    assert len(summary(page)) == 1, "who the two are stands in signatures only"
    page.get_by_label("Number of the mentorship").fill("ms-00b2")
    hand_in(page)
    assert sound(text_of(page)).data["mentorship"] == "ms-00b2"
    page.get_by_role("button", name="Change").tap()
    page.get_by_role("button", name="Type my name instead for the mentor").tap()
    page.locator("#t-mentor").fill("Marguerite Osei")
    page.get_by_role("radio", name="The mentor’s").tap()
    hand_in(page)
    assert len(summary(page)) == 2
    page.locator("#n-mentor").fill("p-rvxvg")
    page.locator("#n-mentee").fill("p-rvxvg")
    hand_in(page)
    assert summary(page) == ["Mentor and mentee have the same number. Write the number of each."]
    page.locator("#n-mentee").fill("p-1xncg")
    hand_in(page)
    assert sound(text_of(page)).data["signatures"][0]["by"] == "p-rvxvg"


def test_a_form_without_signatures_does_not_ask_who_the_two_are(browser: Browser, forms: Building) -> None:
    page = Filling(browser, forms("github")).open("assp-cps-close")
    assert page.locator("[data-number]").count() == 1
    page.get_by_label("Number of the mentorship").fill("ms-00b2")
    fill_all(page, only_asked=True)
    page.locator("#f-mentorship-closure-on").fill("2026-11-01")
    hand_in(page)
    assert "closure:" in text_of(page)


def test_a_second_session_of_a_day_is_asked_after(browser: Browser, forms: Building) -> None:
    page = Filling(browser, forms("github")).open("assp-cps-session", PAIR)
    filled(Finger(page))
    asked = page.get_by_text("A session of this day is there already. Is this another one?")
    expect(asked).to_be_hidden()
    page.get_by_label("Date", exact=True).fill("2026-11-09")
    expect(asked).to_be_visible()
    hand_in(page)
    assert summary(page) == ["Another session of this day: nothing is chosen. Choose one."]
    page.get_by_role("radio", name="No, the same").tap()
    hand_in(page)
    assert summary(page)[0].startswith("The session of 9 November 2026 is written down already.")
    page.get_by_role("radio", name="Yes, another one").tap()
    hand_in(page)
    assert sound(text_of(page)).data["id"] == "2026-11-09-2"


def test_how_lists_sort_a_name_is_typed_with_it_and_left_alone_once_it_is_another(
    browser: Browser, forms: Building
) -> None:
    page = Filling(browser, forms("github")).open("assp-cps-mentor")
    name, listed = page.locator("#f-person-name"), page.locator("#f-person-list-as")
    name.press_sequentially("Ana de la Cruz")
    assert listed.input_value() == "Cruz, Ana de la"
    listed.fill("de la Cruz, Ana")
    name.press_sequentially("s")
    assert listed.input_value() == "de la Cruz, Ana"
    for each in json.loads(NAMES.read_text("utf-8")):
        assert page.evaluate("name => mb.listedAs(name)", each["name"]) == each["listed"]
        assert listed_as(each["name"]) == each["listed"]


def test_two_files_are_handed_in_one_after_the_other_with_equal_weight(browser: Browser, forms: Building) -> None:
    page = Filling(browser, forms("github")).open("assp-cps-mentor")
    fill_all(page, only_asked=True)
    hand_in(page)
    links = page.locator(".mb-way").first.locator("a")
    assert [words[:7] for words in links.all_inner_texts()] == ["1 of 2.", "2 of 2."]
    assert [each.get_attribute("class") for each in links.all()] == ["mb-btn mb-btn--primary"] * 2
    links.first.click()
    expect(page.locator("#mb-done")).to_contain_text("When 1 of 2 is proposed, come back here: 2 of 2 is next.")


def test_each_reason_for_copying_is_the_true_one(browser: Browser, forms: Building) -> None:
    for forge, long, says in (
        ("gitlab", False, "since a page of GitLab takes none by its address"),
        ("github", True, "since it is too long for an address;"),
    ):
        page = Filling(browser, forms(forge)).open("assp-cps-session", PAIR)
        filled(Finger(page))
        page.get_by_label("Notes").fill("Long. " * 1200 if long else "The plan is attached.")
        hand_in(page)
        ways = page.locator("#mb-ways").inner_text()
        assert says in ways
        assert ("The file is too long for that" in ways) == long


@pytest.mark.parametrize("change", [{"program": "state-cps"}, {"mentorship": "../../x"}, {"mentor": ["p-rvxvg", 7]}])
def test_a_link_that_is_not_whole_is_said_and_not_believed(
    browser: Browser, forms: Building, change: dict[str, object]
) -> None:
    page = Filling(browser, forms("github")).open("assp-cps-session", {**PAIR, **change})
    assert "The link is not whole" in page.locator("#mb-pair").inner_text()
    assert page.get_by_label("Number of the mentorship").is_visible()


def test_it_works_with_the_network_off_and_from_a_folder(browser: Browser, forms: Building) -> None:
    filling = Filling(browser, forms("github"))
    page = filling.open("assp-cps-session", PAIR)
    filling.context.set_offline(True)
    filled(Finger(page))
    hand_in(page)
    assert page.get_by_role("heading", name="Read it once, then hand it in").is_visible()
    context = browser.new_context()
    folder = context.new_page()
    folder.goto((forms("github") / "forms/assp-cps-session.html").as_uri())
    assert folder.get_by_label("Minutes").is_visible()


def test_without_script_it_says_how_else(browser: Browser, forms: Building) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((forms("github") / "forms/assp-cps-session.html").as_uri())
    assert page.get_by_text("needs JavaScript").is_visible()
    assert page.get_by_role("link", name="mentoring@assp-cps.example").is_visible()
    assert not page.get_by_label("Minutes").is_visible()


def test_what_the_program_asks_for_beyond_is_told_and_stops_nothing(browser: Browser, forms: Building) -> None:
    page = Filling(browser, forms("github")).open("wsyas-oacett-session", {**PAIR, "program": "wsyas-oacett"})
    for field in ("[data-at='session/minutes'] label", "[data-at='session/topics'] legend", "#mb-sign > legend"):
        assert "your program asks for it; it can be added later" in page.locator(field).inner_text()
    page.get_by_role("button", name="Today as Date").tap()
    page.get_by_role("radio", name="Meeting").tap()
    page.locator("#f-session-mode").get_by_role("radio", name="Video").tap()
    hand_in(page)
    assert page.locator("#mb-short").inner_text().strip() == (
        "Your program asks for more: minutes, topics discussed, the mentor’s signature and the mentee’s signature. "
        "You can hand it in as it is, and add that later."
    )
    page.get_by_role("button", name="Change").tap()
    page.get_by_label("Minutes").fill("60")
    page.get_by_role("textbox", name="Topics discussed").fill("The first month")
    hand_in(page)
    assert "minutes" not in page.locator("#mb-short").inner_text()
    page.get_by_role("button", name="Change").tap()
    page.get_by_role("radio", name="Attempt").tap()
    hand_in(page)
    assert page.locator("#mb-short").is_hidden(), "of a try that nobody answered it asks no more"
