"""Whose record a text is: by what stands in it, wherever it lies and whatever its file is called."""

import re
from collections.abc import Collection, Mapping
from typing import Any

from mentorbook.findings import Finding
from mentorbook.forgetting.redacting import OWN
from mentorbook.forgetting.words import Words
from mentorbook.reading import Source, read_source
from mentorbook.records import Kind, Record, record_of
from mentorbook.sealing import SIGNED_KINDS

_FILE = re.compile(r"\.(?:ya?ml|json)$", re.IGNORECASE)
_BOOK = re.compile(r"(?:^|.*/)(records/.+)\.ya?ml$")
_HOLE = re.compile(r"\{([a-z_.]+)\}")


class Belonging:
    """Tells the records of one person and of their pairs from all other texts."""

    def __init__(self, words: Words, kinds: Mapping[str, Kind], mentorships: Collection[str] = ()) -> None:
        self._words, self._kinds, self._pairs = words, kinds, frozenset(mentorships)
        person = re.escape(words.person)
        pairs = "|".join(map(re.escape, sorted(mentorships))) or r"(?!)"
        self._own_path = re.compile(
            rf"(?:^|/)(?:people/{person}\.ya?ml|(?:mentors|mentees)/[^/]+/{person}\.ya?ml|certifications/{person}/.+)$"
        )
        self._pair_path = re.compile(rf"(?:^|/)mentorships/(?:{pairs})/")
        self._line = re.compile(
            rf"^[\s{{-]*[\"']?(?:(?:id|person|mentor|mentee)[\"']?\s*:\s*[\"']?{person}"
            rf"|(?:id|mentorship)[\"']?\s*:\s*[\"']?(?:{pairs}))\b",
            re.MULTILINE,
        )

    @property
    def person(self) -> str:
        """Whose records are told from others."""
        return self._words.person

    def is_own_path(self, path: str) -> bool:
        """Return whether only a record of the person lies at such a path."""
        return bool(self._own_path.search(path))

    def is_pairs_path(self, path: str) -> bool:
        """Return whether only what belongs to a pair of the person lies at such a path."""
        return bool(self._pair_path.search(path))

    def may_be(self, path: str, text: str) -> bool:
        """Return whether it is worth reading a text: most name neither the person nor a pair."""
        named = (self._words.person, *self._pairs, *self._words.mails)
        return any(each in text or each in path for each in named)

    def is_mentioned(self, path: str, text: str) -> bool:
        """Return whether a text that cannot be read would be one of theirs, by a line of it or by its name."""
        return bool(self._line.search(text)) or (self._words.person in text and bool(_FILE.search(path)))

    def own(self, path: str, data: Mapping[str, Any]) -> str | None:
        """Return which kind of the person's own records this is."""
        if data.get("id") == self._words.person or self._is_them(data):
            return "person"
        found = self._likest(data, [each for each in OWN if each not in ("person", "mentorship")])
        if data.get("person") == self._words.person and found:
            return found
        if not self.is_own_path(path):
            return None
        located = self._located(path, data)
        return located.kind if located and located.kind in OWN else found or "person"

    def of_pair(self, path: str, data: Mapping[str, Any]) -> bool:
        """Return whether this is a record of one of their pairs."""
        is_bond = data.get("id") in self._pairs and ("mentor" in data or "mentee" in data)
        return is_bond or data.get("mentorship") in self._pairs or self.is_pairs_path(path)

    def record(self, path: str, source: Source) -> Record | None:
        """Return the record of a pair, any pair, that a text is; its id is taken from the path where that tells one."""
        data = source.data
        located = self._located(path, data)
        if located is not None and located.kind not in OWN:
            return Record(located.kind, located.id, source)
        among = [name for name, each in self._kinds.items() if each.path.startswith("mentorships/")]
        kind = self._likest(data, among) if "mentorship" in data or "mentor" in data else None
        if kind is None:
            return None
        return Record(kind, "/".join(str(data.get(each, "")) for each in _HOLE.findall(self._kinds[kind].path)), source)

    def is_signed(self, data: Mapping[str, Any]) -> bool:
        """Return whether somebody signed this."""
        return isinstance(data.get("signatures"), list) and self._likest(data, SIGNED_KINDS) is not None

    def _is_them(self, data: Mapping[str, Any]) -> bool:
        """Return whether a record of a person under another id is theirs: by name and address."""
        contact = data.get("contact")
        mail = contact.get("email") if isinstance(contact, dict) else None
        return mail in self._words.mails and data.get("name") in self._words.names and "list_as" in data

    def _located(self, path: str, data: Mapping[str, Any]) -> Record | None:
        inside = _BOOK.match(path)
        if inside is None:
            return None
        record = record_of(Source(f"{inside[1]}.yaml", dict(data), "", ()), self._kinds)
        return None if isinstance(record, Finding) else record

    def _likest(self, data: Mapping[str, Any], among: Collection[str]) -> str | None:
        """Return the kind most of whose fields are there, beside those that all have."""
        common = {"id", "person", "program", "mentorship"}
        shared = {
            each: len((data.keys() - common) & self._kinds[each].field.properties.keys())
            for each in among
            if each in self._kinds
        }
        best = max(shared, key=lambda each: shared[each], default=None)
        return best if best is not None and shared[best] else None


def read_text(path: str, text: str) -> Source | None:
    """Return what a text holds where it reads as one mapping."""
    source = read_source(path, text.encode("utf-8", "surrogateescape"))
    return source if isinstance(source, Source) and isinstance(source.data, dict) else None
