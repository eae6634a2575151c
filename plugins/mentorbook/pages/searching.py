"""What the portal's search knows of a poured page."""

import json
import re
import unicodedata
from html import escape, unescape

from mentorbook.pages.page import Page

# The search reads its whole index when a page opens: past this many pages that would be slower than looking.
MOST_PAGES = 5000

# Our own templates write this HTML: its tags can be found without a parser, which would cost more than the page.
_SKIPPED = re.compile(r"<(svg|script|style|template)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_READ = re.compile(r"<(h[1-6]|p|li|t[dh]|d[td]|caption)\b[^>]*>(.*?)</\1\s*>", re.DOTALL | re.IGNORECASE)
_APART = re.compile(r"<(?:a|br|small|span|/b|/strong)\b", re.IGNORECASE)  # their words do not run on into the next
_TAG = re.compile(r"<[^>]*>")

# Letters that Unicode does not take apart, as who lacks them on the keyboard types them.
_TYPED = str.maketrans(
    {"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "ħ": "h", "Ħ": "H", "ı": "i"}
    | {"ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "þ": "th", "Þ": "TH"}
)


def search_entry(page: Page) -> dict[str, str]:
    """The page's line in the search index: where, title, and the words of its headings and paragraphs.

    Title and text are escaped, since Material shows both as HTML.
    """
    read = " ".join(match[2] for match in _READ.finditer(_SKIPPED.sub(" ", page.html)))
    text = " ".join(unescape(_TAG.sub("", _APART.sub(r" \g<0>", read))).split())
    plain = " ".join(dict.fromkeys(_without_accents(f"{page.title} {text}")))
    text = f"{text} {plain}" if plain else text
    return {"location": page.path, "title": escape(page.title, quote=False), "text": escape(text, quote=False)}


def _without_accents(text: str) -> list[str]:
    """The words of a text that have accents, without them: who looks for Novak finds Novák."""
    plain = [
        (word, unicodedata.normalize("NFKD", word.translate(_TYPED))) for word in text.split() if not word.isascii()
    ]
    bare = [(word, "".join(sign for sign in letters if not unicodedata.combining(sign))) for word, letters in plain]
    return [letters for word, letters in bare if letters != word and letters.isascii()]


def completed_index(index: str, entries: list[dict[str, str]]) -> str:
    """Material's search index, which is JSON, with these entries after its own."""
    whole = json.loads(index)
    whole["docs"] = [*whole["docs"], *entries]
    return json.dumps(whole, separators=(",", ":"))


def as_script(index: str) -> str:
    """The index once more as a script, for a portal that is opened from a folder: there no page may read a file."""
    return f"window.mbSearchIndex = {index};\n"
