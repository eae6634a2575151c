"""The navigation of one edition, from the one that mkdocs.yml writes for all."""

from collections.abc import Collection, Iterator
from fnmatch import fnmatch
from html import escape
from typing import Any

from mentorbook.pages.page import Link


def edition_navigation(nav: list[Any], *, sections: Collection[str], prose: Collection[str]) -> list[Any]:
    """The entries that this edition has: its sections' folders, and prose.

    `nav` is as MkDocs reads it: paths, or one title with a path or a list. A path with a star stands for all prose it
    fits that is named nowhere else, sorted. An entry whose folder is neither a section nor holds prose is dropped; a
    page that is missing from a folder of prose stays, so that MkDocs says so.
    """
    folders = {path.rpartition("/")[0] for path in prose if "/" in path} | {name for name in sections if name}
    named = set(_paths(nav))

    def kept(entry: Any) -> list[Any]:
        if isinstance(entry, str):
            if "*" in entry:
                return sorted(path for path in prose if fnmatch(path, entry) and path not in named)
            folder, slash, _ = entry.rpartition("/")
            there = folder in folders if slash else entry != "index.md" or "" in sections
            return [entry] if there else []
        ((title, inside),) = entry.items()
        entries = [each for one in ([inside] if isinstance(inside, str) else inside) for each in kept(one)]
        if not entries:
            return []
        return [{title: entries[0] if isinstance(inside, str) else entries}]

    return [each for entry in nav for each in kept(entry)]


def link_title(link: Link) -> str:
    """A link's words in the navigation, as HTML, with its count."""
    count = "" if link.count is None else f' <span class="mb-count">{link.count}</span>'
    return escape(link.title) + count


def _paths(nav: list[Any]) -> Iterator[str]:
    for entry in nav:
        if isinstance(entry, str):
            yield entry
        else:
            for inside in entry.values():
                yield from _paths([inside] if isinstance(inside, str) else inside)
