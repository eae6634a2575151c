"""No dead link, no other host, nothing inline, in any page of both editions."""

import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from portal_book import Building

LOADS = {"script": "src", "link": "href", "img": "src", "source": "src", "iframe": "src", "form": "action"}


class Page(HTMLParser):
    """What a page links to, what it loads, what it names, and what stands inline."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.links: list[str] = []
        self.loads: list[str] = []
        self.ids: list[str] = []
        self.inline: list[str] = []
        self.headings: list[int] = []
        self.policies: list[str] = []
        self.scripts_before_policy = 0
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.ids += [values["id"]] if "id" in values else []
        self.links += [values["href"]] if tag == "a" and "href" in values else []
        if (name := LOADS.get(tag)) and name in values and values.get("rel") not in {"canonical"}:
            self.loads.append(values[name])
        self.inline += [f"{tag} {name}" for name in values if name == "style" or name.startswith("on")]
        if tag == "style" or (tag == "script" and "src" not in values and values.get("type") != "application/json"):
            self.inline.append(tag)
        if values.get("http-equiv") == "Content-Security-Policy":
            self.policies.append(values["content"])
        self.scripts_before_policy += tag == "script" and not self.policies
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))


@pytest.mark.parametrize("edition", ["public", "program"])
def test_every_link_leads_somewhere_and_every_page_loads_only_its_own(portal: Building, edition: str) -> None:
    site = portal(edition)
    pages = {path: Page(path) for path in sorted(site.rglob("*.html"))}
    assert len(pages) > (60 if edition == "public" else 150)
    for path, page in pages.items():
        where = path.relative_to(site)
        assert not page.inline, where
        assert len(page.policies) == 1, where
        assert page.policies[0].startswith("default-src 'none'; script-src 'self'; style-src 'self';"), where
        assert "unsafe" not in page.policies[0], where
        assert not page.scripts_before_policy, where
        for target in page.loads:
            parts = urlsplit(target)
            assert not parts.scheme or parts.scheme == "data", (where, target)
            assert not parts.netloc, (where, target)
        for link in page.links:
            parts = urlsplit(link)
            assert parts.scheme in {"", "http", "https", "mailto", "tel"}, (where, link)
            if parts.scheme or parts.netloc or where.name == "404.html":
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            target = target / "index.html" if target.is_dir() else target
            assert target.is_file(), (where, link)
            # A form's fragment is a personal link, which its script reads.
            if parts.fragment and target in pages and target.parent.name != "forms":
                assert unquote(parts.fragment) in pages[target].ids, (where, link)


@pytest.mark.parametrize("edition", ["public", "program"])
def test_every_page_has_one_first_heading_skips_none_and_repeats_no_id(portal: Building, edition: str) -> None:
    site = portal(edition)
    for path in sorted(site.rglob("*.html")):
        page, where = Page(path), path.relative_to(site)
        assert page.headings.count(1) == 1, where
        assert all(after - before <= 1 for before, after in pairwise(page.headings)), where
        assert len(page.ids) == len(set(page.ids)), where
        assert path.stat().st_size < 300_000, where
