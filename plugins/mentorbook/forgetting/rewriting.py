"""Every file, name and message of a history without one person."""

import fnmatch
from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

from mentorbook.findings import Finding
from mentorbook.forgetting.redacting import OWN, forgotten_person, without_mentions, without_texts
from mentorbook.forgetting.words import Words
from mentorbook.reading import Source, read_source
from mentorbook.records import Kind, Record, record_of
from mentorbook.writing import NotWrittenError, is_same, record_text

SCHEMA = "schemas/person.schema.json"
_SIGNED = "records/mentorships/"  # an officer signs records of others' pairs
_MODELINE = "# yaml-language-server:"


class Forgetting:
    """What is written in the place of what: for the files of the work tree, and for each commit of a history."""

    def __init__(
        self, words: Words, kinds: Mapping[str, Kind], mentorships: Collection[str], on: date, folder: str = ""
    ) -> None:
        self.words, self._kinds, self._on, self._folder = words, kinds, on, folder
        self._pairs = tuple(f"records/mentorships/{each}/" for each in mentorships)
        person = words.person
        self._own = (
            f"records/people/{person}.yaml",
            f"records/mentors/*/{person}.yaml",
            f"records/mentees/*/{person}.yaml",
            f"records/certifications/{person}/*",
        )

    def blob(self, path: str, content: bytes, beside: bytes) -> bytes:
        """Return a file's content; `beside` is the schema of people at that commit, which knows `forgotten` or not."""
        if b"\0" in content:
            return content
        text = content.decode("utf-8", "surrogateescape")
        inside = path.startswith(self._folder)
        told = self._record(path.removeprefix(self._folder), text, knows=b'"forgotten"' in beside) if inside else None
        return (self.words.everywhere(text) if told is None else told).encode("utf-8", "surrogateescape")

    def path(self, name: bytes) -> bytes:
        """Return the name of a file or folder."""
        return self._bytes(name)

    def person(self, name: bytes, mail: bytes) -> tuple[bytes, bytes]:
        """Return who an author or committer is: somebody else, or the id."""
        if self.words.is_them(name.decode("utf-8", "surrogateescape"), mail.decode("utf-8", "surrogateescape")):
            return self.words.person.encode(), self.words.mail.encode()
        return name, mail

    def message(self, text: bytes, *, touches: bool) -> bytes:
        """Return a commit's message; where it changes a file of theirs, parts of the name mean them."""
        told = text.decode("utf-8", "surrogateescape")
        return (self.words.theirs(told) if touches else self.words.everywhere(told)).encode("utf-8", "surrogateescape")

    def ref(self, name: str) -> str:
        """Return the name of a branch or tag."""
        return self.words.everywhere(name)

    def _bytes(self, text: bytes) -> bytes:
        return self.words.everywhere(text.decode("utf-8", "surrogateescape")).encode("utf-8", "surrogateescape")

    def _record(self, path: str, text: str, *, knows: bool) -> str | None:
        """Return a record's text; None for what is no record of theirs."""
        is_own = any(fnmatch.fnmatchcase(path, each) for each in self._own)
        is_theirs = path.startswith(self._pairs) or (path.startswith(_SIGNED) and self.words.person in text)
        if not (is_own or is_theirs) or not path.endswith(".yaml"):
            return None
        source = read_source(path, text.encode("utf-8", "surrogateescape"))
        record = None if isinstance(source, Finding) else record_of(source, self._kinds)
        if not isinstance(record, Record) or not isinstance(record.data, dict):
            return (
                f"# Taken out when {self.words.person} was forgotten: it could not be read.\n"
                if is_own
                else self.words.theirs(text)
            )
        try:
            new = self._data(record, is_own=is_own, knows=knows)
            return self._text(record, text, new)
        except (NotWrittenError, KeyError, TypeError, AttributeError):  # of an older form than any that is known
            return f"# Taken out when {self.words.person} was forgotten.\n" if is_own else self.words.theirs(text)

    def _data(self, record: Record, *, is_own: bool, knows: bool) -> dict[str, Any]:
        field = self._kinds[record.kind].field
        if record.kind == "person" and is_own:
            return forgotten_person(record.data, self.words, self._on if knows else None)
        if is_own and record.kind in OWN:
            return without_texts(record.data, field, self.words)
        return without_mentions(record.kind, record.id, record.data, field, self.words)

    def _text(self, record: Record, text: str, new: dict[str, Any]) -> str:
        """Return the text: as it is where nothing differs, else written anew, without remarks."""
        if is_same(new, record.data):
            kept = self.words.theirs(text)  # remarks
            return kept if kept == text or self._reads(record.path, kept, new) else record_text(new)
        first = text.split("\n", 1)[0]
        head = f"{first}\n" if first.startswith(_MODELINE) else ""
        return head + record_text(new, self._kinds[record.kind].field)

    def _reads(self, path: str, text: str, data: dict[str, Any]) -> bool:
        source = read_source(path, text.encode("utf-8", "surrogateescape"))
        return isinstance(source, Source) and is_same(source.data, data)
