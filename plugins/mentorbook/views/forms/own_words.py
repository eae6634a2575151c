"""What people read on a form, in the program's own terms."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from mentorbook.reckoning.terms import in_own_words

_WORDS = ("title", "lede", "label", "hint", "says", "words", "help", "confirms")  # what people read on a form


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
