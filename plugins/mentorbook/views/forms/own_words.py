"""Roles as a program calls them: its mentee may be a technician."""

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

_ROLE = re.compile(r"\b(?:(an?) )?(mentor|mentee)(?=s?\b)", re.IGNORECASE)
_WORDS = ("title", "lede", "label", "hint", "says", "words", "help", "confirms")  # what people read on a form


def in_own_words(text: str, terms: Mapping[str, str]) -> str:
    """The text with the program's own terms in it, and the article that goes with them."""

    def own(found: re.Match[str]) -> str:
        article, role = found[1], found[2]
        term = terms.get(role.lower(), role)
        term = term[:1].upper() + term[1:] if role[0].isupper() else term
        if not article:
            return term
        return f"{article[0]}{'n' if term[:1].lower() in 'aeiou' else ''} {term}"

    return _ROLE.sub(own, text)


def with_own_words(value: Any, terms: Mapping[str, str]) -> Any:
    """A form, or a part of one, with every text that people read in the program's own terms."""
    if isinstance(value, tuple):
        return tuple(with_own_words(each, terms) for each in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changed = {}
    for field in fields(value):
        now = getattr(value, field.name)
        is_words = field.name in _WORDS and isinstance(now, str)
        changed[field.name] = in_own_words(now, terms) if is_words else with_own_words(now, terms)
    return replace(value, **changed)
