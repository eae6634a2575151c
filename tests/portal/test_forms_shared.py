"""A session logged on a phone and shared as a file, by taps and by keys alone, and taken in by an officer."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from form_filling import DAY, as_of, opened_on_the_day, told_by_link
from form_page import Filling, text_of
from playwright.sync_api import Browser, Page
from portal_book import Building, copied

from mentorbook.book import open_book
from mentorbook.cli.main import commands

pytestmark = pytest.mark.browser
MOST = 25  # interactions: a tap, a text that is typed, a signature that is drawn, a way to a field by the keyboard
PATH = f"records/mentorships/ms-m9tw/sessions/{DAY}.yaml"
# A phone that shares files; what it is given is kept for the test.
SHARING = """navigator.canShare = () => true; navigator.share = async ({ files, title }) => {
  window.shared = { title, files: await Promise.all(files.map(async (file) => [file.name, await file.text()])) }; };"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copied(tmp_path / "book")


def on_a_phone(browser: Browser, site: Path, root: Path) -> tuple[Filling, Page]:
    """The form as its link opens it, on a portal where mentors share files."""
    filling = Filling(browser, site)
    filling.context.add_init_script(SHARING)
    page = opened_on_the_day(filling, "assp-cps-session", told_by_link(open_book(root, as_of()), "ms-m9tw"))
    page.locator("#mb-form").evaluate("form => { form.dataset.way = 'share' }")
    return filling, page


def by_taps(page: Page) -> int:
    """All of it on the phone's screen; how many interactions it took."""
    done = 0
    for name in ("Today as Date", "Minutes", "45", "Meeting", "Phone", "Topics discussed", "Ladders"):
        if name in {"45", "Ladders"}:
            page.keyboard.type(name)
        else:
            role = {"Minutes": "textbox", "Topics discussed": "textbox", "Today as Date": "button"}.get(name, "radio")
            page.get_by_role(role, name=name).first.tap()  # type: ignore[arg-type]
        done += 1
    for role in ("mentor", "mentee"):
        box = page.locator(f"[data-role={role}] canvas")
        box.scroll_into_view_if_needed()
        place = box.bounding_box()
        assert place
        page.mouse.move(place["x"] + 30, place["y"] + 50)
        page.mouse.down()
        for step in range(40):
            page.mouse.move(place["x"] + 30 + step * 5, place["y"] + 50 + 15 * ((step // 5) % 3 - 1))
        page.mouse.up()
        done += 1
    page.get_by_role("radio", name="The mentor’s").tap()
    page.get_by_role("button", name="Check and hand in").tap()
    page.get_by_role("button", name="Share the file").tap()
    return done + 3


def by_keys(page: Page) -> int:
    """The same without a screen to tap: Tab, the arrows, the space bar and Enter."""
    done = 0
    asked = """() => { const e = document.activeElement;
      return [e.id, e.value, e.textContent, e.closest("fieldset")?.id].join("|") }"""
    for target, key in [
        ("|Today as Date", "Enter"), ("f-session-minutes", "45"), ("|meeting|", "Space"), ("in-person|", "ArrowRight"),
        ("|f-session-topics", "Ladders"), ("Type my name instead for the mentor", "Enter"), ("t-mentor", "Walter Benk"),
        ("Type my name instead for the mentee", "Enter"), ("t-mentee", "Nora Engel"), ("|mentor|", "Space"),
        ("Check and hand in", "Enter"), ("Share the file", "Enter"),
    ]:  # fmt: skip
        presses = 0
        while target not in page.evaluate(asked):
            page.keyboard.press("Tab")
            presses += 1
            assert presses < 60, f"{target} is not come to by the keyboard"
        if key in {"Enter", "Space", "ArrowRight"}:
            page.keyboard.press(key)
        else:
            page.keyboard.type(key)
        if target == "Check and hand in":
            page.locator("#mb-finish:not([hidden])").wait_for()
        done += 2 if presses else 1
    return done


@pytest.mark.parametrize("way", [by_taps, by_keys], ids=["taps", "keys"])
def test_a_session_is_shared_and_taken_in(browser: Browser, forms: Building, root: Path, way: object) -> None:
    filling, page = on_a_phone(browser, forms("github"), root)
    loaded = len(filling.asked)
    count = way(page)  # type: ignore[operator]
    for _ in range(100):
        if shared := page.evaluate("window.shared ?? null"):
            break
        page.wait_for_timeout(50)
    assert count < MOST
    assert filling.asked[loaded:] == [], "no request leaves the page"
    assert page.get_by_role("link", name="Open the pull request").count() == 0
    ((name, text),) = shared["files"]
    assert name == f"mentorships_ms-m9tw_sessions_{DAY}.yaml.txt"
    assert text == text_of(page)
    assert "ms-m9tw" in shared["title"]
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save the file").click()
    assert saved.value.path().read_text(encoding="utf-8") == text
    (root.parent / name).write_text(text, encoding="utf-8")
    words = ["take", "--root", str(root), "--as-of", DAY, "--no-input", str(root.parent / name)]
    for said in ("Written.", "is there already with the same values"):
        done = CliRunner().invoke(commands, words, standalone_mode=False)
        assert (done.exception, done.return_value) == (None, 0), done.output
        assert said in done.output
    book = open_book(root, as_of())
    assert [each for each in book.findings() if each.place.path == PATH] == []
    reckoning = book.edition("program").reckoning
    assert reckoning
    answer = reckoning.mentorships["ms-m9tw"].sessions[-1]
    assert [signed.seal.name for signed in answer.signed] == ["ATTESTED", "ATTESTED"]
    assert filling.complaints == []
    filling.context.close()
