"""Commits as `git log -z --pretty=raw --name-status` tells them."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, timezone

_STATUS = re.compile(rb"[ACDMRTUX]+|R[0-9]+")  # a letter for each parent; a file that was moved says how alike it is
_SIGNED = re.compile(rb"^gpgsig(-sha256)? ", re.MULTILINE)
_WHO = re.compile(rb"(?P<name>.*?) ?<(?P<mail>[^<>]*)> (?P<at>-?[0-9]{1,12}) (?P<zone>[+-][0-9]{4})")
_YEARS = range(1970, 2200)  # a commit can claim any time
_LONGEST = 100  # characters of a name
_KEPT = {"\u200c", "\u200d"}  # joiners, which names in some scripts need


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody as a commit names them: nothing of it is proven. The name is plain text on one line."""

    name: str
    mail: str


@dataclass(frozen=True, slots=True)
class Commit:
    """One commit."""

    name: str  # its full hash
    parents: tuple[str, ...]
    author: Person
    authored_on: date | None
    committer: Person
    committed_on: date | None
    signed: bool  # it carries a signature; nobody checked it
    changes: tuple[tuple[str, str], ...]  # a letter for each parent (A added, M changed, D deleted), and the path
    moves: tuple[tuple[str, str], ...] = ()  # files that only got another path: from where, to where


def read_commits(told: bytes) -> dict[str, Commit]:
    """Return the commits by name, in Git's order: children before their parents."""
    found = {}
    parts = told.split(b"\0")
    at = 0
    while at < len(parts):
        head = parts[at]
        at += 1
        if not head.startswith(b"commit "):
            continue  # what stands between two commits
        # A line of a message begins with four spaces: what else stands last is how the first file was changed. Behind
        # a merge it stands in a part of its own; behind a commit that changed nothing, the next one begins at once.
        first = head.rpartition(b"\n")[2]
        if not _STATUS.fullmatch(first):
            first = parts[at] if at < len(parts) else b""
            at += bool(_STATUS.fullmatch(first))
        changes, moves = [], []
        while _STATUS.fullmatch(first) and at < len(parts):
            path = parts[at].decode("utf-8", "surrogateescape")
            if first[1:].isdigit() and at + 1 < len(parts):
                at += 1
                moves.append((path, parts[at].decode("utf-8", "surrogateescape")))
            else:
                changes.append((first.decode("ascii"), path))
            first = parts[at + 1] if at + 1 < len(parts) else b""
            at += 2
        commit = replace(_commit(head.partition(b"\n\n")[0], changes), moves=tuple(moves))
        found[commit.name] = commit
    return found


def _commit(fields: bytes, changes: Iterable[tuple[str, str]]) -> Commit:
    told: dict[bytes, list[bytes]] = {}
    for line in fields.split(b"\n"):
        name, _, value = line.partition(b" ")
        told.setdefault(name, []).append(value)
    author, authored_on = _who(told.get(b"author", [b""])[0])
    committer, committed_on = _who(told.get(b"committer", [b""])[0])
    return Commit(
        name=told[b"commit"][0].decode("ascii", "replace"),
        parents=tuple(parent.decode("ascii", "replace") for parent in told.get(b"parent", ())),
        author=author,
        authored_on=authored_on,
        committer=committer,
        committed_on=committed_on,
        signed=bool(_SIGNED.search(fields)),
        changes=tuple(changes),
    )


def _who(told: bytes) -> tuple[Person, date | None]:
    match = _WHO.fullmatch(told)
    if match is None:
        return Person(_plain(told.partition(b"<")[0]), ""), None
    person = Person(_plain(match["name"]), _plain(match["mail"]))
    zone = int(match["zone"])
    minutes = (abs(zone) // 100 * 60 + abs(zone) % 100) * (1 if zone >= 0 else -1)
    try:
        at = datetime.fromtimestamp(0, UTC) + timedelta(seconds=int(match["at"]))
        day = at.astimezone(timezone(timedelta(minutes=minutes))).date()
    except (OverflowError, ValueError):
        return person, None
    return person, day if day.year in _YEARS else None


def _plain(text: bytes) -> str:
    """Return a name without what could turn text around or end a line."""
    letters = text.decode("utf-8", "replace")
    kept = (each if each in _KEPT or unicodedata.category(each)[0] != "C" else " " for each in letters)
    return " ".join("".join(kept).split())[:_LONGEST]
