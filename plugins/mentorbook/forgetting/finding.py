"""By what words somebody is known: in every version of their records, under signatures, and in commits."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from mentorbook.forgetting.belonging import Belonging, read_text
from mentorbook.forgetting.spelling import folded, word_set
from mentorbook.forgetting.words import Words
from mentorbook.history import people_named, versions_of
from mentorbook.reading import find_files
from mentorbook.records import Kind

_NAMES = ("name", "called", "list_as")
_LINES = (*_NAMES, "email", "phone", "login")  # of a record that cannot be read strictly
_RECORDS = (".yaml", ".yml", ".json")


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of somebody who is to be forgotten."""

    words: Words
    mentorships: tuple[str, ...]  # in any version
    authors: tuple[tuple[str, str], ...]  # name and address of commits that are taken for theirs
    near: tuple[tuple[str, str], ...] = ()  # of commits that may be theirs, and are left as they are


def known_of(
    root: Path, person: str, also: Sequence[str] = (), *, kinds: Mapping[str, Kind], with_history: bool = True
) -> Known:
    """Return the words and the mentorships of a person, of the work tree and, where there is one, of its history.

    Raises HistoryError where the history cannot be read whole.
    """
    read = [(file.path, file.read()) for file in find_files(root)[0]]
    if with_history:
        read += versions_of(root)
    files = [
        (path, content.decode("utf-8", "replace")) for path, content in dict.fromkeys(read) if b"\0" not in content
    ]
    told = list(_read(files, person))
    bonds = [data for _, data in told if _is_bond(data) and person in (data.get("mentor"), data.get("mentee"))]
    pairs = tuple(sorted({data["id"] for data in bonds}))
    words = _words(told, Belonging(Words(person), kinds, pairs), also)
    partners = {
        data[role] for data in bonds for role in ("mentor", "mentee") if isinstance(data.get(role), str)
    } - {person}  # fmt: skip
    people = [data for data in _people(files, partners, words) if data.get("id") != person]
    others = [data[each] for data in people if data.get("id") in partners for each in _NAMES if _is_text(data, each)]
    words = replace(words, others=Words("", names=tuple(others)).parts, shared=tuple(_shared(people, words)))
    named = people_named(root) if with_history else []
    authors = [each for each in named if words.is_them(*each)]
    theirs = {mail for _, mail in authors} - {mail for name, mail in named if (name, mail) not in authors}
    mails = dict.fromkeys([*words.mails, *(mail for mail in sorted(theirs) if "@" in mail and mail != words.mail)])
    near = tuple(each for each in named if words.is_near(*each))
    return Known(replace(words, mails=tuple(mails)), pairs, tuple(authors), near)


def _read(files: Iterable[tuple[str, str]], person: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield the data of the files that name a person by id; what cannot be read strictly is read line by line."""
    for path, text in files:
        if person not in text and person not in path:
            continue
        source = read_text(path, text)
        if source is not None:
            yield path, source.data
        elif Path(path).stem == person:
            yield path, dict(_by_line(text, person))


def _by_line(text: str, person: str) -> Iterator[tuple[str, Any]]:
    lines = (line.partition(":") for line in text.split("\n"))
    found = [(name.strip(" -\"'"), value.strip(" \"',\r")) for name, _, value in lines]
    kept = {name: value for name, value in found if name in _LINES and value}
    yield "id", person
    yield from ((name, kept[name]) for name in _NAMES if name in kept)
    yield "contact", {name: kept[name] for name in ("email", "phone") if name in kept}
    yield "logins", [{"login": value} for name, value in found if name == "login"]


def _is_bond(data: Mapping[str, Any]) -> bool:
    return _is_text(data, "id") and ("mentor" in data or "mentee" in data)


def _is_text(data: Mapping[str, Any], name: str) -> bool:
    return isinstance(data.get(name), str)


def _words(told: Iterable[tuple[str, Mapping[str, Any]]], where: Belonging, also: Sequence[str]) -> Words:
    person = where.person
    names: dict[str, None] = {}
    mails: dict[str, None] = {}
    phones: dict[str, None] = {}
    logins: dict[str, None] = {}
    for path, data in told:
        kind = where.own(path, data)
        if kind == "person":
            names |= dict.fromkeys(data[each] for each in _NAMES if _is_text(data, each))
            contact = data.get("contact") if isinstance(data.get("contact"), dict) else {}
            mails |= dict.fromkeys(_texts((contact or {}).get("email")))
            phones |= dict.fromkeys(_texts((contact or {}).get("phone")))
            logins |= dict.fromkeys(text for each in _entries(data, "logins") for text in _texts(each.get("login")))
        elif kind == "mentor":
            directory = data.get("directory")
            names |= dict.fromkeys(_texts(directory.get("name")) if isinstance(directory, dict) else ())
        for entry in _entries(data, "signatures"):
            if entry.get("by") == person:
                names |= dict.fromkeys(_texts(entry.get("name")))
    names.pop(person, None)
    return Words(person, tuple(names), tuple(mails), tuple(phones), tuple(logins), tuple(also))


def _people(files: Iterable[tuple[str, str]], partners: set[str], words: Words) -> Iterator[Mapping[str, Any]]:
    """Yield the records, of any version, of partners and of whoever is called the same."""
    called = [part for name in words.names for part in folded(name).casefold().replace(",", " ").split()]
    for path, text in files:
        if not path.endswith(_RECORDS) or "list_as" not in text:
            continue
        plain = folded(text).casefold()
        if any(f"id: {each}" in text for each in partners) or any(part in plain for part in called):
            source = read_text(path, text)
            if source is not None and _is_text(source.data, "id"):
                yield source.data


def _shared(people: Iterable[Mapping[str, Any]], words: Words) -> Iterator[str]:
    """Yield the names of others who are called the same; whoever has the same address too is no other."""
    own = {key for name in words.names for key in _keys(name)}
    for data in people:
        contact = data.get("contact")
        mail = contact.get("email") if isinstance(contact, dict) else None
        if mail is None or mail not in words.mails:
            told = (data[each] for each in ("name", "called") if _is_text(data, each))
            yield from (name for name in told if own.intersection(_keys(name)))


def _keys(name: str) -> Iterator[frozenset[str]]:
    """Yield the words of a whole name, and first and last alone."""
    parts = name.replace(",", " ").split()
    if len(parts) > 1:
        yield word_set(name)
        yield word_set(f"{parts[0]} {parts[-1]}")


def _entries(data: Mapping[str, Any], name: str) -> Iterator[Mapping[str, Any]]:
    listed = data.get(name)
    yield from (each for each in listed if isinstance(each, dict)) if isinstance(listed, list) else ()


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
