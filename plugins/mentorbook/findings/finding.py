"""One finding, its severity, and the error that stops a command."""

from dataclasses import dataclass
from enum import StrEnum

from mentorbook.findings.place import Place


class Severity(StrEnum):
    """How much a finding weighs: only errors block."""

    ERROR = "error"  # false, forbidden, or mendable only in this change
    INCOMPLETE = "incomplete"  # mended by adding, or by time
    NOTICE = "notice"  # worth knowing


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a check found. No text in it quotes a value from a field that is not public."""

    rule: str
    severity: Severity
    place: Place
    message: str
    hint: str = ""
    pointer: str = ""  # RFC 6901, into the record
    record: str = ""  # kind/id, where the record's kind and id are known

    def __str__(self) -> str:
        return f"{self.place}: {self.message}{' ' if self.hint else ''}{self.hint}"


class MentorbookError(Exception):
    """Something stops the whole command: the book cannot be opened at all. Holds the findings that say why."""

    def __init__(self, *findings: Finding) -> None:
        super().__init__("\n".join(map(str, findings)))
        self.findings = findings
