"""The stylesheet: one text, joined from parts that each hold one thought."""

from functools import cache
from importlib.resources import files

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
    "home",
    "stamp",
    "print",
    "log",
    "log-print",
    "signatures",
)


@cache
def stylesheet() -> str:
    """The whole stylesheet, as the portal links it and a self-contained log carries it."""
    folder = files("mentorbook") / "pages" / "assets" / "css"
    return "\n".join((folder / f"{part}.css").read_text(encoding="utf-8") for part in PARTS)
