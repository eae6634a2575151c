"""A record without a person: what stands in it in their place, and what of others' signatures can still hold."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from mentorbook.forgetting.words import Words
from mentorbook.records import Field, digest_of, option_for
from mentorbook.sealing import SIGNED_KINDS

OWN = ("person", "mentor", "mentee", "certification")  # the kinds whose records are about one person
_TEXTS = ("#/$defs/line", "#/$defs/prose")
_KEPT = ("orientation",)  # the instructor's own words, and what shows that they did their part
_OPEN = ("directory", "number")
_LONGEST = {"#/$defs/line": 300, "#/$defs/prose": 8000}


def forgotten_person(data: Mapping[str, Any], words: Words, on: date | None) -> dict[str, Any]:
    """Return a person's record of which the id is left, with the days of what they agreed to; `on` is when."""
    found = {"id": words.person, "name": words.person, "list_as": words.person}
    days = {name: data[name] for name in ("profile_checked_on", "consents") if data.get(name)}
    return {**found, **days, **({"forgotten": on.isoformat()} if on else {})}


def without_texts(data: Mapping[str, Any], field: Field | None, words: Words) -> dict[str, Any]:
    """Return an own record in which days and choices stay, so that what rests on them does, and no text does."""
    count = iter(range(1, 10_000))

    def told(value: Any, part: Field | None) -> Any:
        shape = option_for(part.options, value) if part and part.options else part
        if isinstance(value, dict):
            return {name: told(inner, shape.properties.get(name) if shape else None) for name, inner in value.items()}
        if isinstance(value, list):
            return [told(inner, shape.items if shape else None) for inner in value]
        is_text = isinstance(value, str) and (shape is None or shape.schema.get("$ref") in _TEXTS)
        return f"Forgotten {next(count)}" if is_text else value

    kept = {name: mentioning(value, words, None) for name, value in data.items() if name in _KEPT}
    rest = {name: value for name, value in data.items() if name not in (*_KEPT, *_OPEN)}
    whole = {**told(rest, field), **kept}
    return {name: whole[name] for name in data if name in whole}


def without_mentions(kind: str, record_id: str, data: Mapping[str, Any], field: Field, words: Words) -> dict[str, Any]:
    """Return a pair's record in which the person is their id.

    Their own signatures keep role and day. Signatures of others stay as they are, unless the text that they signed
    named the person: then nothing can be compared any more, and the digest goes.
    """
    signatures = data.get("signatures", ()) if kind in SIGNED_KINDS else ()
    rest = {name: value for name, value in data.items() if name != "signatures" or kind not in SIGNED_KINDS}
    found = {name: mentioning(value, words, field.properties.get(name)) for name, value in rest.items()}
    if signatures:
        found["signatures"] = [_signature(kind, record_id, data, found, entry, words) for entry in signatures]
    return {name: found[name] for name in data}


def _signature(
    kind: str,
    record_id: str,
    before: Mapping[str, Any],
    after: Mapping[str, Any],
    entry: Mapping[str, Any],
    words: Words,
) -> dict[str, Any]:
    if entry["by"] == words.person:
        kept = {name: entry[name] for name in ("role", "by", "on", "collected_by", "kept_by") if name in entry}
        how = "paper" if entry["method"] == "paper" and "kept_by" in entry else "typed"
        return {**kept, "name": words.person, "method": how}
    own = {name: mentioning(value, words, None) if name == "name" else value for name, value in entry.items()}
    held = "digest" in own and own["digest"] == digest_of(kind, record_id, before, entry)
    if held and own["digest"] != digest_of(kind, record_id, after, own):
        gone = {"digest", "ssh", "path"}
        how = "typed" if own["method"] in ("drawn", "ssh") else own["method"]
        return {**{name: value for name, value in own.items() if name not in gone}, "method": how}
    return own


def mentioning(value: Any, words: Words, field: Field | None) -> Any:
    """Return a value in which the person is named by the id alone."""
    shape = option_for(field.options, value) if field and field.options else field
    if isinstance(value, dict):
        return {
            name: mentioning(inner, words, shape.properties.get(name) if shape else None)
            for name, inner in value.items()
        }
    if isinstance(value, list):
        return [mentioning(inner, words, shape.items if shape else None) for inner in value]
    if not isinstance(value, str):
        return value
    told = words.theirs(value)
    most = _LONGEST.get(shape.schema.get("$ref", ""), len(told)) if shape else len(told)
    return told if len(told) <= most else f"{told[: most - 1]}…"
