"""The deck in a real browser: by key, touch and code, with notes beside it, questions, print; and without script."""

import io
import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page
from portal_book import PROJECT, Building
from pypdf import PdfReader

from mentorbook.pages.deck.reader import read_deck
from mentorbook.pages.deck.slides import Check, told

pytestmark = pytest.mark.browser
AXE = Path(__file__).parents[1] / "vendor/axe.js"
DECK = read_deck((PROJECT / "docs/orientation/deck.md").read_text("utf-8"))
NAMES = ("deck", "deck-wsyas-oacett", "deck-assp-cps")


class Showing:
    """A deck opened from its folder, as `file://`, and what it asked for and complained of."""

    def __init__(self, browser: Browser, site: Path, **options: object) -> None:
        self.asked: list[str] = []
        self.complaints: list[str] = []
        settings = {"viewport": {"width": 1280, "height": 800}, **options}
        self.context: BrowserContext = browser.new_context(**settings)  # type: ignore[arg-type]
        self._site = site
        self.context.on("request", lambda request: self.asked.append(request.url))
        self.context.on("console", lambda message: self.complaints.append(message.text))
        self.context.on("weberror", lambda error: self.complaints.append(str(error.error)))

    def open(self, code: str = "", *, name: str = "deck", query: str = "") -> Page:
        page = self.context.new_page()
        page.goto(f"file://{self._site}/orientation/{name}.html{query}{'#' if code else ''}{code}", wait_until="load")
        if not query:
            page.locator(".mb-deck.is-shown .reveal.ready").wait_for()
        return page


@pytest.fixture
def showing(browser: Browser, portal: Building) -> Iterator[Showing]:
    one = Showing(browser, portal("public"))
    yield one
    assert one.complaints == []
    assert [url for url in one.asked if not url.startswith(f"file://{portal('public')}/")] == []
    one.context.close()


@contextmanager
def shown(browser: Browser, portal: Building, **options: object) -> Iterator[Showing]:
    one = Showing(browser, portal("public"), **options)
    yield one
    one.context.close()


def code(page: Page) -> str:
    """The code of the one slide that can be seen, which is also the end of the address."""
    (seen,) = [each for each in page.locator("section.mb-slide").all() if each.is_visible()]
    own = seen.get_attribute("id") or ""
    assert page.url.rpartition("#")[2] in {own, page.url, "nowhere"}
    return own


def arrive(page: Page, own: str) -> None:
    """Wait until the address is a slide's."""
    page.wait_for_url(re.compile(f"#{own}$"))


def test_each_slide_opens_at_its_own_address(showing: Showing) -> None:
    for slide in (DECK.slides[0], DECK.slides[7], DECK.slides[-1]):  # all of them are looked at below, by their width
        page = showing.open(slide.code)
        assert code(page) == slide.code
        assert page.get_by_text(slide.title, exact=True).locator("visible=true").first.is_visible()
        page.close()
    page = showing.open("nowhere")
    assert code(page) == "0"


def test_keys_turn_slides_and_the_address_follows(showing: Showing) -> None:
    page = showing.open("A4")
    for key, there in (("ArrowRight", "B1"), ("ArrowLeft", "A4"), (" ", "B1"), ("PageDown", "B2"), ("Home", "0")):
        page.keyboard.press(key)
        arrive(page, there)
        assert code(page) == there
    page.keyboard.press("o")
    page.locator(".reveal.overview").wait_for()
    assert page.locator("#A1").is_visible()
    page.keyboard.press("n")
    page.locator(".reveal:not(.overview)").wait_for()
    assert page.locator(".mb-deck__notes").is_visible()
    page.keyboard.press("o")
    page.locator(".reveal.overview").wait_for()
    assert page.locator(".mb-deck__notes").is_hidden(), "the overview takes the whole width"
    page.keyboard.press("Escape")
    assert code(page) == "0"


def test_a_typed_code_leads_there(showing: Showing) -> None:
    page = showing.open()
    page.keyboard.press("c")
    page.keyboard.press("5")
    arrive(page, "C5")
    assert code(page) == "C5"
    field = page.locator("#mb-code")
    field.fill("z9")
    field.press("Enter")
    assert page.get_by_text("There is no slide Z9.").is_visible()
    page.get_by_role("button", name="Next").click()
    arrive(page, "C6")
    assert page.get_by_text("There is no slide Z9.").count() == 0, "another slide is shown"
    assert field.input_value() == ""
    field.fill(" b-4 ")
    arrive(page, "B4")
    field.fill("0")
    arrive(page, "0")
    assert field.input_value() == ""


