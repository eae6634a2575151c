"""One sound record."""

from dataclasses import dataclass
from typing import Any

from mentorbook.findings import Finding, Severity
from mentorbook.reading import Source


@dataclass(frozen=True, slots=True)
class Record:
    """A record that the reader, its schema and its path agree on. Generic: the data keep the file's own words."""

    kind: str
    id: str  # the variable parts of its path, joined by "/": "ms-4h2k/2026-03-14"
    source: Source

    @property
    def data(self) -> dict[str, Any]:
        """The record's values as they were typed."""
        return self.source.data

    @property
    def name(self) -> str:
        """Kind and id: what findings call the record."""
        return f"{self.kind}/{self.id}"

    @property
    def path(self) -> str:
        """The file's path in the repository."""
        return self.source.path

    def finding(
        self, rule: str, severity: Severity, message: str, hint: str = "", pointer: str = "", *, at_key: bool = False
    ) -> Finding:
        """Return a finding at `pointer` in this record (RFC 6901; "" is the whole)."""
        place = self.source.key_place(pointer) if at_key else self.source.place(pointer)
        return Finding(rule, severity, place, message, hint, pointer, self.name)
