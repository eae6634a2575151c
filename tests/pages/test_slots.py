"""What a record says is shown as it stands, also where it says what the theme's own slots say."""

import subprocess
import sys
from html import escape, unescape
from pathlib import Path

import pytest
from base_book import laid_out, with_prose
from portal_book import run

from mentorbook.pages.page import Link, Page, Section
from mentorbook.pages.pouring import SLOTS, poured

SHELL = "<title>{title}</title>{description}<a href='{path}'>{edit}</a><nav {navigation}></nav><main>{body}</main>"
GUESSES = [
    "@@mb-body@@",
    "@@mb-title@@",
    "{{ slots.body }}",
    "{% raw %}",
    "@@mb-0123456789abcdef-body@@",
    "\\g<0>",
    "%s{}",
]


TEXTS = [*SLOTS.values(), "".join(SLOTS.values()), f"a {SLOTS['body'][2:]} b", *GUESSES]


@pytest.mark.parametrize("number", range(len(TEXTS)))  # the slots are others in each process of the tests
@pytest.mark.parametrize("field", ["title", "description", "edit", "body"])
def test_a_text_that_is_a_slot_is_shown_as_text(number: int, field: str) -> None:
    text = TEXTS[number]
    shown = {"title": "Title", "description": "Words", "edit": "records/x.yaml", "body": "Body", field: text}
    page = Page("a/index.html", shown["title"], escape(shown["body"]), shown["description"], shown["edit"])
    [(_, html)] = poured(Section("a", "A", (page,)), SHELL.format(**SLOTS), edit_root="edit/")
    assert f"<title>{escape(shown['title'])}</title>" in html
    assert f"<main>{escape(shown['body'])}</main>" in html
    assert f'content="{escape(shown["description"])}"' in html
    assert html.count("<main>") == html.count("<nav ") == html.count('rel="edit"') == 1


def test_a_marked_page_is_filled_the_same_way() -> None:
    links = (Link("Two", "a/two.html"),)
    shell = SHELL.format(**SLOTS) + '<a href="two.html" class="md-nav__link">Two</a>'
    pages = (Page("a/index.html", "One", "one"), Page("a/two.html", SLOTS["body"], escape(SLOTS["title"])))
    _, (_, html) = poured(Section("a", "A", pages, links), shell)
    assert f"<title>{SLOTS['body']}</title>" in html
    assert f"<main>{SLOTS['title']}</main>" in html
    assert 'aria-current="page"' in html


def test_the_slots_are_other_ones_in_each_run() -> None:
    program = "from mentorbook.pages.pouring import SLOTS; print(SLOTS['body'])"
    told = {
        subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
        for _ in range(3)
    }
    assert len(told) == 3
    assert all(len(each) > len("@@mb--body@@") + 12 for each in told)


def test_a_built_portal_shows_such_texts_everywhere_and_has_no_slot_left(tmp_path: Path) -> None:
    text = " ".join(GUESSES[:4])
    change = {
        "programs/car-seats.yaml": {"title: Car seats": f'title: "{text}"', "short: Car seats": f'short: "{text}"'},
        "people/p-mtee1.yaml": {"name: ": f'name: "{text}" #'},
        "mentorships/ms-grd1/sessions/2026-09-10.yaml": {"- The first weeks of the last year": f'- "{text}"'},
    }
    book = with_prose(laid_out(tmp_path / "book", {"change": change, "today": True}))
    done = run("build", "--edition", "program", cwd=book)
    assert done.returncode in (0, 1), done.stderr
    assert "Traceback" not in done.stderr
    site = book / "site/program"
    for name in ("people/p-mtee1.html", "mentorships/ms-grd1.html", "mentorships/ms-grd1-log.html", "desk/index.html"):
        html = (site / name).read_text(encoding="utf-8")
        assert text in unescape(html), name
        assert html.count("<main") == 1
    for page in site.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        for guess in GUESSES:
            html = html.replace(guess, "")
        assert "@@mb-" not in html, page