def test_an_address_changed_by_hand_leads_there_in_small_letters_too(showing: Showing) -> None:
    page = showing.open("B5")
    page.evaluate("location.hash = 'b3'")
    arrive(page, "B3")
    assert code(page) == "B3"


def test_letters_are_keys_only_as_long_as_one_likes(showing: Showing) -> None:
    page = showing.open("A1")
    page.get_by_role("button", name="All slides").locator("visible=true").click()
    page.get_by_label("Letters are keys too").uncheck()
    page.get_by_role("button", name="Close").click()
    for letter in ("c", "n", "o"):
        page.keyboard.press(letter)
    assert page.locator("#mb-code").input_value() == ""
    assert page.locator(".mb-deck__notes").is_hidden()
    assert page.locator(".reveal.overview").count() == 0


def test_a_button_keeps_the_keys_that_it_needs(showing: Showing) -> None:
    page = showing.open("A1")
    page.locator("[data-toggle=notes]").focus()
    page.keyboard.press(" ")
    assert page.locator(".mb-deck__notes").is_visible()
    assert code(page) == "A1"
    page.keyboard.press("ArrowRight")
    arrive(page, "A2")


def test_a_finger_turns_slides_sideways_and_only_sideways(browser: Browser, portal: Building) -> None:
    with shown(browser, portal, viewport={"width": 390, "height": 700}, has_touch=True) as one:
        page = one.open("B1")
        session = one.context.new_cdp_session(page)

        def drag(across: int, down: int) -> None:
            steps = [(300 + across * n // 8, 350 + down * n // 8) for n in range(9)]
            for kind, places in (("touchStart", steps[:1]), ("touchMove", steps[1:]), ("touchEnd", [()])):
                for place in places:
                    points = [{"x": place[0], "y": place[1]}] if place else []
                    session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
            page.wait_for_timeout(300)

        drag(-200, 0)
        assert code(page) == "B2"
        drag(0, -200)
        assert code(page) == "B2"
        drag(80, 0)
        assert code(page) == "B1"
        assert one.complaints == []


def test_the_instructor_sees_the_notes_of_the_slide_and_what_comes_next(showing: Showing) -> None:
    page = showing.open("A3")
    panel = page.get_by_role("complementary", name="Speaker notes")
    assert panel.is_hidden()
    assert page.locator("#A3 .mb-slide__notes").is_hidden()
    page.keyboard.press("n")
    slide, after = DECK.slides[3:5]
    for line in (line for block in slide.notes for line in told(block)):
        assert panel.get_by_text(line).is_visible()
    assert panel.get_by_text(f"{after.code} {after.title}").is_visible()
    assert panel.get_by_text(DECK.revision).is_visible()
    assert page.locator("[data-toggle=notes]").get_attribute("aria-pressed") == "true"
    page.keyboard.press("End")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert panel.get_by_text("This is the last slide.").is_visible()
    assert page.locator("[data-go=next]").locator("visible=true").last.is_disabled()


def test_a_question_explains_each_answer_and_counts_the_first(showing: Showing) -> None:
    asked = [slide for slide in DECK.slides if slide.is_check]
    page = showing.open(asked[0].code)
    own = page.locator(f"#{asked[0].code}")
    own.get_by_role("button", name="Check the answer").click()
    assert own.get_by_text("Choose an answer first.").is_visible()
    (check,) = [block for block in asked[0].blocks if isinstance(block, Check)]
    wrong, right = (
        next(n for n, each in enumerate(check.choices) if each.is_right is is_right) for is_right in (False, True)
    )
    assert own.get_by_text("Not this one.").first.is_hidden()
    own.get_by_role("radio").nth(wrong).check()
    own.get_by_role("button", name="Check the answer").click()
    assert own.get_by_role("status").inner_text() == "Not quite. Each answer says why."
    for choice in check.choices:
        assert own.get_by_text("".join(words.text for words in choice.because)).is_visible()
    assert page.locator("[data-score]").text_content() == f"1 of {len(asked)}, 0 right at once"
    own.get_by_role("radio").nth(right).check()
    own.get_by_role("button", name="Check the answer").click()
    assert own.get_by_role("status").inner_text() == "Right."
    assert page.locator("[data-score]").text_content() == f"1 of {len(asked)}, 0 right at once"
    many = next(slide for slide in asked if slide.code == "C8")
    page.goto(page.url.replace(asked[0].code, many.code))
    for box in page.locator("#C8").get_by_role("checkbox").all()[:2]:
        box.check()
    page.locator("#C8").get_by_role("button", name="Check the answer").click()
    assert page.locator("#C8").get_by_role("status").inner_text() == "Right."
    assert page.locator("[data-score]").text_content() == f"2 of {len(asked)}, 1 right at once"
    page.reload()
    assert page.locator("[data-score]").text_content() == "none yet"
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


@pytest.mark.parametrize("size", [(1440, 900), (1280, 720), (390, 667)])
def test_the_verdict_is_in_view_and_what_goes_on_below_is_said(
    browser: Browser, portal: Building, size: tuple[int, int]
) -> None:
    with shown(browser, portal, viewport={"width": size[0], "height": size[1]}, reduced_motion="reduce") as one:
        page = one.open()
        longest = 0
        for slide in (each for each in DECK.slides if each.is_check):
            page.evaluate(f"mbDeck.go('{slide.code}')")
            own = page.locator(f"#{slide.code}")
            own.locator("input").first.check()
            own.locator("form").evaluate("each => each.requestSubmit()")
            seen, told = own.bounding_box(), own.get_by_role("status").bounding_box()
            assert seen is not None
            assert told is not None
            assert seen["y"] <= told["y"] <= told["y"] + told["height"] <= seen["y"] + seen["height"], slide.code
            over = own.evaluate("each => { each.scrollTop = 0; return each.scrollHeight - each.clientHeight }")
            page.wait_for_timeout(60)  # a frame or two, in which a scroll is told
            hint = own.evaluate("each => getComputedStyle(each, '::after').content")
            assert ("More below" in hint) == (over > 2), (slide.code, over)
            longest = max(longest, over)
        assert one.complaints == []
        assert longest if size[0] < 500 else longest < 60, "where there is width, it is used"


def test_the_list_of_slides_leads_to_each(showing: Showing) -> None:
    page = showing.open("D3")
    page.get_by_role("button", name="All slides").locator("visible=true").click()
    listed = page.get_by_role("dialog", name="All slides")
    assert listed.locator("a:not([download])").count() == len(DECK.slides)
    assert listed.locator("[aria-current]").inner_text().split()[0] == "D3"
    listed.get_by_role("link", name="E1").click()
    assert code(page) == "E1"
    assert listed.is_hidden()


def test_without_script_it_is_a_page_with_all_slides_in_order(browser: Browser, portal: Building) -> None:
    with shown(browser, portal, java_script_enabled=False, viewport={"width": 390, "height": 800}) as one:
        page = one.context.new_page()
        page.goto(f"file://{portal('public')}/orientation/deck.html#C4", wait_until="load")
        seen = [each.get_attribute("id") for each in page.locator("section.mb-slide").all() if each.is_visible()]
        assert seen == [slide.code for slide in DECK.slides]
        assert page.locator("#C4").evaluate("each => Math.abs(each.getBoundingClientRect().top) < 60")
        assert page.get_by_role("navigation", name="Slides").is_hidden()
        assert page.get_by_role("button").locator("visible=true").count() == 0
        page.locator("#C4 .mb-slide__notes summary").click()
        assert page.get_by_text("Not more and not less").is_visible()
        page.locator("#C7 .mb-quiz__why summary").first.click()
        assert page.get_by_text("Whoever asked for help").is_visible()


def test_it_can_be_read_as_a_page_and_shown_again(showing: Showing) -> None:
    page = showing.open("B3")
    page.get_by_role("link", name="Read as a page").click()
    page.wait_for_url("**/deck.html?page#B3")
    assert page.locator("#A1").is_visible()
    page.get_by_role("link", name="Show as slides").click()
    page.locator(".is-shown").wait_for()
    assert code(page) == "B3"


@pytest.mark.parametrize("query", ["", "?page"])
def test_print_has_every_slide_note_and_answer_whatever_is_shown(showing: Showing, query: str) -> None:
    page = showing.open("C7", query=query)
    read = PdfReader(io.BytesIO(page.pdf(format="Letter")))
    text = unicodedata.normalize("NFKC", "".join(sheet.extract_text() for sheet in read.pages))  # fi is one sign
    said = re.sub(r"\W", "", text)
    for slide in DECK.slides:
        for line in (slide.title, *(each for block in (*slide.blocks, *slide.notes) for each in told(block))):
            assert re.sub(r"\W", "", line) in said, f"{slide.code}: {line}"
    assert "Checktheanswer" not in said
    assert "Allslides" not in said


def test_nothing_moves_for_whoever_wants_it_still(browser: Browser, portal: Building) -> None:
    for motion, wanted in (("reduce", "none"), ("no-preference", "mb-turn")):
        with shown(browser, portal, reduced_motion=motion) as one:
            page = one.open("A1")
            assert page.locator("#A1").evaluate("each => getComputedStyle(each).animationName") == wanted


MEASURE = """() => [...document.querySelectorAll('section.mb-slide')].flatMap((slide) => {
  mbDeck.go(slide.id);
  const long = slide.scrollHeight - slide.clientHeight > 1;
  return [
    document.documentElement.scrollWidth > innerWidth && `${slide.id}: the page scrolls sideways`,
    slide.scrollWidth > slide.clientWidth && `${slide.id} is too wide by ${slide.scrollWidth - slide.clientWidth}`,
    long !== (slide.tabIndex === 0) && `${slide.id} cannot be scrolled by keys`,
    slide.id !== location.hash.slice(1) && `${slide.id} has the address ${location.hash}`,
  ].filter(Boolean);
})"""


@pytest.mark.parametrize("name", NAMES)
def test_no_slide_is_wider_than_its_window_and_each_can_be_read_to_its_end(
    browser: Browser, portal: Building, name: str
) -> None:
    with shown(browser, portal) as one:
        page = one.open("A1", name=name)
        for width, height in ((320, 640), (390, 844), (768, 1024), (844, 390), (1440, 900)):
            page.set_viewport_size({"width": width, "height": height})
            page.evaluate("mbDeck.go('0')")
            assert page.evaluate(MEASURE) == [], (width, height)
            page.evaluate("mbDeck.toggleNotes()")
            assert page.evaluate(MEASURE) == [], f"{width} by {height}, with notes"
            page.evaluate("mbDeck.toggleNotes()")


@pytest.mark.parametrize("name", NAMES)
def test_axe_finds_nothing(browser: Browser, portal: Building, name: str) -> None:
    found: dict[str, list[str]] = {}
    with shown(browser, portal, bypass_csp=True, reduced_motion="reduce") as one:
        page = one.open(name=name)
        page.add_script_tag(path=AXE)
        codes = page.evaluate("[...document.querySelectorAll('section.mb-slide')].map((each) => each.id)")
        question, table = (
            page.locator(f"section.mb-slide--{look}").first.get_attribute("id") for look in ("check", "table")
        )

        def look(where: str, scheme: str) -> None:
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            for each in page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]:
                places = [node["html"][:120] for node in each["nodes"]]
                found.setdefault(f"{each['id']}: {places[:2]}", []).append(f"{where} {scheme}")

        def look_at(codes: list[str | None], where: str, scheme: str) -> None:
            for own in codes:
                page.evaluate(f"mbDeck.go('{own}')")
                look(f"{own} {where}", scheme)

        for width in (390, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            look_at(codes if width == 390 else ["0", table], f"{width}", "dark")
            look_at([question, table], f"{width}", "light")
            for act, undo in (("toggleNotes()", "toggleNotes()"), ("openList()", "closeList()")):
                page.evaluate(f"mbDeck.{act}")
                for scheme in ("dark", "light"):
                    look(f"{act} {width}", scheme)
                page.evaluate(f"mbDeck.{undo}")
        page.evaluate(f"mbDeck.go('{question}')")
        page.locator("form[data-quiz]").first.evaluate(
            "each => { each.querySelector('input').checked = true; each.requestSubmit() }"
        )
        for scheme in ("dark", "light"):
            look("answered", scheme)
        page.goto(page.url.replace(".html", ".html?page"))
        page.add_script_tag(path=AXE)
        page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })")
        for width in (390, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            for scheme in ("dark", "light"):
                look(f"page {width}", scheme)
    assert found == {}


def test_axe_finds_what_is_there(browser: Browser, portal: Building) -> None:
    with shown(browser, portal, bypass_csp=True) as one:
        page = one.open("A1")
        page.add_script_tag(path=AXE)
        page.evaluate("document.querySelector('label[for=mb-code]').remove()")
        ids = [each["id"] for each in page.evaluate("axe.run(document)")["violations"]]
        assert "label" in ids


def test_the_deck_s_files_lie_beside_it(portal: Building) -> None:
    for edition in ("public", "program"):
        for name in NAMES:
            folder = portal(edition) / "orientation"
            html = (folder / f"{name}.html").read_text("utf-8")
            for suffix, begins in ((".pptx", b"PK"), (".pdf", b"%PDF")):
                assert f'href="{name}{suffix}" download' in html
                assert (folder / f"{name}{suffix}").read_bytes().startswith(begins)
            assert f"{edition} edition" in html
