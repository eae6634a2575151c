"""What the portal's search knows of a poured page."""

import json
from html import escape
from html.parser import HTMLParser

from mentorbook.pages.page import Page

# The search reads its whole index when a page opens: past this many pages that would be slower than looking.
MOST_PAGES = 5000

_READ = {"h1", "h2", "h3", "h4", "h5", "h6", "p"}
_SKIPPED = {"script", "style", "svg", "template"}
_APART = {"a", "br", "span"}  # their words do not run on into the next


def search_entry(page: Page) -> dict[str, str]:
    """The page's line in the search index: where, title, and the words of its headings and paragraphs.

    Title and text are escaped, since Material shows both as HTML.
    """
    words = _Words()
    words.feed(page.html)
    words.close()
    text = " ".join("".join(words.found).split())
    return {"location": page.path, "title": escape(page.title, quote=False), "text": escape(text, quote=False)}


def completed_index(index: str, entries: list[dict[str, str]]) -> str:
    """Material's search index, which is JSON, with these entries after its own."""
    whole = json.loads(index)
    whole["docs"] = [*whole["docs"], *entries]
    return json.dumps(whole, separators=(",", ":"))


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._read = 0
        self._skipped = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the parser's way
        if tag in _READ | _APART:
            self.found.append(" ")
        if tag in _READ:
            self._read += 1
        elif tag in _SKIPPED:
            self._skipped += 1

    def handle_endtag(self, tag: str) -> None:
        if tag in _READ:
            self._read = max(0, self._read - 1)
        elif tag in _SKIPPED:
            self._skipped = max(0, self._skipped - 1)

    def handle_data(self, data: str) -> None:
        if self._read and not self._skipped:
            self.found.append(data)
