"""The shell: rendered pages poured into the theme by MkDocs, from a small made-up edition."""

import json
import logging
import re
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from html.parser import HTMLParser
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from mentorbook import plugin
from mentorbook.editions.telling import Telling
from mentorbook.findings import Finding, MentorbookError, Place, Severity
from mentorbook.pages.page import Link, Page, Section

PROJECT = Path(__file__).parents[2]
HOSTILE = "</title><script>alert(1)</script> \"&amp;' @@mb-body@@ {{ 7 * 7 }}"
SETTINGS = (PROJECT / "mkdocs.yml").read_text(encoding="utf-8").partition("# Written once for both")[0]
NAV = """nav:
  - Start: index.md
  - Desk: desk/index.md
  - Mentorships: mentorships/index.md
  - Help:
      - About: about.md
      - Privacy: privacy.md
"""
DOCS = {
    "about.md": "---\ndescription: 'Who \"we\" are <b>'\n---\n# About\n\nSee [a pair](mentorships/ms-2.html).\n",
    "privacy.md": "# Privacy\n\n[The start](index.md)\n",
}
ERROR = Finding("schema", Severity.ERROR, Place("records/x.yaml", 1, 1), "Something is wrong.")


@dataclass(frozen=True)
class MadeUpEdition:
    as_of: date
    audience: str
    commit: str
    schemas: dict[str, object] = field(default_factory=dict)
    telling: Telling = field(default_factory=Telling)
    logos: dict[str, object] = field(default_factory=dict)
    matchings: dict[str, object] = field(default_factory=dict)
    reckoning: None = None

    def of(self, kind: str) -> tuple[()]:
        del kind
        return ()


@dataclass(frozen=True)
class MadeUpBook:
    wrong: tuple[Finding, ...] = ()

    def edition(self, audience: str, commit: str = "", **beside: bool) -> MadeUpEdition:
        del beside
        return MadeUpEdition(date(2026, 3, 14), audience, commit)

    def findings(self) -> tuple[Finding, ...]:
        return self.wrong


def sections(*more: Page) -> tuple[Section, ...]:
    return (
        Section("", "Start", [Page("index.html", "Start", "<h1>Welcome</h1>", wide=True)]),
        Section(
            "mentorships",
            "Mentorships",
            [
                Page("mentorships/index.html", "All & each", "<h1>Pairs</h1>"),
                Page(
                    "mentorships/ms-1.html",
                    HOSTILE,
                    f"<p class='x'>a &lt; b&#x27;s<br>end</p>{PAIR}",
                    HOSTILE,
                    "records/a b/ms-1.yaml",
                ),
                Page("mentorships/ms-2.html", "Two", "<p>@@mb-title@@ {% raw %}</p><svg><p>drawn</p></svg>", wide=True),
                *more,
            ],
            (Link("Quiet <i>", "mentorships/ms-2.html", 3), Link("All", "mentorships/index.html")),
        ),
    )


PAIR = '<p><a href="ms-2.html">Two</a></p>'
Build = Callable[..., Path]


@pytest.fixture
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Build]:
    """Builds a portal from the project's own mkdocs.yml, with a made-up edition and a little prose."""
    for name in ("MENTORBOOK_EDITION", "MENTORBOOK_AS_OF", "MENTORBOOK_COMMIT", "SOURCE_DATE_EPOCH"):
        monkeypatch.delenv(name, raising=False)

    def run(
        folder: str = "one",
        *,
        pages: tuple[Section, ...] | None = None,
        docs: dict[str, str] | None = None,
        wrong: tuple[Finding, ...] = (),
        refused: MentorbookError | None = None,
        settings: str = SETTINGS + NAV,
        command: str = "build",
        **environment: str,
    ) -> Path:
        def opened() -> MadeUpBook:
            if refused:
                raise refused
            return MadeUpBook(wrong)

        root = tmp_path / folder
        (root / "docs").mkdir(parents=True, exist_ok=True)
        for name, text in {**DOCS, **(docs or {})}.items():
            (root / "docs" / name).write_text(text, encoding="utf-8")
        (root / "mkdocs.yml").write_text(settings, encoding="utf-8")
        monkeypatch.setattr(plugin, "open_book", lambda _root, _day: opened())
        monkeypatch.setattr(
            plugin, "render_site", lambda _edition, _ways, _title: sections() if pages is None else pages
        )
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        config = load_config(str(root / "mkdocs.yml"), site_dir=str(root / "site"), strict=command == "build")
        config.plugins.on_startup(command=command, dirty=False)
        build(config, serve_url="http://127.0.0.1:8000/" if command == "serve" else None)
        return root / "site"

    yield run
    monkeypatch.undo()
    time.tzset()


