"""The deck's page: all slides in order for whoever has no script, with nothing inline and nothing from elsewhere."""

import json
import re
from hashlib import sha256
from pathlib import Path

import pytest
from page_reading import ROOT

import mentorbook
from mentorbook.editions import Edition
from mentorbook.pages.deck.assets import SCRIPTS, STYLES, deck_licence, deck_script, deck_stylesheet
from mentorbook.pages.deck.page import DeckView, deck_page, deck_view, deck_words
from mentorbook.pages.deck.reader import read_deck
from mentorbook.pages.stylesheet import stylesheet

FOLDER = Path(mentorbook.__file__).parent / "pages/assets/deck"
HOSTILE = """\
# A deck & <more

So "quoted" & plain.

## Part

### One

[in](state-cps.md#who-may-mentor) [out](https://example.org/?a=1&b=2) [here](#A1)

### Which one?

- [x] this
  because
- [ ] that
  why not
"""


def view_of(text: str, edition: Edition) -> DeckView:
    return deck_view(read_deck(text), "orientation/deck.html", edition, site="Mentorbook", privacy=True)


@pytest.fixture
def page(editions: dict[str, Edition]) -> str:
    text = (ROOT / "docs/orientation/deck.md").read_text("utf-8")
    return deck_page(view_of(text, editions["public"]), editions["public"])


def test_every_slide_has_an_address_of_its_own_in_order(page: str) -> None:
    deck = read_deck((ROOT / "docs/orientation/deck.md").read_text("utf-8"))
    assert re.findall(r'<section id="(\w+)"', page) == [slide.code for slide in deck.slides]
    assert re.findall(r'class="mb-slide__code" href="#(\w+)"', page) == [slide.code for slide in deck.slides]


def test_nothing_stands_inline_and_the_policy_forbids_it(page: str) -> None:
    assert "<style" not in page
    assert not re.search(r"<[^>]* (style|on\w+)=", page)
    assert all('src="' in tag for tag in re.findall(r"<script[^>]*>", page))
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    assert policy
    assert "default-src 'none'; script-src 'self'; style-src 'self'" in policy[1]
    assert "unsafe" not in policy[1]


def test_text_is_text_and_links_lead_where_they_say(editions: dict[str, Edition]) -> None:
    html = deck_page(view_of(HOSTILE, editions["public"]), editions["public"])
    assert "A deck &amp; &lt;more" in html
    assert '<a href="state-cps.html#who-may-mentor">in</a>' in html
    assert '<a href="https://example.org/?a=1&amp;b=2" rel="noopener noreferrer">out</a>' in html
    assert '<a href="#A1">here</a>' in html


def test_a_question_is_native_and_explained_without_script(editions: dict[str, Edition]) -> None:
    html = deck_page(view_of(HOSTILE, editions["public"]), editions["public"])
    assert "<fieldset><legend><h3>Which one?</h3></legend>" in html
    assert html.count('type="radio" name="A2"') == 2
    assert html.count("<summary>Is this right?</summary>") == 2
    assert "<strong>Right.</strong> because" in html
    assert "<strong>Not this one.</strong> why not" in html


def test_a_deck_of_a_program_that_is_not_here_names_none(editions: dict[str, Edition]) -> None:
    html = deck_page(view_of(HOSTILE, editions["public"]), editions["public"])
    assert "mb-plate" not in html


def test_the_search_finds_the_slide() -> None:
    words = deck_words(read_deck(HOSTILE))
    assert '<h2 id="A2">Which one?</h2>\n<p>this</p>\n<p>because</p>' in words
    assert "A deck &amp; &lt;more" in words


def test_every_part_is_joined_once() -> None:
    assert sorted(SCRIPTS) == sorted(path.stem for path in (FOLDER / "js").glob("*.js"))
    assert sorted(STYLES) == sorted(path.stem for path in (FOLDER / "css").glob("*.css"))
    for part in SCRIPTS:
        text = (FOLDER / f"js/{part}.js").read_text("utf-8")
        assert deck_script().count(text) == 1
        asks = r"\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource|localStorage|sessionStorage|cookie"
        assert re.findall(asks + r"|innerHTML|outerHTML|insertAdjacentHTML|eval\(|Function\(", text) == [], part
        assert len(text.splitlines()) < 160, part
    for part in STYLES:
        assert deck_stylesheet().count((FOLDER / f"css/{part}.css").read_text("utf-8")) == 1


def test_the_stylesheet_takes_its_colours_from_the_tokens() -> None:
    used = set(re.findall(r"var\((--mb-[\w-]+)[),]", deck_stylesheet()))
    assert used - set(re.findall(r"(--mb-[\w-]+):", stylesheet())) == set()
    assert "url(" not in deck_stylesheet()


def test_the_library_is_what_its_manifest_says_and_its_licence_goes_with_it() -> None:
    folder = FOLDER / "vendor"
    (library,) = json.loads((folder / "manifest.json").read_text("utf-8"))["libraries"]
    assert sha256((folder / library["file"]).read_bytes()).hexdigest() == library["sha256"]
    assert sha256((folder / library["licence_file"]).read_bytes()).hexdigest() == library["licence_sha256"]
    assert (library["name"], library["licence"]) == ("reveal.js", "MIT")
    assert {path.name for path in folder.iterdir()} == {library["file"], library["licence_file"], "manifest.json"}
    text = (folder / library["file"]).read_text("utf-8")
    assert "eval(" not in text
    assert "new Function" not in text
    assert "Hakim El Hattab" in deck_licence()
