"""What holds for every hand-written page: one title, no raw HTML, no dead link, plain tone."""

import re
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from prose import DOCS, anchors, headings, plain, without_code

# The home page has parts of its own, and the rules' pages are watched beside the rules.
PAGES = sorted(p for p in DOCS.rglob("*.md") if p != DOCS / "index.md" and DOCS / "rules" not in p.parents)
LINK = re.compile(r"\]\(([^)\s]*)\)")
RAW_HTML = re.compile(r"<[a-zA-Z/!?]")
GENERATED = {
    "programs/state-cps.html",
    "programs/cps-recertification.html",
    "programs/wsyas-oacett.html",
    "programs/assp-cps.html",
    "programs/index.html",
    "resources/index.html",
    "mentors/index.html",
    "forms/index.html",
    "numbers/index.html",
}


@pytest.fixture(params=PAGES, ids=[p.relative_to(DOCS).as_posix() for p in PAGES])
def page(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


def test_the_pages_are_there() -> None:
    assert {p.relative_to(DOCS).as_posix() for p in PAGES} >= {
        "orientation/index.md",
        "guides/index.md",
        "how-a-mentorship-works.md",
        "take-part.md",
        "privacy.md",
        "threat-model.md",
    }


def test_it_has_one_title_on_its_first_line_and_a_lede(page: Path) -> None:
    text = page.read_text("utf-8")
    titles = [heading for heading in headings(text) if heading.depth == 1]
    assert [title.line for title in titles] == [0]
    assert re.match(r"\w", text.split("\n")[2]), "the page begins with a sentence"


def test_no_heading_skips_a_depth_or_comes_twice(page: Path) -> None:
    found = headings(page.read_text("utf-8"))
    assert all(later.depth <= earlier.depth + 1 for earlier, later in pairwise(found))
    assert len({heading.words for heading in found}) == len(found)


def test_it_holds_no_raw_html_and_no_template(page: Path) -> None:
    text = without_code(page.read_text("utf-8"))
    assert RAW_HTML.findall(text) == []
    assert re.findall(r"\{[{%:#]|--8<--|javascript:", text) == []


def test_no_link_is_dead(page: Path) -> None:
    text = page.read_text("utf-8")
    for target in LINK.findall(without_code(text)):
        link = urlsplit(target)
        if link.scheme:
            assert link.scheme in {"http", "https"}, target
            assert link.netloc, target
            continue
        assert not link.path.startswith("/"), f"{target}: write a relative link, the portal also opens from a folder"
        goal = (page.parent / link.path).resolve() if link.path else page
        if goal.suffix == ".html":
            assert goal.relative_to(DOCS).as_posix() in GENERATED, target
            continue
        assert goal.suffix == ".md", f"{target}: link to a page"
        assert goal.is_file(), f"{target} is not there"
        if link.fragment:
            assert link.fragment in anchors(goal.read_text("utf-8")), f"{target} has no such heading"


def test_every_link_is_in_a_form_that_the_other_tests_see(page: Path) -> None:
    text = without_code(page.read_text("utf-8"))
    assert text.count("](") == len(LINK.findall(text))
    assert not re.findall(r"^\s*\[[^\]]+\]:|(?<!\()https?://", text, re.MULTILINE)


def test_it_does_not_shout_or_scold(page: Path) -> None:
    text = re.sub(r"^!!! ", "", without_code(page.read_text("utf-8")), flags=re.MULTILINE)
    assert "!" not in text
    assert not set(re.findall(r"\w+", plain(text))) & {"invalid", "illegal", "obviously", "simply"}
