"""The first line of a record's file: a remark for editors, which no value, digest or rule depends on."""

import re

from mentorbook.records import Kind

_REMARKS = re.compile(r"(?:[ ]*(?:#[^\n]*)?\n)*")
_MODELINE = re.compile(r"[ ]*#\s*yaml-language-server\s*:[^\n]*\n", re.MULTILINE)


def with_modeline(kind: Kind, text: str) -> str:
    """Return the text of a record's file with its kind's own modeline as the first line.

    One that stands among the first remarks goes: it may lead an editor to another place, out of the book even.
    """
    first = _REMARKS.match(text)
    end = first.end() if first else 0
    return f"{kind.modeline}\n{_MODELINE.sub('', text[:end])}{text[end:]}"
