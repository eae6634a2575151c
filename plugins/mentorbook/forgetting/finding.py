"""By what words somebody is known: in every version of their records, under signatures, and in commits."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from mentorbook.findings import Finding
from mentorbook.forgetting.words import Words
from mentorbook.history import objects_of, people_named, versions_of
from mentorbook.reading import find_files, read_source

_NAMES = ("name", "called", "list_as")


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of somebody who is to be forgotten."""

    words: Words
    mentorships: tuple[str, ...]  # in any version
    authors: tuple[tuple[str, str], ...]  # name and address of commits that are taken for theirs


def known_of(root: Path, person: str, also: Sequence[str] = (), *, with_history: bool = True) -> Known:
    """Return the words and the mentorships of a person, of the work tree and, where there is one, of its history.

    Raises HistoryError where the history cannot be read whole.
    """
    files = [(file.path, file.read()) for file in find_files(root)[0]]
    if with_history:
        files += versions_of(root, "records")
    told = list(_read(files, person))
    pairs = sorted(
        path.split("/")[2]
        for path, data in told
        if path.endswith("/mentorship.yaml") and person in (data.get("mentor"), data.get("mentee"))
    )
    words = _words(told, person, also)
    partners = {
        data[role]
        for path, data in told
        if path.endswith("/mentorship.yaml") and path.split("/")[2] in pairs
        for role in ("mentor", "mentee")
        if isinstance(data.get(role), str) and data[role] != person
    }
    others = Words("", names=tuple(_names(files, partners))).parts
    words = replace(words, others=others)
    authors = [each for each in people_named(root) if words.is_them(*each)] if with_history else []
    mails = dict.fromkeys([*words.mails, *(mail for _, mail in authors if "@" in mail and mail != words.mail)])
    return Known(replace(words, mails=tuple(mails)), tuple(dict.fromkeys(pairs)), tuple(authors))


def still_named(root: Path, words: Words) -> list[tuple[str, str]]:
    """Return type and name of each object of a repository, reachable or not, in which a word of theirs still stands.

    Parts of the name count too, so that somebody looks: another person may have the same.
    """
    found = []
    for name, sort, content in objects_of(root):
        if words.is_named_in(content.decode("utf-8", "surrogateescape")):
            found.append((sort, name.decode()))
    return found


def _read(files: Iterable[tuple[str, bytes]], person: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield the data of the files that name a person by id; what cannot be read strictly is read line by line."""
    for path, content in dict.fromkeys(files):
        if person.encode() not in content or not path.endswith(".yaml"):
            continue
        source = read_source(path, content)
        if not isinstance(source, Finding):
            yield path, source.data
        elif path == f"records/people/{person}.yaml":
            lines = (line.partition(":") for line in content.decode("utf-8", "replace").split("\n"))
            yield path, {name.strip(): value.strip(" \"'") for name, _, value in lines if name.strip() in _NAMES}


def _words(told: Iterable[tuple[str, Mapping[str, Any]]], person: str, also: Sequence[str]) -> Words:
    names: dict[str, None] = {}
    mails: dict[str, None] = {}
    phones: dict[str, None] = {}
    logins: dict[str, None] = {}
    for path, data in told:
        if path == f"records/people/{person}.yaml":
            names |= dict.fromkeys(data[each] for each in _NAMES if isinstance(data.get(each), str))
            contact = data.get("contact") if isinstance(data.get("contact"), dict) else {}
            mails |= dict.fromkeys(_texts((contact or {}).get("email")))
            phones |= dict.fromkeys(_texts((contact or {}).get("phone")))
            logins |= dict.fromkeys(text for each in _entries(data, "logins") for text in _texts(each.get("login")))
        elif path.startswith("records/mentors/") and path.endswith(f"/{person}.yaml"):
            directory = data.get("directory")
            names |= dict.fromkeys(_texts(directory.get("name")) if isinstance(directory, dict) else ())
        for entry in _entries(data, "signatures"):
            if entry.get("by") == person:
                names |= dict.fromkeys(_texts(entry.get("name")))
    names.pop(person, None)
    return Words(person, tuple(names), tuple(mails), tuple(phones), tuple(logins), tuple(also))


def _names(files: Iterable[tuple[str, bytes]], people: set[str]) -> Iterator[str]:
    for path, content in dict.fromkeys(files):
        if path.startswith("records/people/") and Path(path).stem in people:
            source = read_source(path, content)
            if not isinstance(source, Finding):
                yield from (source.data[each] for each in _NAMES if isinstance(source.data.get(each), str))


def _entries(data: Mapping[str, Any], name: str) -> Iterator[Mapping[str, Any]]:
    listed = data.get(name)
    yield from (each for each in listed if isinstance(each, dict)) if isinstance(listed, list) else ()


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
