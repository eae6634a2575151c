"""The MkDocs plugin: opens the book, asks for an edition's pages, pours them into the theme. Nobody else knows MkDocs.

From the environment: MENTORBOOK_EDITION (`public`, which is the default, or `program`), MENTORBOOK_AS_OF (the day, as
in 2026-11-21) MENTORBOOK_COMMIT (shown only when passed in) and MENTORBOOK_REV (a revision
in whose place the work tree's records and schemas are read). From mkdocs.yml: where the records and the forge are.
"""

# ruff: noqa: ARG002 - MkDocs passes these by name, whether a hook needs them or not

import logging
import os
import re
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config import base
from mkdocs.config import config_options as options
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Link as NavLink
from mkdocs.structure.nav import Navigation
from mkdocs.structure.nav import Section as NavSection
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import get_relative_url
from mkdocs.utils.templates import TemplateContext

from mentorbook.asked import apart, asked
from mentorbook.book import Book, open_book, open_book_at
from mentorbook.findings import MentorbookError, Severity
from mentorbook.history import HistoryError
from mentorbook.pages.cover import palette
from mentorbook.pages.deck.assets import LICENCE as DECK_LICENCE
from mentorbook.pages.deck.assets import SCRIPT as DECK_SCRIPT
from mentorbook.pages.deck.assets import STYLESHEET as DECK_STYLESHEET
from mentorbook.pages.deck.assets import deck_licence, deck_script, deck_stylesheet
from mentorbook.pages.deck.page import DeckView, deck_page, deck_view, deck_words, is_deck
from mentorbook.pages.deck.reader import DeckError, read_deck
from mentorbook.pages.menu import mended_menu
from mentorbook.pages.navigation import edition_navigation, link_title
from mentorbook.pages.page import Page, Section
from mentorbook.pages.pinning import pinning_files
from mentorbook.pages.pouring import SLOTS, poured
from mentorbook.pages.prose import hanging, unpublishable
from mentorbook.pages.scripts import LICENCES, licences, script
from mentorbook.pages.scripts import PATH as SCRIPT
from mentorbook.pages.searching import index_files, search_entry
from mentorbook.pages.site import render_site
from mentorbook.pages.stylesheet import stylesheet_of
from mentorbook.views.forms import Ways
from mentorbook.views.forms.ways import FORGES, WAYS, ways_of
from mentorbook.views.paper import paper_of

STYLESHEET = "assets/mentorbook.css"
STAMPS = (datetime(1980, 1, 1, tzinfo=UTC), datetime(2106, 2, 7, tzinfo=UTC))  # what zip and gzip can hold
SHELL = "---\nhide: [toc]\n---\n"  # a section's shell: without words, so not in the search, nor contents beside it

log = logging.getLogger("mkdocs.plugins.mentorbook")


class Settings(base.Config):  # type: ignore[no-untyped-call]  # MkDocs' base class is untyped here
    """What mkdocs.yml may say below `mentorbook:`."""

    root = options.Type(str, default=".")  # the folder of records/ and schemas/, from mkdocs.yml's own
    repository = options.Optional(options.URL())  # the forge's address of this repository, for "edit" links
    branch = options.Type(str, default="main")
    forge = options.Optional(options.Choice(FORGES))  # known by itself of well-known hosts
    way = options.Optional(options.Choice(WAYS))  # how forms are handed in; else by what else is set


class FilesAndPoured(Files):
    """MkDocs' files, and the pages that are poured after them, so that prose may link to those too."""

    def __init__(self, files: Files, config: MkDocsConfig, sections: Collection[str]) -> None:
        super().__init__(files)
        self._config = config
        self._sections = sections
        self.reader = ""  # the page of prose that is being read
        self.expected: dict[str, set[str]] = {}  # a poured page that prose links to, and the prose that does

    def get_file_from_path(self, path: str) -> File | None:
        """The file at a path; for a page that will be poured, a file that is never written."""
        file = super().get_file_from_path(path)
        folder, _, name = path.rpartition("/")
        if file is None and name.endswith(".html") and folder in self._sections:
            self.expected.setdefault(path, set()).add(self.reader)
            return File.generated(self._config, path, content="")
        return file


