"""Roles as a program calls them: its mentee may be a technician."""

import re
from collections.abc import Mapping

_ROLE = re.compile(r"\b(?:(an?) )?(mentor|mentee)(?=s?\b)", re.IGNORECASE)


def in_own_words(text: str, terms: Mapping[str, str]) -> str:
    """Return the text with the program's own terms in it, and the article that goes with them."""

    def own(found: re.Match[str]) -> str:
        article, role = found[1], found[2]
        term = terms.get(role.lower(), role)
        term = term[:1].upper() + term[1:] if role[0].isupper() else term
        if not article:
            return term
        return f"{article[0]}{'n' if term[:1].lower() in 'aeiou' else ''} {term}"

    return _ROLE.sub(own, text)
