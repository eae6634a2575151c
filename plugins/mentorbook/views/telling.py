"""One record in plain words: its fields by their titles, people by name, links by what they lead to."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from mentorbook.editions.edition import Edition, Label, Shown
from mentorbook.findings import Finding
from mentorbook.reckoning.answers import Todo
from mentorbook.reckoning.terms import in_own_words
from mentorbook.views.names import full_name
from mentorbook.views.opening import Opening, opening_of
from mentorbook.views.provenance import history_sentences
from mentorbook.views.signing import signature_sentences
from mentorbook.views.words import clock, full_day, number

# What only programs read: that it is there is told, and not what it is.
_FOR_PROGRAMS = ("/signatures/*/digest", "/signatures/*/path", "/signatures/*/ssh")


@dataclass(frozen=True, slots=True)
class Told:
    """One line: a field's title and its value in words; a group has no value, and its fields stand deeper."""

    pointer: str
    title: str
    value: str
    depth: int
    items: tuple[str, ...] = ()  # of a list: the parts of the value
    is_day: bool = False


@dataclass(frozen=True, slots=True)
class RecordTelling:
    """A record, told."""

    record: str  # kind and id
    kind: str  # as its schema calls it
    heading: str
    path: str
    opening: Opening
    fields: tuple[Told, ...]
    signatures: tuple[str, ...]  # a sentence each, and one more where the record is signed by half of the pair
    findings: tuple[Finding, ...]
    todos: tuple[Todo, ...]
    history: tuple[str, ...] = ()  # who recorded it and who merged it


def tell_record(edition: Edition, shown: Shown) -> RecordTelling:
    """Return a record in words, with what the check says of it and what wants doing."""
    name = f"{shown.kind}/{shown.id}"
    program = edition.get("program", _program_of(edition, shown))
    about = program.data if program else {}
    terms = about.get("terms", {})
    return RecordTelling(
        record=name,
        kind=in_own_words(edition.labels[shown.kind][""].title, terms),
        heading=heading_of(edition, shown),
        path=shown.path,
        opening=opening_of(edition, shown, about),
        signatures=tuple(signature_sentences(edition, shown, about)),
        fields=tuple(_fields(edition, shown, shown.data, "", "", 0, terms)),
        findings=tuple(each for each in edition.findings if each.record == name),
        todos=tuple(each for each in edition.reckoning.todos if each.record == name) if edition.reckoning else (),
        history=history_sentences(edition, name),
    )


def heading_of(edition: Edition, shown: Shown) -> str:
    """Return what a record is called among people: a name, a pair, a title, a day."""
    data = shown.data
    if shown.kind == "person":
        return full_name(edition, shown.id)
    if "person" in data:
        about = edition.get("program", data.get("program", ""))
        told = full_name(edition, data["person"])
        return f"{told}, {about.data.get('short', about.id)}" if about else told
    if {"mentor", "mentee"} <= data.keys():
        return f"{full_name(edition, data['mentor'])} and {full_name(edition, data['mentee'])}"
    own = str(data.get("title", "")) or (full_day(date.fromisoformat(data["date"])) if "date" in data else "")
    pair = edition.get("mentorship", str(data.get("mentorship", "")))
    told = heading_of(edition, pair) if pair else ""
    return ", ".join(part for part in (own, told) if part) or shown.id


def _fields(
    edition: Edition, shown: Shown, value: object, pointer: str, star: str, depth: int, terms: Mapping[str, Any]
) -> Iterator[Told]:
    """Yield the lines of what stands at a pointer; `star` is the same pointer with its numbers as `*`."""
    labels = edition.labels[shown.kind]
    label = labels.get(star, Label(star.rpartition("/")[2], ""))
    inside = depth + bool(pointer)
    title = in_own_words(label.title, terms)
    if isinstance(value, Mapping):
        if pointer:
            own = pointer.rpartition("/")[2]
            yield Told(pointer, title or (str(int(own) + 1) if own.isdigit() else own), "", depth)
        for name, inner in value.items():
            yield from _fields(edition, shown, inner, f"{pointer}/{name}", f"{star}/{name}", inside, terms)
    elif isinstance(value, list) and any(isinstance(item, Mapping | list) for item in value):
        yield Told(pointer, title, "", depth)
        for index, item in enumerate(value):
            yield from _fields(edition, shown, item, f"{pointer}/{index}", f"{star}/*", inside, terms)
    elif isinstance(value, list):
        of_items = labels.get(f"{star}/*", label)
        told = [_words(edition, shown, of_items, item, terms) for item in value]
        sign = "; " if any("," in each for each in told) else ", "
        yield Told(pointer, title, sign.join(told), depth, tuple(told))
    elif star in _FOR_PROGRAMS:
        yield Told(pointer, title, "kept in the file", depth)
    else:
        is_day = label.written == "date"
        yield Told(pointer, title, _words(edition, shown, label, value, terms), depth, is_day=is_day)


def _words(edition: Edition, shown: Shown, label: Label, value: Any, terms: Mapping[str, Any]) -> str:
    """Return one value as people say it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return number(value)
    if label.values:
        return in_own_words(label.values.get(value, str(value)), terms)
    if label.written == "date":
        return full_day(date.fromisoformat(value))
    if label.written == "time":
        return clock(value)
    return _led_to(edition, shown, label, str(value)) if label.leads else str(value)


def _led_to(edition: Edition, shown: Shown, label: Label, value: str) -> str:
    """Return what a link leads to by its name; the word itself where that is not there."""
    template, _, listed = label.leads.partition("#/")
    if listed:
        program = edition.get("program", _program_of(edition, shown))
        entries = program.data.get(listed, ()) if program else ()
        return next((str(entry["title"]) for entry in entries if entry["id"] == value), value)
    if template.startswith(("people/", "mentors/", "mentees/")):
        return full_name(edition, value) if value in edition.names else value
    if template.startswith("programs/"):
        program = edition.get("program", value)
        return str(program.data.get("short", value)) if program else value
    if template.endswith("/mentorship"):
        pair = edition.get("mentorship", value)
        return f"{heading_of(edition, pair)} ({value})" if pair else value
    kind = "goal" if "/goals/" in template else "session" if "/sessions/" in template else "resource"
    other = edition.get(kind, f"{shown.data.get('mentorship', '')}/{value}") or edition.get(kind, value)
    title = other.data.get("title") if other else None
    return f"{title} ({value})" if title else value


def _program_of(edition: Edition, shown: Shown) -> str:
    if shown.kind == "program":
        return shown.id
    pair = edition.get("mentorship", str(shown.data.get("mentorship", "")))
    return str((pair or shown).data.get("program", ""))
