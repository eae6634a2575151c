"""The matching pages' script: it solves the matching anew around pins, in the browser, and shows what changes."""

from functools import cache
from importlib.resources import files

PATH = "assets/pinning.js"
PARTS = ("solving", "showing")  # what stands later uses what stands before


@cache
def pinning_script() -> str:
    """The whole script; it carries nothing of any record."""
    folder = files("mentorbook") / "pages" / "assets" / "pinning"
    return "\n".join((folder / f"{part}.js").read_text(encoding="utf-8") for part in PARTS)
