"""The whole book, opened once: what the command line and the portal stand on."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from mentorbook.editions import Audience, Edition, make_edition
from mentorbook.findings import Finding, Place, Severity, split_by_origin
from mentorbook.history import HistoryError, Revision, files_at, find_revision, read_provenance, schemas_at
from mentorbook.matching import Matching, find_matches
from mentorbook.reading import Files, HeldFile, RecordFile, TreeFile, find_files
from mentorbook.reckoning import MenteeState, Reckoning, Todo, reckon, signed_records, turn_of
from mentorbook.reckoning.wording import counted
from mentorbook.records import Kind, Register, kinds_of, open_register, quote_line
from mentorbook.rules import findings_of
from mentorbook.sealing import sentence, signature_states

DOUBT = "{} in the records: somebody may be missing here, or seem to have room."


@dataclass(frozen=True)
class Book:
    """A book as it stood on a day. Its parts are made once, when it is opened."""

    root: Path
    as_of: date
    records: int  # how many are sound
    _register: Register
    _reckoning: Reckoning
    _findings: tuple[Finding, ...]
    revision: Revision | None = None  # none: the work tree
    notes: tuple[str, ...] = ()  # on what could not be looked at, beside signatures
    _held: Mapping[str, RecordFile] = field(default_factory=dict, repr=False)  # by path, where not of the work tree

    def findings(self) -> tuple[Finding, ...]:
        """Return all that the reader, the schemas, the links and the rules found, by place."""
        return self._findings

    @property
    def register(self) -> Register:
        """The sound records themselves, for the commands that write or compare: they need fields, words and values."""
        return self._register

    @property
    def reckoning(self) -> Reckoning:
        """The answers of the book's day, for the review, which tells what a change does to them."""
        return self._reckoning

    def checks_not_run(self) -> tuple[str, ...]:
        """Return what could not be looked at, a sentence each: it has neither passed nor failed."""
        unasked = [each for signed in self._reckoning.signed.values() for each in signed if each.sealed.was_not_checked]
        causes = dict.fromkeys(sentence(each.sealed) for each in unasked)
        told = (
            f"{count} {'signature' if count == 1 else 'signatures'}: {cause}"
            for cause in causes
            if (count := sum(sentence(each.sealed) == cause for each in unasked))
        )
        return (*self.notes, *told)

    def lines(self) -> dict[Place, str]:
        """Return the line of the file at each finding's place, as it may be repeated: no private value is in it.

        The first line after the remarks on top has none: there stands what is about the record as a whole.
        """
        placed = [each for each in self._findings if each.place.line]
        texts = {path: self._text(path) for path in {each.place.path for each in placed}}
        return {
            each.place: quote_line(each, texts[each.place.path][each.place.line - 1], self._register.kinds)
            for each in placed
            if each.place.line <= len(texts[each.place.path]) and not _is_start(each.place, texts[each.place.path])
        }

    def turns(self) -> dict[Finding, str]:
        """Return whose turn each finding is, by id, as "p-4h2kx"; a finding that nobody is named for is not in it."""
        turns = {(gap.rule, gap.record, gap.pointer, gap.says): turn_of(gap) for gap in self._reckoning.gaps}
        named = {each: turns.get((each.rule, each.record, each.pointer, each.message), "") for each in self._findings}
        return {finding: turn for finding, turn in named.items() if turn}

    def _text(self, path: str) -> list[str]:
        """Return the lines of a file; none where it cannot be read by now."""
        try:
            held = self._held.get(path) if self.revision else TreeFile(path, self.root / path)
            content = held.read() if held else b""
        except OSError:
            return []
        return content.decode("utf-8-sig", "replace").replace("\r\n", "\n").split("\n")

    def content(self, path: str) -> bytes | None:
        """Return the bytes of a record's file at the book's revision; None where none is held, as of the work tree."""
        held = self._held.get(path)
        return held.read() if held else None

    def earlier(self, files: Files, schemas: Sequence[RecordFile]) -> "Book":
        """Return the book of these files as it stands on the same day, judged by these schemas and the rules of now.

        Without schemas, or where they do not hold, those of now judge.
        """
        begun = self._register.begun
        try:
            return open_book(self.root, self.as_of, files=files, schemas=schemas, begun=begun)
        except (LookupError, TypeError, ValueError, AttributeError):  # the rules need what those schemas did not ask
            return open_book(self.root, self.as_of, files=files, schemas=schemas, begun=begun, holding_today=True)

    def todos(self) -> tuple[Todo, ...]:
        """Return what somebody must do, the most pressing first."""
        return self._reckoning.todos

    def edition(
        self,
        audience: Audience | str,
        mentorship: str = "",
        commit: str = "",
        *,
        with_history: bool = False,
        with_matching: bool = False,
    ) -> Edition:
        """Return what an audience may read; for a pair, `mentorship` is its id.

        Officers may have the records' history with it, for one `git log`; for all others Git is not asked. They
        may have the proposals for those who wait with it too, which takes a solver.

        Raises ValueError for an audience that there is not, KeyError for a mentorship that there is not.
        """
        officers = Audience(audience) is Audience.PROGRAM
        return make_edition(
            self._register,
            self._reckoning,
            self._findings,
            Audience(audience),
            mentorship=mentorship,
            commit=self.revision.commit[:7] if self.revision else commit,
            revision=self.revision.named if self.revision else "",
            checks_not_run=self.checks_not_run(),
            provenance=read_provenance(self.root, self.revision) if with_history and officers else None,
            matchings=self.matchings() if with_matching and officers else None,
        )

    def matchings(self) -> dict[str, Matching]:
        """Return the best mentor for each who waits, by mentoring program, where somebody does."""
        waiting = {answer.program for answer in self._reckoning.mentees.values() if answer.state is MenteeState.WAITING}
        return {program: self.matching(program, with_choices=True) for program in sorted(waiting)}

    def matching(self, program: str, **asked: Any) -> Matching:
        """Return the best mentor for each who waits in a program; where the records have errors, that it is doubtful.

        `asked` and what is raised are those of find_matches.
        """
        found = find_matches(self._register, self._reckoning, program, **asked)
        errors = sum(each.severity is Severity.ERROR for each in self.findings())
        return replace(found, doubt=DOUBT.format(counted(errors, "error"))) if errors else found


