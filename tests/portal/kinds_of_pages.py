"""Which pages of a portal to look at, so that no sort of page and no part of one is forgotten.

They are found in the built portal itself: pages of each folder, and as many more until each class, each role and each
element that any page has stands on one of them. A new sort of page is therefore looked at on the day it is built.
"""

from functools import cache
from html.parser import HTMLParser
from pathlib import Path


class Worn(HTMLParser):
    """What a page's looks hang on: its elements with their classes, roles and types."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.looks: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.looks.add(tag)
        # An icon is looked at once, whichever it is.
        self.looks |= {f"{tag}.{each}" for each in values.get("class", "").split() if not each.startswith("mb-i--")}
        self.looks |= {f"{tag} {name} {values[name]}" for name in ("role", "type") if name in values}


@cache
def looks(site: Path) -> dict[str, frozenset[str]]:
    """What each page wears, by its path in the site."""
    worn: dict[str, frozenset[str]] = {}
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        folder, _, file = name.rpartition("/")
        sort = name if file == "index.html" or not folder else f"{folder}/*"
        worn[name] = frozenset(Worn(path.read_text(encoding="utf-8")).looks | {sort})
    return worn


def kinds(site: Path, *others: Path) -> list[str]:
    """Paths of a few pages on which each look of the site can be seen, those with most looks first.

    Looks that pages of other sites have need not be seen here once more; a page of each folder must.
    """
    worn = looks(site)
    sorts = set(worn).union(*({each for each in one if each.endswith("/*")} for one in worn.values()))
    elsewhere = {each for other in others for one in looks(other).values() for each in one} - sorts
    left = set().union(*worn.values()) - elsewhere
    chosen: list[str] = []
    while left:
        chosen.append(max(worn, key=lambda name: len(worn[name] & left)))
        left -= worn[chosen[-1]]
    return chosen
