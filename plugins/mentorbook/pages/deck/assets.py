"""The deck's own script and stylesheet, each joined from parts that hold one thought."""

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

SCRIPT = "assets/deck.js"
STYLESHEET = "assets/deck.css"
LICENCE = "assets/deck-licence.txt"
# In the order in which they are read: what stands later may use what stands before.
SCRIPTS = ("checks", "notes", "code", "keys", "show")
STYLES = ("page", "slides", "looks", "checks", "show", "print")


@cache
def deck_script() -> str:
    """The library that shows slides one by one, and our own parts."""
    library = (_folder() / "vendor" / "reveal.js").read_text(encoding="utf-8")
    own = (f"{{\n{(_folder() / 'js' / f'{part}.js').read_text(encoding='utf-8')}}}\n" for part in SCRIPTS)
    return "\n".join([f"/* Its licence: {LICENCE} */", library, "const mbDeck = {};", *own])


@cache
def deck_stylesheet() -> str:
    """What the deck has beside the portal's stylesheet."""
    return "\n".join((_folder() / "css" / f"{part}.css").read_text(encoding="utf-8") for part in STYLES)


@cache
def deck_licence() -> str:
    """The library's licence, which goes wherever the library goes."""
    return (_folder() / "vendor" / "reveal.LICENSE.txt").read_text(encoding="utf-8")


def _folder() -> Traversable:
    return files("mentorbook") / "pages" / "assets" / "deck"
