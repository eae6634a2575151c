"""A program's file made somebody's own: policy, sources and remarks stay, and what was made up goes."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from mentorbook.findings import Finding
from mentorbook.reading import read_source
from mentorbook.records import Field
from mentorbook.starting.choices import TO_BE_FILLED_IN, Office
from mentorbook.starting.refused import NotBegunError
from mentorbook.writing.text import value_lines

_MADE_UP = re.compile(r"\(example\)|\.example\b")
_PART = re.compile(r"(?P<remarks>(?:#.*\n)*)(?P<name>[a-z_]+):.*\n(?:(?:[ -].*)?\n)*")
# Sentences of the example that would not be true of anybody's own program.
_SAID = {
    "The people of this example are made up. ": "",
    "Choice of the example office;": "A suggestion that came with Mentorbook;",
}


def made_own(path: str, text: str, field: Field, officers: list[dict[str, str]], office: Office) -> str:
    """Return a program's file for one's own use; `field` is that of the kind."""
    for example, own in _SAID.items():
        text = text.replace(example, own)
    data = read_data(path, text)
    wanted = {**data, **_changes(data, office), "officers": officers}
    # In a program of one's own nobody's account may act for others, and the example's logo is not its logo.
    for made_up in ("example", "intake", "logo"):
        wanted.pop(made_up, None)
    if not wanted.get("links", True):
        del wanted["links"]
    made = "".join(_rewritten(text, data, wanted, field))
    if read_data(path, made) != wanted:
        raise NotBegunError(f"{path} is written in a way that cannot be made your own.", "Please report it.")
    return made


def read_data(path: str, text: str) -> Mapping[str, Any]:
    """Return what stands in a record's file that came with the project."""
    source = read_source(path, text.encode())
    if isinstance(source, Finding):
        raise NotBegunError(str(source), "This file came with Mentorbook; please report it.")
    return source.data


def _changes(data: Mapping[str, Any], office: Office) -> dict[str, Any]:
    changes: dict[str, Any] = {"timezone": office.timezone or data["timezone"]}
    if _MADE_UP.search(data["organisation"]):
        changes["organisation"] = office.organisation or TO_BE_FILLED_IN
    if _MADE_UP.search(data["contact"]["office"]):
        email = {"email": office.email} if office.email else {}
        changes["contact"] = {"office": office.office or TO_BE_FILLED_IN, **email}
    if "links" in data:
        changes["links"] = [each for each in data["links"] if not _MADE_UP.search(each["link"])]
    return changes


def _rewritten(text: str, before: Mapping[str, Any], after: Mapping[str, Any], field: Field) -> Iterator[str]:
    """Yield each top-level part of the file with the remarks above it: as it was, or with what stands there now."""
    written = set()
    for part in _PART.finditer(text):
        name = part["name"]
        written.add(name)
        if name in after:
            is_same = after[name] == before[name]
            yield part[0] if is_same else part["remarks"] + _text_of(name, after[name], field)
    for name in after.keys() - written:
        yield _text_of(name, after[name], field)


def _text_of(name: str, value: Any, field: Field) -> str:
    return "".join(f"{line}\n" for line in value_lines(f"{name}:", value, field.properties.get(name), 0))
