"""What still names somebody in a new history: where it stands, and by which word."""

import html
import re
import shlex
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote_plus

from mentorbook.forgetting.words import Words
from mentorbook.history import listed_versions, objects_of, refs_of

_JSON = re.compile(r"\\u([0-9a-fA-F]{4})")
_PRINTED = re.compile(r"=([0-9A-F]{2})")
_SOFT_BREAK = re.compile(r"=\r?\n")


@dataclass(frozen=True, slots=True, order=True)
class Left:
    """Words of somebody in one place: a file, what commits and tags say of themselves, or the name of a branch."""

    place: str
    commit: str  # short; the oldest of them, "" for the name of a branch or tag
    times: int  # in how many commits
    words: tuple[str, ...]
    rename: str = ""  # the command that gives a branch or tag another name

    def __str__(self) -> str:
        """Say it in one line."""
        told = ", ".join(f"“{each}”" for each in self.words)
        if self.rename:
            return f"{self.place}: {told}. Rename it: {self.rename}"
        count = f"first in {self.commit}, {self.times} versions" if self.times > 1 else f"in {self.commit}"
        return f"{self.place}: {told} ({count})"


def still_named(root: Path, words: Words, unread: Collection[str] = ()) -> list[Left]:
    """Return where a word of theirs still stands in a repository: in any object, reachable or not, branch or tag.

    Parts of the name count too, so that somebody looks: another person may have the same. `unread` are the paths of
    files that may be a record of theirs and cannot be read.
    """
    blobs: dict[bytes, tuple[str, ...]] = {}
    unseen: dict[bytes, str] = {}
    found: dict[str, list[tuple[str, tuple[str, ...]]]] = defaultdict(list)
    for name, sort, content in objects_of(root):
        told = words_in(content, words) if sort != "tree" else ()
        if sort == "blob" and told:
            blobs[name], unseen[name] = told, name.decode()[:10]
        elif told:
            found[f"What a {sort} says of itself"].append((name.decode()[:10], told))
    for each in listed_versions(root):
        unseen.pop(each.name, None)
        told = blobs.get(each.name, ())
        if told:
            found[each.path].append((each.commit, told))
        elif each.path in unread:
            found[f"{each.path}, which cannot be read, look yourself"].append((each.commit, (words.person,)))
        in_path = tuple(words.found_in(each.path))
        if in_path:
            found[f"The name of {each.path}"].append((each.commit, in_path))
    for name, short in unseen.items():
        found["A file that no commit lists"].append((short, blobs[name]))
    places = [
        Left(place, told[-1][0], len(told), tuple(dict.fromkeys(word for _, each in told for word in each)))
        for place, told in found.items()
    ]
    return [*sorted(places), *sorted(_refs(root, words))]


def words_in(content: bytes, words: Words) -> tuple[str, ...]:
    """Return the words of somebody that stand in a file or message, also written in the ways that programs have."""
    found: dict[str, str] = {}
    for view in dict.fromkeys(_views(content)):
        for word in words.found_in(view):
            found.setdefault(word.casefold(), word)
    return tuple(found.values())


def _views(content: bytes) -> Iterator[str]:
    """Yield a content as text in each way in which it may be meant."""
    texts = [content.decode("utf-8", "replace")]
    if "\ufffd" in texts[0]:
        texts.append(content.decode("latin-1"))
    if b"\0" in content:
        texts += [content[at:].decode(f"utf-16-{order}", "replace") for order in ("le", "be") for at in (0, 1)]
    for text in texts:
        yield text
        if "\\u" in text:
            yield _JSON.sub(lambda match: chr(int(match[1], 16)), text)
        if "%" in text or "+" in text:
            yield unquote_plus(text)
        if "&" in text and ";" in text:
            yield html.unescape(text)
        if "=" in text:
            joined = _SOFT_BREAK.sub("", text)
            raw = _PRINTED.sub(lambda match: chr(int(match[1], 16)), joined)
            yield joined
            for coding in ("utf-8", "latin-1"):
                yield raw.encode("latin-1", "ignore").decode(coding, "replace")


def _refs(root: Path, words: Words) -> Iterator[Left]:
    for ref, sort in refs_of(root).items():
        told = tuple(words.found_in(ref))
        short = ref.split("/", 2)[-1]
        git, old = f"git -C {shlex.quote(str(root))}", shlex.quote(short)
        if told and ref.startswith("refs/heads/"):
            yield Left(f"Branch {short}", "", 1, told, f"{git} branch -m {old} NEW")
        elif told and sort == "tag":
            again = (
                f"{git} tag -a NEW {shlex.quote(short + '^{}')} -m TEXT && {git} tag -d {old} && {git} gc --prune=now"
            )
            yield Left(f"Tag {short}", "", 1, told, again)
        elif told:
            yield Left(f"Tag {short}", "", 1, told, f"{git} tag NEW {old} && {git} tag -d {old}")
