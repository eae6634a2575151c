"""Words inside a line of a deck: bold, slanted, code, links. Nothing else is markup there."""

import re
from collections.abc import Iterator

from mentorbook.pages.deck.slides import Line, Words

_MARK = re.compile(
    r"\*\*(?P<bold>[^*]+)\*\*|\*(?P<italic>[^*\s][^*]*)\*|`(?P<code>[^`]+)`|\[(?P<words>[^\]]+)\]\((?P<target>[^)\s]+)\)"
)
_HTML = re.compile(r"<[a-zA-Z/!?]")
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")


def line_of(text: str) -> Line:
    """The words of one line. ValueError for HTML, and for a link that is neither a page here nor an address."""
    if _HTML.search(text):
        raise ValueError("HTML stands here. A deck is plain Markdown: write it without tags.")
    return tuple(_pieces(text))


def _pieces(text: str, *, bold: bool = False) -> Iterator[Words]:
    end = 0
    for mark in _MARK.finditer(text):
        if mark.start() > end:
            yield Words(text[end : mark.start()], bold=bold)
        end = mark.end()
        if mark["bold"]:
            yield from _pieces(mark["bold"], bold=True)
        elif mark["target"]:
            yield Words(mark["words"], bold=bold, target=_sound(mark["target"]))
        else:
            words = mark["italic"] or mark["code"]
            yield Words(words, bold=bold, italic=bool(mark["italic"]), code=bool(mark["code"]))
    if end < len(text):
        yield Words(text[end:], bold=bold)


def _sound(target: str) -> str:
    scheme = _SCHEME.match(target)
    if (scheme and scheme[0] not in ("https:", "http:", "mailto:", "tel:")) or target.startswith("/"):
        raise ValueError("A link leads to a page beside this one, or to an address that begins with https.")
    return target
