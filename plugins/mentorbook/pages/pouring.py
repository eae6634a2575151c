"""Pours rendered pages into a section's shell.

The theme renders one shell a section; its pages are poured into it, so that a portal's cost grows with its records and
not with their square. A page's words never meet the theme's templates: they fill slots, escaped, in one pass.
"""

import re
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import PurePosixPath
from urllib.parse import quote

from mentorbook.pages.page import Page, Section

# What the theme's templates write where a page's own words go.
# The token is another one in each run: no text of a record can be taken for a slot, and none is left in a page.
_TOKEN = secrets.token_hex(8)
SLOTS = {name: f"@@mb-{_TOKEN}-{name}@@" for name in ("title", "description", "path", "edit", "navigation", "body")}
_SLOT = re.compile(f"@@mb-{_TOKEN}-(" + "|".join(SLOTS) + ")@@")


@dataclass(frozen=True, slots=True)
class Shell:
    """A section's page as the theme made it, cut at its slots: text, slot's name, text, ..., text."""

    parts: tuple[str, ...]

    @classmethod
    def read(cls, text: str) -> "Shell":
        """The shell in a rendered page. ValueError where the theme left out a slot that every page needs."""
        parts = tuple(_SLOT.split(text))
        missing = {"title", "body"}.difference(parts[1::2])
        if missing:
            raise ValueError(f"The theme's page has no slot for: {', '.join(sorted(missing))}.")
        return cls(parts)

    def filled(self, values: dict[str, str]) -> str:
        """The page with each slot's value, which is HTML, in its place."""
        return "".join(values[part] if index % 2 else part for index, part in enumerate(self.parts))


def poured(section: Section, shell: str, *, edit_root: str = "") -> Iterator[tuple[Page, str]]:
    """Each page of a section with its whole HTML, the index first.

    `edit_root` stands before a record's path in an "edit" link; empty: no such links. ValueError where a page lies
    outside its section's folder, or twice in one place: the links of the shell would be wrong there.
    """
    plain = Shell.read(shell)
    listed = {link.path for link in section.links}
    seen: set[str] = set()
    for page in section.pages:
        refuse_place(page, section, seen)
        seen.add(page.path)
        own = Shell.read(_marked(shell, page.path)) if page.path in listed else plain
        yield page, own.filled(_values(page, edit_root))


def refuse_place(page: Page, section: Section, seen: set[str]) -> None:
    """Raises ValueError where a page would not lie as one file in its section's folder."""
    place = PurePosixPath(page.path)
    folder = "" if str(place.parent) == "." else str(place.parent)
    plain = re.fullmatch(r"[0-9A-Za-z_][0-9A-Za-z._-]*\.html", place.name, re.ASCII)
    if not plain or folder != section.name or page.path != str(place) or ".." in place.parts:
        raise ValueError(f"{page.path!r}: a page of the section {section.name!r} is one file in its folder.")
    if page.path in seen:
        raise ValueError(f"{page.path!r}: two pages have this place.")
    if not seen and place.name != "index.html":
        raise ValueError(f"{page.path!r}: the first page of a section is its index.html.")


def _values(page: Page, edit_root: str) -> dict[str, str]:
    edit = ""
    if page.edit and edit_root:
        address = escape(edit_root + quote(page.edit))
        edit = f'<p class="mb-edit"><a href="{address}" rel="edit">Edit this record</a></p>'
    return {
        "title": escape(page.title),
        "description": f'<meta name="description" content="{escape(page.description)}">' if page.description else "",
        "path": quote(page.path),
        "edit": edit,
        "navigation": "hidden" if page.wide else "",
        "body": page.html,
    }


def _marked(shell: str, path: str) -> str:
    """The shell with the navigation's link to this page marked as the one that is open."""
    link = f'<a href="{quote(PurePosixPath(path).name)}" class="md-nav__link">'
    return shell.replace(link, link[:-2] + ' md-nav__link--active" aria-current="page">')
