"""The hand-written pages, read as a visitor reads them: headings, sections, anchors, plain words."""

import re
from dataclasses import dataclass
from pathlib import Path

from markdown.extensions.toc import slugify

DOCS = Path(__file__).parents[2] / "docs"
HEADING = re.compile(r"(#{1,6}) +(.+?)\s*")
FENCE = re.compile(r"\s*(```|~~~)")


@dataclass(frozen=True)
class Heading:
    """One heading: its depth, its words and the number of its line."""

    depth: int
    words: str
    line: int


def without_fences(text: str) -> str:
    """Return the text with fenced blocks emptied; the number of lines stays."""
    inside, lines = False, []
    for line in text.split("\n"):
        fence = FENCE.match(line) is not None
        lines.append("" if inside or fence else line)
        inside ^= fence
    return "\n".join(lines)


def without_code(text: str) -> str:
    """Return the text without fenced blocks and without code inside a line."""
    return re.sub(r"`[^`]*`", "", without_fences(text))


def headings(text: str) -> list[Heading]:
    """Return all headings of a page, in order."""
    found = ((n, HEADING.fullmatch(line)) for n, line in enumerate(without_fences(text).split("\n")))
    return [Heading(len(match[1]), match[2], n) for n, match in found if match]


def section(text: str, words: str) -> str | None:
    """Return what stands under the heading of these words, up to the next of its depth or above; None without it."""
    every = headings(text)
    for i, heading in enumerate(every):
        if heading.words == words:
            after = (later.line for later in every[i + 1 :] if later.depth <= heading.depth)
            return "\n".join(text.split("\n")[heading.line : next(after, None)])
    return None


def plain(text: str) -> str:
    """Return the text in lower case, without emphasis and with single spaces."""
    return " ".join(text.replace("**", "").replace("*", "").replace("`", "").split()).casefold()


def anchors(text: str) -> set[str]:
    """Return the anchors that the headings of a page become."""
    return {slugify(heading.words.replace("`", ""), "-") for heading in headings(text)}
