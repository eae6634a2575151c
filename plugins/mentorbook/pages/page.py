"""What a rendered page is, before the site's shell is around it."""

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Page:
    """One rendered page: `html` is the inside of the article, everything that came from a record escaped."""

    path: str  # from the site's root: "mentorships/ms-4h2k.html"
    title: str  # plain text
    html: str
    description: str = ""  # plain text, one sentence
    edit: str = ""  # the record's path in the repository, for an "edit" link; empty: none
    wide: bool = False  # without the navigation beside it: home and prints
    searched: bool = True  # not so a print, which says what another page says


@dataclass(frozen=True, slots=True)
class Link:
    """A line in a section's navigation."""

    title: str
    path: str  # from the site's root
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A tab of the portal and its pages. All pages of a section lie in one folder, so that links fit one shell."""

    name: str  # the folder; "" is the start page
    title: str
    pages: Iterable[Page]  # the first one is the section's index.html
    links: tuple[Link, ...] = field(default=())
