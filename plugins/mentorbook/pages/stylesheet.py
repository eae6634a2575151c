"""The stylesheet: one text, joined from parts that each hold one thought."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from mentorbook.editions.edition import Edition
from mentorbook.views.parts import plate

# In the order of the cascade: what stands later may overrule what stands before. Print comes last.
PARTS = (
    "tokens",
    "icon-shapes",
    "icons",
    "material",
    "shell",
    "prose",
    "layout",
    "heads",
    "badges",
    "figures",
    "tables",
    "meters",
    "road",
    "goals",
    "desk",
    "grid",
    "charts",
    "checklists",
    "forms",
    "sending",
    "facts",
    "lists",
    "matching",
    "home",
    "stamp",
    "print",
    "log",
    "log-print",
    "signatures",
)

_REMARK = re.compile(r'("[^"]*")|/\*.*?\*/', re.DOTALL)
_SLUG, _COLOUR = re.compile(r"[a-z][a-z0-9-]*"), re.compile(r"#[0-9a-f]{6}")


@cache
def stylesheet() -> str:
    """The whole stylesheet, as the portal links it and a self-contained log carries it: without its remarks."""
    folder = files("mentorbook") / "pages" / "assets" / "css"
    return "\n".join(without_remarks((folder / f"{part}.css").read_text(encoding="utf-8")) for part in PARTS)


def without_remarks(text: str) -> str:
    """A part of the stylesheet as readers get it: its remarks are for whoever changes it."""
    return _REMARK.sub(lambda found: found[1] or "", text)


def stylesheet_of(edition: Edition) -> str:
    """The whole stylesheet with a class for each program that has a colour of its own."""
    return "\n".join([stylesheet(), *_colours(edition)])


def _colours(edition: Edition) -> Iterator[str]:
    for shown in edition.of("program"):
        one = plate(edition, shown.id)
        # Looked at once more: what comes from a record stands in a stylesheet here.
        if one.colours and _SLUG.fullmatch(one.program) and all(map(_COLOUR.fullmatch, one.colours)):
            light, dark = one.colours
            yield f".mb-plate--{one.look}, .mb-log--plate-{one.look} {{ --plate: light-dark({light}, {dark}) }}\n"