class MentorbookPlugin(BasePlugin[Settings]):  # type: ignore[no-untyped-call]  # as above
    """One edition of the book as a portal."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remembers whether this is a preview: it goes on in spite of errors."""
        self.preview = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """The configuration with this edition's theme, navigation and day. Nothing is left of an earlier build."""
        if found := "\n".join(hanging(Path(config.docs_dir))):
            raise PluginError(found)
        self.shells: dict[str, Section] = {}  # by the source path of the page that the theme renders for it
        self.pouring: list[Iterator[tuple[Page, str]]] = []
        self.entries: list[dict[str, str]] = []
        self.decks: dict[str, DeckView] = {}  # by the source path of the page of prose that each is
        home = Path(config.config_file_path).parent
        self.root = (home / self.config.root).resolve()
        with _said_as_plugin_error():
            told = asked()
        self.audience = told.audience
        if self.audience == "program":
            config.site_dir = str(apart(Path(config.site_dir), home))
        try:
            self.book: Book = (
                open_book_at(self.root, told.rev, told.as_of) if told.rev else open_book(self.root, told.as_of)
            )
            edition = self.book.edition(self.audience, commit=told.commit, with_history=True, with_matching=True)
        except HistoryError as error:
            raise PluginError(f"MENTORBOOK_REV: {error}") from error
        except MentorbookError as error:
            raise PluginError(f"The book cannot be opened.\n{error}") from error
        # MkDocs dates its sitemap with the build's day: the book's own day makes two builds the same bytes.
        midnight = datetime.combine(edition.as_of, time(), UTC)
        first, last = STAMPS
        os.environ["SOURCE_DATE_EPOCH"] = str(int(min(max(midnight, first), last).timestamp()))
        self.edition = edition
        self.script, self.style = script(edition), stylesheet_of(edition)
        self.logos = {logo.path: logo.content for logo in edition.logos.values()}
        for section in render_site(edition, self._ways(config), config.site_name):
            self.shells[f"{section.name}/index.md".lstrip("/")] = section
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(Path(__file__).parent / "pages" / "theme"))
        config.theme["palette"] = palette(self.audience)
        config.extra_css.append(STYLESHEET)
        config.extra["homepage"] = "index.html"
        if self.config.repository:
            config.repo_url = self.config.repository.rstrip("/")
            config.edit_uri = f"edit/{self.config.branch}/docs/"
        config.nav = self._navigation(config)
        return config

    def _ways(self, config: MkDocsConfig) -> Ways:
        own = self.config
        try:
            return ways_of(own.forge or "", own.repository or "", own.branch, own.way or "", config.site_url or "")
        except ValueError as error:
            raise PluginError(f"mkdocs.yml, mentorbook: {error}") from error

    def _navigation(self, config: MkDocsConfig) -> list[Any] | None:
        if config.nav is None:
            return None
        sections = {section.name for section in self.shells.values()}
        if self.audience == "program":
            sections.discard("")  # an officer starts at the desk; the start page is behind the book on the cover
        docs = Path(config.docs_dir)
        prose = {path.relative_to(docs).as_posix() for path in docs.rglob("*.md")}
        return edition_navigation(config.nav, sections=sections, prose=prose)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """The files with the stylesheet and a shell for each section, and without what nobody meant to publish."""
        for file in list(files):
            if file.src_dir == config.docs_dir and (why := unpublishable(Path(config.docs_dir), file.src_uri)):
                log.warning("docs/%s is %s and is not published. Take it out of docs/.", file.src_uri, why)
                files.remove(file)
        files.append(File.generated(config, STYLESHEET, content=self.style))
        for path, content in self.logos.items():
            if files.get_file_from_path(path) is None:
                files.append(File.generated(config, path, content=content))
        files.append(File.generated(config, SCRIPT, content=self.script))
        files.append(File.generated(config, LICENCES, content=licences()))
        for path, text in pinning_files(self.edition).items():
            files.append(File.generated(config, path, content=text))
        self._append_decks(files, config)
        for source in self.shells:
            if files.get_file_from_path(source):
                raise PluginError(f"docs/{source} stands where the records' own page goes. Give it another name.")
            shell = File.generated(config, source, content=SHELL, inclusion=InclusionLevel.NOT_IN_NAV)
            files.append(shell)
        self.files = FilesAndPoured(files, config, {section.name for section in self.shells.values()})
        return self.files

    def _append_decks(self, files: Files, config: MkDocsConfig) -> None:
        """Reads the decks among the prose, and appends what their pages need."""
        for file in [each for each in files.documentation_pages() if is_deck(each.src_uri)]:
            try:
                deck = read_deck(file.content_string)
            except DeckError as error:
                raise PluginError(f"docs/{file.src_uri}:{error}") from error
            privacy = files.get_file_from_path("privacy.md") is not None
            view = deck_view(deck, file.dest_uri, self.edition, site=config.site_name, privacy=privacy)
            for (_, path), content in zip(view.files, self._as_files(view), strict=True):
                files.append(File.generated(config, path, content=content))
            self.decks[file.src_uri] = view
        if self.decks:
            parts = ((DECK_STYLESHEET, deck_stylesheet), (DECK_SCRIPT, deck_script), (DECK_LICENCE, deck_licence))
            for path, text in parts:
                files.append(File.generated(config, path, content=text()))

    def _as_files(self, view: DeckView) -> tuple[bytes, bytes]:
        """A deck as a PowerPoint file and as a handout; without a deck nobody waits for their libraries."""
        from mentorbook.pages.deck.handout import handout_sheet  # noqa: PLC0415
        from mentorbook.pages.deck.powerpoint import powerpoint  # noqa: PLC0415
        from mentorbook.printing.handout import handout_pdf  # noqa: PLC0415

        paper, day = paper_of(self.edition, [view.deck.program]), self.edition.as_of
        return powerpoint(view.deck, day), handout_pdf(handout_sheet(view), paper, day=day)

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """The navigation with each section's own links below it."""
        nav.items = [self._with_links(item) for item in nav.items]
        return nav

    def _with_links(self, item: Any) -> Any:
        if isinstance(item, NavSection):
            item.children = [self._with_links(child) for child in item.children]
            for child in item.children:
                child.parent = item
        elif isinstance(item, MkDocsPage) and (section := self.shells.get(item.file.src_uri)) and section.links:
            links = [NavLink(link_title(link), link.path) for link in section.links]
            group = NavSection(item.title or section.title, [item, *links])
            for child in group.children:
                child.parent = group
            return group
        return item

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """The templates' environment with what the cover and the foot of each page say."""
        env.globals["mentorbook"] = {
            "edition": self.audience,
            "privacy": files.get_file_from_path("privacy.md") is not None,
            "issues": f"{config.repo_url.rstrip('/')}/issues/new" if config.repo_url else "",
        }
        env.filters["mended_menu"] = mended_menu
        return env

    def on_page_markdown(self, markdown: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """The page's text, untouched: only whose links are looked at next is kept. A deck has a reader of its own."""
        self.files.reader = page.file.src_uri
        return "" if page.file.src_uri in self.decks else markdown

    def on_page_content(self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """The page's own HTML; a shell has none, but a place that "skip to content" leads to."""
        if page.file.src_uri in self.shells:
            page.toc = TableOfContents([AnchorLink("Content", "content", 1)])
        if view := self.decks.get(page.file.src_uri):
            page.title = page.title or view.deck.title
            page.toc = TableOfContents([AnchorLink(slide.title, slide.code, 1) for slide in view.deck.slides])
            page.present_anchor_ids = {slide.code for slide in view.deck.slides}
            return deck_words(view.deck)
        return html

    def on_page_context(
        self,
        context: TemplateContext,
        *,
        page: MkDocsPage,
        config: MkDocsConfig,
        nav: Navigation,
    ) -> TemplateContext:
        """The templates' words; a shell's are slots, filled later."""
        if page.file.src_uri in self.shells:
            context["slots"] = SLOTS  # type: ignore[typeddict-unknown-key]  # a name of our own theme
        return context

    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        """The page to write: for a section's shell, the section's index poured into it."""
        if view := self.decks.get(page.file.src_uri):
            return deck_page(view, self.edition)
        section = self.shells.get(page.file.src_uri)
        if section is None:
            return output
        pages = poured(section, output, edit_root=self._ways(config).edit_root)
        self.pouring.append(pages)
        with _said_as_plugin_error():
            index, html = next(pages)
        self._remember(index)
        return html

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Writes all other pages of the sections, completes the search, and then says what is wrong."""
        site = Path(config.site_dir)
        for pages in self.pouring:
            with _said_as_plugin_error():
                for page, html in pages:
                    self._remember(page)
                    # "x": a page of prose that has this place is not written over.
                    with (site / page.path).open("x", encoding="utf-8", newline="\n") as target:
                        target.write(html)
        with _said_as_plugin_error():
            self._write_calendars(site)
        self._lead_to_index(site)
        index = site / "search" / "search_index.json"
        if index.exists():
            for name, text in index_files(index.read_text(encoding="utf-8"), self.entries).items():
                index.with_name(name).write_text(text, encoding="utf-8")
        self._report()

    def _write_calendars(self, site: Path) -> None:
        """Writes the days of todos and meetings as calendar files; their library is loaded only for these."""
        if self.edition.reckoning is None:
            return
        from mentorbook.exports.calendar import calendars  # noqa: PLC0415

        for path, content in calendars(self.edition):
            (site / path).parent.mkdir(parents=True, exist_ok=True)
            with (site / path).open("xb") as target:
                target.write(content)

    def on_build_error(self, *, error: Exception) -> None:
        """Says in one line what a file or a folder refused; other faults stay as they are."""
        if isinstance(error, UnicodeError):
            raise PluginError("A page under docs/ is not written in UTF-8. Save it as UTF-8 text.") from error
        if isinstance(error, OSError):
            what = error.filename or "A file"
            raise PluginError(f"{what} cannot be read or written: {error.strerror or error}.") from error

    def _lead_to_index(self, site: Path) -> None:
        """Leads a link of prose to a page that this book does not have, such as another's program, to its section."""
        for path, readers in sorted(self.files.expected.items()):
            if (site / path).exists():
                continue
            for reader in filter(None, map(self.files.get_file_from_path, sorted(readers))):
                page = site / reader.dest_uri
                old, new = (get_relative_url(to, reader.url) for to in (path, f"{path.rpartition('/')[0]}/index.html"))
                text = re.sub(rf'href="{re.escape(old)}(#[^"]*)?"', f'href="{new}"', page.read_text(encoding="utf-8"))
                page.write_text(text, encoding="utf-8", newline="\n")

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        """The preview, which builds again when a record or a schema changes."""
        for folder in ("records", "schemas"):
            if (self.root / folder).is_dir():
                server.watch(str(self.root / folder))
        return server

    def _remember(self, page: Page) -> None:
        if page.searched:
            self.entries.append(search_entry(page))

    def _report(self) -> None:
        errors = sum(finding.severity is Severity.ERROR for finding in self.book.findings())
        if errors:
            counted = "1 error" if errors == 1 else f"{errors} errors"
            wrong = f"What is sound is written. {counted} in the records: `mentorbook check` says where."
            if not self.preview:
                raise PluginError(wrong)
            log.warning(wrong)


@contextmanager
def _said_as_plugin_error() -> Iterator[None]:
    try:
        yield
    except FileExistsError as error:
        raise PluginError(f"{error.filename}: a page of docs/ and a page of records have the same place.") from error
    except ValueError as error:
        raise PluginError(str(error)) from error
