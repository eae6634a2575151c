"""The whole book, opened once: what the command line and the portal stand on."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from mentorbook.editions import Audience, Edition, make_edition
from mentorbook.findings import Finding, Place, Severity, split_by_origin
from mentorbook.reading import Files, HeldFile, RecordFile, TreeFile, find_files
from mentorbook.reckoning import Reckoning, Todo, reckon
from mentorbook.records import Register, open_register, quote_line
from mentorbook.rules import findings_of


@dataclass(frozen=True)
class Book:
    """A book as it stood on a day. Its parts are made once, when it is opened."""

    root: Path
    as_of: date
    records: int  # how many are sound
    _register: Register
    _reckoning: Reckoning
    _findings: tuple[Finding, ...]

    def findings(self) -> tuple[Finding, ...]:
        """Return all that the reader, the schemas, the links and the rules found, by place."""
        return self._findings

    @property
    def register(self) -> Register:
        """The sound records themselves, for the commands that write: they need the schemas' fields and words."""
        return self._register

    def lines(self) -> dict[Place, str]:
        """Return the line of the file at each error's place, as it may be repeated: no private value is in it."""
        errors = [each for each in self._findings if each.severity is Severity.ERROR and each.place.line]
        texts = {path: self._text(path) for path in {each.place.path for each in errors}}
        return {
            each.place: quote_line(each, texts[each.place.path][each.place.line - 1], self._register.kinds)
            for each in errors
            if each.place.line <= len(texts[each.place.path])
        }

    def _text(self, path: str) -> list[str]:
        """Return the lines of a file of the work tree; none where it cannot be read by now."""
        try:
            content = TreeFile(path, self.root / path).read()
        except OSError:
            return []
        return content.decode("utf-8-sig", "replace").replace("\r\n", "\n").split("\n")

    def todos(self) -> tuple[Todo, ...]:
        """Return what somebody must do, the most pressing first."""
        return self._reckoning.todos

    def edition(self, audience: Audience | str, mentorship: str = "", commit: str = "") -> Edition:
        """Return what an audience may read; for a pair, `mentorship` is its id.

        Raises ValueError for an audience that there is not, KeyError for a mentorship that there is not.
        """
        return make_edition(
            self._register, self._reckoning, self._findings, Audience(audience), mentorship=mentorship, commit=commit
        )


def open_book(
    root: Path,
    as_of: date | None = None,
    track: Callable[[Sequence[RecordFile]], Iterable[RecordFile]] = iter,
    files: Files | None = None,
    *,
    is_today: bool | None = None,
) -> Book:
    """Return the book at `root` as of a day; `track` may watch the files go by.

    `files` are the records' files from another source than the work tree, as from a revision in Git; `is_today` says
    whether a given day stands for today, so that what is dated later is told as ahead.

    Raises MentorbookError where the book cannot be opened at all: its schemas are missing or do not hold.
    """
    register, found = open_register(root, as_of, track, files, is_today=is_today)
    reckoning = reckon(register)
    findings = sorted([*found, *findings_of(register, reckoning)], key=lambda finding: (finding.place, finding.rule))
    return Book(root, register.as_of, len(register), register, reckoning, tuple(findings))


def findings_with(book: Book, changed: Mapping[str, bytes]) -> tuple[Finding, ...]:
    """Return what would be found beyond what is, if these files, by path, stood in the book as well or so instead."""
    there, besides = find_files(book.root)
    files = [file for file in there if file.path not in changed]
    held = [HeldFile(path, content) for path, content in changed.items()]
    after = open_book(book.root, book.as_of, files=([*files, *held], besides), is_today=True)
    new, _ = split_by_origin(after.findings(), book.findings())
    return new
