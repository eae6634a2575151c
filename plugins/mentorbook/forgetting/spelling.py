"""The same name in other letters: composed or not, without accents, as an address or another keyboard has it."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

_LETTERS = str.maketrans(
    {"đ": "d", "Đ": "D", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe",
     "Œ": "Oe", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ı": "i", "‐": "-", "‑": "-"}
)  # fmt: skip
_TWO_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
_HYPHEN = "[-\u2010\u2011 ]"  # between two words of a name that are written as one


def folded(text: str) -> str:
    """Return a text without accents and without characters that nobody sees."""
    if text.isascii():
        return text
    parted = unicodedata.normalize("NFKD", text)
    kept = "".join(each for each in parted if unicodedata.category(each) not in ("Mn", "Cf"))
    return kept.translate(_LETTERS)


def spellings(word: str) -> list[str]:
    """Return the ways in which a word of a name is written: as it is, composed or not, and without accents."""
    composed = unicodedata.normalize("NFC", word)
    found = (word, composed, unicodedata.normalize("NFD", word), folded(word), folded(composed.translate(_TWO_LETTERS)))
    return list(dict.fromkeys(found))


def spelled(word: str) -> str:
    """Return a pattern for a word in each of its spellings."""
    forms = (re.escape(each).replace(r"\-", _HYPHEN) for each in longest(spellings(word)))
    return f"(?:{'|'.join(forms)})"


def word_set(name: str) -> frozenset[str]:
    """Return the words of a name in small letters without accents, in no order."""
    return frozenset(each for each in re.split(r"[\s,._-]+", folded(name).casefold()) if each)


def longest(words: Iterable[str]) -> list[str]:
    """Return the words, the longest first, so that none is found inside another."""
    return sorted(dict.fromkeys(words), key=lambda each: (-len(each), each))


def forms(part: str) -> Iterator[str]:
    """Yield a part of a name as it stands by itself, in capitals too where it is no short word."""
    for form in spellings(part):
        yield form
        if len(part) > 2:
            yield form.upper()
