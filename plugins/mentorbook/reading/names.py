"""File names that every system can hold, and that no two systems read differently."""

import re
import unicodedata
from collections.abc import Iterable

MARKERS = frozenset([".gitkeep"])  # keeps an empty folder in Git; no record

_LONGEST_NAME = 100
_LONGEST_PATH = 200  # Windows stops at 260, with the folder that the book lies in
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])", re.IGNORECASE | re.ASCII)  # devices, to Windows
_BACKUP = re.compile(r".*(?:~|\.(?:bak|backup|orig|rej|old|tmp|swp|swo|save))|\.#.*|#.*#|~\$.*", re.IGNORECASE)
_SYSTEM = frozenset([".ds_store", "thumbs.db", "desktop.ini"])

_RENAME = "Rename it to lower-case letters a to z, digits and single hyphens between them"


def explain_name(name: str, *, folder: bool) -> tuple[str, str] | None:
    """Return why a file or folder under records/ may not have this name, and what to do; None if it may."""
    stem, dot, ending = (name, "", "") if folder else name.rpartition(".")
    if not folder:
        misplaced = _explain_other_file(name, ending if dot else "")
        if misplaced:
            return misplaced
    rename = f"{_RENAME}." if folder else f"{_RENAME}, with .yaml at the end."
    if _RESERVED.fullmatch(stem.partition(".")[0]):
        return "Windows keeps this name for a device; there the records could not be checked out.", rename
    if len(name) > _LONGEST_NAME:
        return f"This name is longer than {_LONGEST_NAME} characters.", "Give it a shorter name."
    if _NAME.fullmatch(stem) and ending in ("", "yaml"):
        return None
    return f"{_explain_letters(stem)} in the name of this {'folder' if folder else 'file'}.", rename


def is_too_long(path: str) -> bool:
    """Return whether a path from the book's root is too long for some systems."""
    return len(path) > _LONGEST_PATH


def twins(names: Iterable[str]) -> dict[str, str]:
    """Return, for each name that some systems take for another one here, that other one.

    Of two such names the lower-case ASCII one, if any, is the right one and is not a key of the answer.
    """
    first: dict[str, str] = {}
    found: dict[str, str] = {}
    for name in sorted(names, key=lambda each: (not each.isascii() or each != each.lower(), each)):
        folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())
        other = first.setdefault(folded, name)
        if other != name:
            found[name] = other
    return found


def printable(path: str) -> str:
    """Return a path as it can stand in one line of a message, whatever the file is called."""
    return "".join(
        ascii(each)[1:-1] if unicodedata.combining(each) or not each.isprintable() else each for each in path
    )


def _explain_other_file(name: str, ending: str) -> tuple[str, str] | None:
    """Return why a file is no record by its name's end, and what to do."""
    if name.lower() in _SYSTEM or _BACKUP.fullmatch(name):
        return (
            "An editor or the system has left this file behind; it is no record.",
            "Take it away, and name its kind in .gitignore.",
        )
    if ending == "yaml":
        return None
    if ending.lower() in ("yml", "yaml"):
        return "A record's file ends in .yaml.", f"Rename this file so that it ends in .yaml instead of .{ending}."
    return "Only records, which end in .yaml, stand in this folder.", "Move this file elsewhere, or take it away."


def _explain_letters(stem: str) -> str:
    if not stem or stem.startswith("."):
        return "A dot stands first"
    if stem.startswith("-"):
        return "A hyphen stands first"
    if stem.endswith("."):
        return "A dot stands last"
    if any(map(str.isspace, stem)):
        return "A space stands"
    if not stem.isascii():
        return "A letter other than a to z stands"
    if stem != stem.lower():
        return "A capital letter stands"
    return "A sign other than a single hyphen stands"
