"""Links lead somewhere: to a page of the portal, a place on it, or out in a way that may be opened."""

import re
from pathlib import Path
from posixpath import dirname, join, normpath

import pytest
from page_reading import EDITIONS, read_html

from mentorbook.editions import Edition
from mentorbook.exports.calendar import calendars
from mentorbook.pages.links import is_outward, link, relative, telephone
from mentorbook.pages.page import Page
from mentorbook.pages.site import render_site

DOCS = Path(__file__).parents[2] / "docs"


def prose_places() -> dict[str, set[str]]:
    """The pages of prose, with the anchors of their headings as MkDocs makes them."""
    found = {}
    for path in DOCS.rglob("*.md"):
        headings = re.findall(r"^#+ +(.+?)\s*$", path.read_text(encoding="utf-8"), re.MULTILINE)
        slugs = {re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", heading).strip().lower()) for heading in headings}
        found[path.relative_to(DOCS).with_suffix(".html").as_posix()] = slugs
    return found


@pytest.mark.parametrize("audience", EDITIONS)
def test_every_link_arrives(audience: str, rendered: dict[str, dict[str, Page]], editions: dict[str, Edition]):
    pages = rendered[audience]
    places = {path: set(read_html(page.html).ids) for path, page in pages.items()} | prose_places()
    places |= {path: set() for path, _ in calendars(editions[audience])}
    lost = []
    for path, page in pages.items():
        for anchor in read_html(page.html).named("a"):
            target = anchor.attributes["href"]
            if is_outward(target):
                continue
            to, _, name = target.partition("#")
            place = normpath(join(dirname(path), to)) if to else path
            if place.startswith("forms/"):
                name = ""  # a personal link: it names no place, and its form reads it
            if place not in places or (name and name not in places[place]):
                lost.append((path, target))
    assert lost == []


@pytest.mark.parametrize("audience", EDITIONS)
def test_the_navigation_leads_to_pages_and_counts(audience: str, editions, rendered):
    for section in render_site(editions[audience]):
        for each in section.links:
            assert each.path in rendered[audience]
            assert each.path.startswith(f"{section.name}/")


@pytest.mark.parametrize("audience", EDITIONS)
def test_the_first_page_of_a_section_is_its_index_and_all_lie_in_its_folder(audience: str, editions):
    for section in render_site(editions[audience]):
        paths = [page.path for page in section.pages]
        assert paths[0] == f"{section.name}/index.html".lstrip("/")
        assert {dirname(path) for path in paths} == {section.name}
        assert len(paths) == len(set(paths))


@pytest.mark.parametrize(
    ("here", "target", "expected"),
    [
        ("index.html", "desk/index.html", "desk/index.html"),
        ("desk/index.html", "mentorships/ms-4h2k.html", "../mentorships/ms-4h2k.html"),
        ("desk/index.html", "desk/state-cps.html", "state-cps.html"),
        ("desk/index.html", "index.html", "../index.html"),
        ("desk/index.html", "desk/index.html#sign", "#sign"),
        ("people/p-4h2kx.html", "privacy.html#a", "../privacy.html#a"),
    ],
)
def test_a_link_is_written_from_where_it_stands(here: str, target: str, expected: str):
    assert relative(here, target) == expected
    assert link(here, target) == expected


OUTWARD = [
    ("https://cert.safekids.org/a?b=c#d", True),
    ("http://example.org", True),
    ("mailto:a@b.example?subject=x", True),
    ("tel:5550190", True),
    ("HTTPS://example.org", True),
    ("javascript:alert(1)", False),
    ("JaVaScRiPt:alert(1)", False),
    ("java\tscript:alert(1)", False),
    (" javascript:alert(1)", False),
    ("data:text/html,<script>", False),
    ("vbscript:x", False),
    ("file:///etc/passwd", False),
    ("//other.example/x", False),
    ("https:///x", False),
    ("https://exa mple.org", False),
    ("https://example.org\\@other.example", False),
    ("http://[", False),
    ("mailto:", False),
    ("", False),
    ("index.html", False),
]


@pytest.mark.parametrize(("target", "expected"), OUTWARD)
def test_only_some_addresses_may_be_opened(target: str, *, expected: bool):
    assert is_outward(target) is expected


@pytest.mark.parametrize(
    "target", [target for target, opened in OUTWARD if not opened and target not in {"", "index.html"}]
)
def test_a_link_that_must_not_be_opened_stops_the_build_sooner_than_it_is_made(target: str):
    with pytest.raises(ValueError, match="neither a page of this portal"):
        link("index.html", target)


@pytest.mark.parametrize(
    ("number", "expected"),
    [("877-366-8154", "tel:8773668154"), ("+1 (555) 0190", "tel:+15550190"), ("call me", ""), ("5+5", "")],
)
def test_a_number_is_dialled_by_its_digits(number: str, expected: str):
    assert telephone(number) == expected
