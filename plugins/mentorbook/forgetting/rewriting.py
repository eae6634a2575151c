"""Every file, name and message of a history without one person."""

import json
from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from mentorbook.forgetting.belonging import Belonging, read_text
from mentorbook.forgetting.redacting import forgotten_person, without_mentions, without_texts
from mentorbook.forgetting.words import Words
from mentorbook.reading import Source
from mentorbook.records import Kind
from mentorbook.writing import NotWrittenError, is_same, record_text

SCHEMA = "schemas/person.schema.json"
_MODELINE = "# yaml-language-server:"


class Forgetting:
    """What is written in the place of what: for the files of the work tree, and for each commit of a history."""

    def __init__(
        self, words: Words, kinds: Mapping[str, Kind], mentorships: Collection[str], on: date, folder: str = ""
    ) -> None:
        self.words, self._kinds, self._on, self._folder = words, kinds, on, folder
        self.belonging = Belonging(words, kinds, mentorships)
        self.unread: set[str] = set()  # paths of what may be theirs and cannot be read

    def blob(self, path: str, content: bytes, beside: bytes) -> bytes:
        """Return a file's content; `beside` is the schema of people at that commit, which knows `forgotten` or not."""
        if b"\0" in content:
            return content
        text = content.decode("utf-8", "surrogateescape")
        told = self._record(path, text, knows=b'"forgotten"' in beside)
        return (self.words.everywhere(text) if told is None else told).encode("utf-8", "surrogateescape")

    def path(self, name: bytes) -> bytes:
        """Return the name of a file or folder."""
        return self._bytes(name)

    def person(self, name: bytes, mail: bytes) -> tuple[bytes, bytes]:
        """Return who an author or committer is: somebody else, or the id."""
        if self.words.is_them(name.decode("utf-8", "surrogateescape"), mail.decode("utf-8", "surrogateescape")):
            return self.words.person.encode(), self.words.mail.encode()
        return self._bytes(name), mail

    def message(self, text: bytes, *, touches: bool) -> bytes:
        """Return a commit's message; where it changes a file of theirs, parts of the name mean them."""
        told = text.decode("utf-8", "surrogateescape")
        return (self.words.theirs(told) if touches else self.words.everywhere(told)).encode("utf-8", "surrogateescape")

    def ref(self, name: str) -> str:
        """Return the name of a branch or tag: as it is, since others go by it. It is told, for whoever renames it."""
        return name

    def _bytes(self, text: bytes) -> bytes:
        return self.words.everywhere(text.decode("utf-8", "surrogateescape")).encode("utf-8", "surrogateescape")

    def _record(self, path: str, text: str, *, knows: bool) -> str | None:
        """Return a record's text; None for what is no record of theirs."""
        where, words = self.belonging, self.words
        is_signed = (
            "signatures" in text and "digest" in text and (words.person in text or words.everywhere(text) != text)
        )
        if not (is_signed or where.may_be(path, text)):
            return None
        gone = f"# Taken out when {words.person} was forgotten: it could not be read.\n"
        source = read_text(path, text)
        if source is None:
            if where.is_own_path(path):
                return gone
            if where.is_mentioned(path, text) or where.is_pairs_path(path):
                self.unread.add(path)
                return words.theirs(text)
            return None
        kind = where.own(path, source.data)
        is_theirs = kind is not None or where.of_pair(path, source.data) or source.data.get("person") == words.person
        told = words if is_theirs else words.strict
        try:
            new, name = self._data(path, source, kind, told, knows=knows)
            return told.theirs(text) if new is None else self._text(source, text, new, name, told)
        except (NotWrittenError, KeyError, TypeError, AttributeError):  # of an older form than any that is known
            return gone if kind is not None else told.theirs(text)

    def _data(
        self, path: str, source: Source, kind: str | None, words: Words, *, knows: bool
    ) -> tuple[dict[str, Any] | None, str]:
        """Return the data of a record anew, and its kind; no data where only words are taken out."""
        if kind == "person":
            return forgotten_person(source.data, words, self._on if knows else None), kind
        if kind is not None:
            return without_texts(source.data, self._kinds[kind].field, words), kind
        record = self.belonging.record(path, source)
        if record is None or (words is not self.words and not self.belonging.is_signed(source.data)):
            return None, ""
        return without_mentions(record.kind, record.id, source.data, self._kinds[record.kind].field, words), record.kind

    def _text(self, source: Source, text: str, new: dict[str, Any], kind: str, words: Words) -> str:
        """Return the text: as it is where nothing differs, else written anew, without remarks."""
        if is_same(new, source.data):
            kept = words.theirs(text)  # remarks
            return kept if kept == text or self._reads(source.path, kept, new) else record_text(new)
        if source.path.endswith(".json") or text.lstrip().startswith("{"):
            return json.dumps(new, ensure_ascii=False, indent=2) + "\n"
        first = text.split("\n", 1)[0]
        head = f"{first}\n" if first.startswith(_MODELINE) else ""
        return head + record_text(new, self._kinds[kind].field)

    def _reads(self, path: str, text: str, data: dict[str, Any]) -> bool:
        source = read_text(path, text)
        return source is not None and is_same(source.data, data)
