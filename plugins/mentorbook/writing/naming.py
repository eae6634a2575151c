"""Short names out of a title, for ids: the same ones that the portal's forms make (see tests/cases/slugs.json)."""

import re
import unicodedata
from collections.abc import Callable

_MOST_WORDS = 6
_LONGEST = 60
_ROOM_FOR_NUMBER = 57


def slug(text: str) -> str:
    """Return a short name out of a text; "" where none can be made of it."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words: list[str] = re.findall(r"[a-z0-9]+", plain.replace("'", ""))
    found = "-".join(words[:_MOST_WORDS])[:_LONGEST].strip("-")
    return found if re.match(r"[a-z]", found) and found != "index" else ""


def listed_as(name: str) -> str:
    """Return how lists sort a name, as far as it tells: the last word first (see tests/cases/listed_names.json)."""
    words = name.split()
    return f"{words[-1]}, {' '.join(words[:-1])}" if len(words) > 1 else name.strip()


def free_slug(text: str, otherwise: str, is_taken: Callable[[str], bool]) -> str:
    """Return a short name out of a text that nothing else has; `otherwise` where none can be made of it."""
    base = slug(text) or otherwise
    found, number = base, 1
    while is_taken(found):
        number += 1
        found = f"{base[:_ROOM_FOR_NUMBER].strip('-')}-{number}"
    return found