def _is_start(place: Place, lines: Sequence[str]) -> bool:
    above = (line.lstrip() for line in lines[: place.line - 1])
    return place.column == 1 and all(not line or line.startswith("#") for line in above)


def open_book(
    root: Path,
    as_of: date | None = None,
    track: Callable[[Sequence[RecordFile]], Iterable[RecordFile]] = iter,
    files: Files | None = None,
    *,
    begun: date | None = None,
    schemas: Sequence[RecordFile] = (),
    holding_today: bool = False,
    alone: Mapping[str, Kind] | None = None,
) -> Book:
    """Return the book at `root` as of a day; `track` may watch the files go by.

    `files` are the records' files from another source than the work tree, as from a revision in Git. Where a given day
    stands for today, `begun` is the latest that has begun in any program's zone: what is later is told as ahead.
    `schemas` are those that judge such files, if not the work tree's; with `holding_today`, both do, and what only
    today's refuse is left out without a word. `alone` are kinds that judge in place of all of these: with files given
    too, nothing of the work tree is read.

    Raises MentorbookError where the book cannot be opened at all: its schemas are missing or do not hold.
    """
    register, found = open_register(
        root, as_of, track, files, begun=begun, schemas=schemas, holding_today=holding_today, alone=alone
    )
    seals = signature_states(signed_records(register), register.of("person") if "person" in register.kinds else ())
    reckoning = reckon(register, seals)
    findings = sorted([*found, *findings_of(register, reckoning)], key=lambda finding: (finding.place, finding.rule))
    return Book(root, register.as_of, len(register), register, reckoning, tuple(findings))


def open_book_at(
    root: Path,
    named: str,
    as_of: date | None = None,
    track: Callable[[Sequence[RecordFile]], Iterable[RecordFile]] = iter,
) -> Book:
    """Return the book at a revision, by the records and schemas of that revision and the rules of now.

    Nothing is checked out. Without a day it is today's, as for the work tree. Where those schemas do not ask what the
    rules of now need, the schemas of now judge, and a note says so.

    Raises HistoryError where the revision is not here or not whole, MentorbookError where its schemas do not hold.
    """
    revision = find_revision(root, named)
    files, schemas = files_at(root, revision), schemas_at(root, revision)
    if not schemas:
        raise HistoryError(f"There are no schemas at {named!r} that can be read. Name a revision that holds the book.")
    notes: tuple[str, ...] = ()
    try:
        book = open_book(root, as_of, track, files, alone=kinds_of(schemas))
    except (LookupError, TypeError, ValueError, AttributeError):
        book = open_book(root, as_of, track, files)
        notes = ("The schemas of that revision are too old for the rules of now: the schemas of now judged instead.",)
    return replace(book, revision=revision, notes=notes, _held={file.path: file for file in files[0]})


def findings_with(book: Book, changed: Mapping[str, bytes]) -> tuple[Finding, ...]:
    """Return what would be found beyond what is, if these files, by path, stood in the book as well or so instead."""
    there, besides = find_files(book.root)
    files = [file for file in there if file.path not in changed]
    held = [HeldFile(path, content) for path, content in changed.items()]
    after = open_book(book.root, book.as_of, files=([*files, *held], besides), begun=book.register.begun or book.as_of)
    new, _ = split_by_origin(after.findings(), book.findings(), after.register.target_of, book.register.target_of)
    return new
