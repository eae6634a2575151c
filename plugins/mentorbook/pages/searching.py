"""What the portal's search knows of a poured page."""

import json
import re
import unicodedata
from html import escape, unescape

from mentorbook.pages.page import Page

# The search reads its whole index before it answers: past this many characters about records it is split. Measured with
# the examples many times over on a slow computer, when logs were in it too: 240 mentorships are 2,000 pages and 4.4 MB,
# and the first answer took 17 seconds from a server and 3 from a folder; a thousand are 6,000 pages and 16 MB.
MOST_TEXT = 4_000_000
BEGINNING = 200  # characters of a page that a split index keeps beside its title

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


def index_files(index: str, entries: list[dict[str, str]], most: int = MOST_TEXT) -> dict[str, str]:
    """The files of the search by name, from Material's index, which is JSON, with these entries after its own.

    The index stands there once more as a script, for a portal that is opened from a folder: there no page may read a
    file. Where the entries hold more than `most` characters, both keep of each its title and how its text begins, and
    name the parts, a script a section, that hold the texts; the folder's search reads them when it has answered once.
    """
    whole = json.loads(index)
    split = sum(len(entry["text"]) for entry in entries) > most
    kept = [{**entry, "text": beginning(entry["text"])} for entry in entries] if split else entries
    whole["docs"] = [*whole["docs"], *kept]
    texts: dict[str, dict[str, str]] = {}
    for entry, short in zip(entries, kept, strict=True):
        if entry["text"] != short["text"]:
            section = entry["location"].rpartition("/")[0].replace("/", "-") or "start"
            texts.setdefault(section, {})[entry["location"]] = entry["text"]
    if texts:
        whole["parts"] = [f"search/part-{section}.js" for section in texts]
    told = _compact(whole)
    files = {"search_index.json": told, "search_index.js": f"window.mbSearchIndex = {told};\n"}
    for section, found in texts.items():
        files[f"part-{section}.js"] = f"(window.mbSearchTexts ??= []).push({_compact(found)});\n"
    return files


def beginning(text: str) -> str:
    """How an escaped text begins, cut between two words."""
    return text if len(text) <= BEGINNING else text[: BEGINNING + 1].rpartition(" ")[0]


def _compact(value: object) -> str:
    return json.dumps(value, separators=(",", ":"))
