"""Links that may be made: to pages of this portal, and out over http(s), mailto or tel."""

import re
from posixpath import dirname, relpath
from urllib.parse import urlsplit

OUTWARD = ("https", "http", "mailto", "tel")
# A control character, white space or a backslash in an address is read differently by different browsers.
_ODD = re.compile(r"[\x00-\x20\x7f-\xa0\\\u2028\u2029]")


def relative(here: str, target: str) -> str:
    """The way from one page to another, both from the site's root; an anchor stays."""
    path, hash_sign, anchor = target.partition("#")
    if path == here and hash_sign:
        return f"#{anchor}"
    return relpath(path, dirname(here) or ".") + hash_sign + anchor


def is_outward(target: str) -> bool:
    """Whether an address leads out in a way that may be opened."""
    if _ODD.search(target):
        return False
    try:
        parts = urlsplit(target)
    except ValueError:
        return False
    scheme = parts.scheme.lower()
    return bool(parts.hostname) if scheme in ("http", "https") else scheme in OUTWARD and bool(parts.path)


def link(here: str, target: str) -> str:
    """What stands in a link's href. ValueError for an address that must not be opened: show its words alone."""
    if is_outward(target):
        return target
    path = target.partition("#")[0]
    if not re.fullmatch(r"[0-9A-Za-z._/-]*", path) or path.startswith(("/", ".")) or "//" in path:
        raise ValueError(f"{target!r} is neither a page of this portal nor an address that may be opened.")
    return relative(here, target)


def telephone(number: str) -> str:
    """A number as a link dials it."""
    digits = re.sub(r"[^0-9+]", "", number)
    return f"tel:{digits}" if re.fullmatch(r"\+?[0-9]{2,20}", digits) else ""