class Tags(HTMLParser):
    """The opening tags of a page, and the text of its inline scripts."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def test_pages_lie_at_their_places_with_their_words_and_nobody_elses(built: Build):
    site = built()
    page = (site / "mentorships/ms-1.html").read_text(encoding="utf-8")
    assert PAIR in page
    assert (site / "index.html").exists()
    two = (site / "mentorships/ms-2.html").read_text(encoding="utf-8")
    assert "<p>@@mb-title@@ {% raw %}</p>" in two
    assert "<title>Two · Mentorbook</title>" in two
    assert not re.findall(r"@@mb-", page.replace("@@mb-body@@", ""))
    assert "<title>All &amp; each · Mentorbook</title>" in (site / "mentorships/index.html").read_text(encoding="utf-8")


def test_a_hostile_title_is_text(built: Build):
    site = built()
    page = (site / "mentorships/ms-1.html").read_text(encoding="utf-8")
    shown = "&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; &quot;&amp;amp;&#x27; @@mb-body@@ {{ 7 * 7 }}"
    assert f"<title>{shown} · Mentorbook</title>" in page
    assert f'<meta name="description" content="{shown}">' in page
    assert "<script>alert" not in page
    found = json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))["docs"]
    entry = next(each for each in found if each["location"] == "mentorships/ms-1.html")
    assert entry["title"].startswith("&lt;/title&gt;&lt;script&gt;")
    assert entry["text"] == "a &lt; b's end Two"


def test_the_search_finds_each_page_once_and_no_shell(built: Build):
    found = json.loads((built() / "search/search_index.json").read_text(encoding="utf-8"))["docs"]
    places = [each["location"] for each in found if each["location"].partition("/")[0] in ("index.html", "mentorships")]
    assert sorted(places) == ["index.html", *(f"mentorships/{name}.html" for name in ("index", "ms-1", "ms-2"))]
    assert "drawn" not in str(found)


def test_links_of_the_shell_lead_to_files(built: Build):
    site = built(MENTORBOOK_EDITION="program")
    for page in site.rglob("*.html"):
        if page.name == "404.html":  # is shown for addresses of any depth: its links begin at the site's root
            continue
        for tag, attributes in Tags(page.read_text(encoding="utf-8")).tags:
            link = attributes.get("href") or attributes.get("src")
            if link and not link.startswith("#") and tag != "base":
                assert (page.parent / link.partition("#")[0]).resolve().exists(), (page.name, link)


def test_nothing_is_asked_of_another_host(built: Build):
    settings = SETTINGS.replace("      # repository: ", "      repository: ")
    assert "\n      repository: https://" in settings
    for page in built(settings=settings + NAV).rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        for tag, attributes in Tags(text).tags:
            if tag in ("script", "link", "img", "iframe", "source", "object", "embed"):
                address = attributes.get("src") or attributes.get("href") or ""
                assert not re.match(r"(?i)\s*(?:[a-z][a-z0-9+.-]*:|//)", address), (page.name, tag, address)
            assert "style" not in attributes, (page.name, tag)
            assert attributes.get("data-md-component") not in ("source", "consent"), page.name
            if tag == "script":
                assert attributes.get("src") or attributes.get("type") == "application/json", page.name
        assert "<style" not in text


def test_two_builds_are_the_same_bytes(built: Build, monkeypatch: pytest.MonkeyPatch):
    sites = []
    for folder, zone in (("here", "Pacific/Kiritimati"), ("over/there", "America/Los_Angeles")):
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        site = built(folder)
        sites.append({path.relative_to(site): path.read_bytes() for path in site.rglob("*") if path.is_file()})
    assert sites[0] == sites[1]
    assert Path("assets/mentorbook.css") in sites[0]


def test_the_sitemap_is_dated_with_the_books_day(built: Build):
    site = built(settings=SETTINGS.replace("site_name:", "site_url: https://book.example/portal/\nsite_name:", 1) + NAV)
    sitemap = (site / "sitemap.xml").read_text(encoding="utf-8")
    assert set(re.findall("<lastmod>(.*?)</lastmod>", sitemap)) == {"2026-03-14"}
    assert "mentorships/ms-1.html" not in sitemap
    header = (site / "sitemap.xml.gz").read_bytes()[:8]
    assert int.from_bytes(header[4:8], "little") == int(datetime(2026, 3, 14, tzinfo=UTC).timestamp())
    page = (site / "mentorships/ms-1.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://book.example/portal/mentorships/ms-1.html">' in page


def test_a_pages_bytes_do_not_depend_on_how_many_there_are(built: Build):
    few = (built("few") / "mentorships/ms-1.html").read_bytes()
    more = [Page(f"mentorships/more-{number}.html", "More", "<p>More</p>") for number in range(40)]
    site = built("many", pages=sections(*more))
    assert (site / "mentorships/more-39.html").exists()
    assert (site / "mentorships/ms-1.html").read_bytes() == few
    assert "more-39" not in (site / "sitemap.xml").read_text(encoding="utf-8")


def test_the_navigation_counts_and_marks_the_open_page(built: Build):
    site = built()
    page = (site / "mentorships/ms-2.html").read_text(encoding="utf-8")
    assert 'Quiet &lt;i&gt; <span class="mb-count">3</span>' in page
    marked = [a["href"] for tag, a in Tags(page).tags if tag == "a" and a.get("aria-current") == "page"]
    assert marked == ["ms-2.html"]
    index = (site / "mentorships/index.html").read_text(encoding="utf-8")
    assert [a["href"] for _, a in Tags(index).tags if a.get("aria-current") == "page"] == ["index.html"]


@pytest.mark.parametrize(
    ("path", "hidden"), [("index.html", True), ("mentorships/ms-2.html", True), ("mentorships/ms-1.html", False)]
)
def test_a_wide_page_has_no_navigation_beside_it(built: Build, path: str, hidden: bool):  # noqa: FBT001 - a case's own value
    page = (built() / path).read_text(encoding="utf-8")
    sidebars = [a for _, a in Tags(page).tags if a.get("data-md-type") == "navigation"]
    assert ["hidden" in each for each in sidebars] == [hidden]
    contents = [a for _, a in Tags(page).tags if a.get("data-md-type") == "toc"]
    assert all("hidden" in each for each in contents)


@pytest.mark.parametrize(("edition", "start", "lock"), [("public", True, False), ("program", False, True)])
def test_the_cover_says_which_edition_one_holds(built: Build, edition: str, start: bool, lock: bool):  # noqa: FBT001
    page = (built(MENTORBOOK_EDITION=edition) / "about.html").read_text(encoding="utf-8")
    label = re.search(r'<span class="mb-edition">(.*?edition)</span></span>', page)
    assert label
    assert re.sub("<[^>]*>", "", label[1]) == f"{edition.capitalize()} edition"
    assert ("mb-i--lock" in label[1]) is lock
    assert f'data-md-color-scheme="mb-auto" data-md-color-primary="mb-{edition}"' in page
    tabs = re.findall(r'class="md-tabs__link">\s*(.*?)\s*</a>', page)
    assert tabs == (["Start"] if start else []) + ["Mentorships", "Help"]
    assert f"Mentorbook, {edition} edition" in page
    assert 'href="privacy.html"' in page


def test_prose_says_what_it_is_as_text(built: Build):
    page = (built() / "about.html").read_text(encoding="utf-8")
    assert '<meta name="description" content="Who &#34;we&#34; are &lt;b&gt;">' in page


def test_edit_links_only_where_the_forge_is_known(built: Build):
    site = built()
    assert 'rel="edit"' not in "".join(page.read_text(encoding="utf-8") for page in site.rglob("*.html"))
    settings = SETTINGS.replace(
        "# repository: https://forge.example/organisation/records", "repository: https://forge.example/o/r"
    )
    site = built("forge", settings=settings + NAV)
    page = (site / "mentorships/ms-1.html").read_text(encoding="utf-8")
    assert '<a href="https://forge.example/o/r/edit/main/records/a%20b/ms-1.yaml" rel="edit">' in page
    assert 'rel="edit"' not in (site / "mentorships/ms-2.html").read_text(encoding="utf-8")
    assert 'href="https://forge.example/o/r/edit/main/docs/about.md"' in (site / "about.html").read_text(
        encoding="utf-8"
    )
    assert '<a href="https://forge.example/o/r/issues/new">Say what is wrong on this page</a>' in page


@pytest.mark.parametrize(
    "path",
    ["/etc/x.html", "mentorships/../x.html", "../x.html", "x.html", "mentorships/a/x.html", "mentorships/x.txt",
     "mentorships//x.html", "mentorships/.x.html", "mentorships/x\n.html", "mentorships\\x.html",
     "mentorships/ms-1.html"],
)  # fmt: skip
def test_no_page_is_written_outside_its_section(
    built: Build, tmp_path: Path, path: str, caplog: pytest.LogCaptureFixture
):
    with pytest.raises(Abort):
        built(pages=sections(Page(path, "Away", "<p>Away</p>")))
    assert repr(path) in caplog.text
    assert not [page for page in tmp_path.rglob("*.html") if "<p>Away</p>" in page.read_text(encoding="utf-8")]


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("MENTORBOOK_EDITION", "pair", "'pair' is no edition. Write public or program."),
        ("MENTORBOOK_AS_OF", "2026-3-1", "'2026-3-1' is no day. Write it as in 2026-11-21."),
        ("MENTORBOOK_AS_OF", "2026-02-30", "'2026-02-30' is no day."),
        ("MENTORBOOK_COMMIT", "<b>", "'<b>' is no commit."),
    ],
)
def test_a_wrong_setting_is_refused_with_what_to_write(
    built: Build, name: str, value: str, says: str, caplog: pytest.LogCaptureFixture
):
    with pytest.raises(Abort):
        built(**{name: value})
    assert f"{name}: {says}" in caplog.text


def test_a_book_that_cannot_be_opened_is_told(built: Build, caplog: pytest.LogCaptureFixture):
    with pytest.raises(Abort):
        built(refused=MentorbookError(ERROR))
    assert "records/x.yaml:1:1: Something is wrong." in caplog.text


def test_with_errors_all_that_is_sound_is_written_and_the_build_fails(
    built: Build, tmp_path: Path, caplog: pytest.LogCaptureFixture
):
    with pytest.raises(Abort):
        built(wrong=(ERROR,))
    assert "1 error in the records: `mentorbook check` says where." in caplog.text
    assert (tmp_path / "one/site/mentorships/ms-2.html").exists()


def test_a_preview_goes_on_in_spite_of_errors(built: Build, caplog: pytest.LogCaptureFixture):
    caplog.set_level(logging.INFO, "mkdocs")
    built(wrong=(ERROR, ERROR), docs={"about.md": "# About\n\n[gone](gone.md)\n"}, command="serve")
    assert "2 errors in the records" in caplog.text


def test_a_link_of_prose_to_a_page_that_this_book_does_not_have_leads_to_its_section(built: Build):
    site = built(docs={"about.md": "# About\n\n[one](mentorships/ms-9.html#part) and [other](mentorships/ms-2.html)\n"})
    links = re.findall(r'<a href="(mentorships/[^"]*)">(\w+)</a>', (site / "about.html").read_text(encoding="utf-8"))
    assert links == [("mentorships/index.html", "one"), ("mentorships/ms-2.html", "other")]


@pytest.mark.parametrize("link", ["gone.md", "desk/index.html"])
def test_a_dead_link_in_prose_fails_the_build(built: Build, link: str, caplog: pytest.LogCaptureFixture):
    with pytest.raises(Abort):
        built(docs={"about.md": f"# About\n\n[dead]({link})\n"})
    assert link in caplog.text
    assert "about.md" in caplog.text


def test_spare_copies_and_links_out_of_docs_are_not_published(
    built: Build, tmp_path: Path, caplog: pytest.LogCaptureFixture
):
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret/key.md").write_text("# Secret", encoding="utf-8")
    docs = tmp_path / "one/docs"
    docs.mkdir(parents=True)
    (docs / "key.txt").symlink_to(tmp_path / "secret/key.md")
    with pytest.raises(Abort):
        built(docs={"old.md~": "# Old", "old.md.bak": "# Old"})
    site = tmp_path / "one/site"
    assert not [path for path in site.rglob("*") if path.name.startswith(("key", "old"))]
    for name in ("key.txt", "old.md~", "old.md.bak"):
        assert f"docs/{name} is " in caplog.text


def test_a_page_of_prose_is_not_written_over(built: Build, caplog: pytest.LogCaptureFixture):
    pages = (Section("", "Start", [Page("index.html", "Start", ""), Page("about.html", "Ours", "ours")]),)
    with pytest.raises(Abort):
        built(pages=pages, docs={"about.md": "# About\n"})
    assert "about.html: a page of docs/ and a page of records have the same place." in caplog.text


@pytest.mark.parametrize("wrong", [["--bogus"], ["--edition", "pair"], ["--edition"], ["--port", "eight"], ["public"]])
def test_the_command_says_how_it_is_used(wrong: list[str]):
    said = subprocess.run([PROJECT / "scripts/portal", *wrong], capture_output=True, text=True, check=False)
    assert said.returncode == 2
    assert "Usage: scripts/portal [--edition public|program] [--port N] [--no-serve]" in said.stderr
