"""The pack for an auditor: all files of it, made from one commit."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from mentorbook.auditing.extent import Extent, extent_of_mentorship, extent_of_person
from mentorbook.auditing.page import as_html, as_text
from mentorbook.auditing.prints import prints_of
from mentorbook.auditing.tables import provenance_csv, sessions_csv, signatures_csv
from mentorbook.auditing.verifying import FINGERPRINT, MANIFEST, TITLE, Told, page_of
from mentorbook.book import Book, open_book_at
from mentorbook.editions import Edition
from mentorbook.findings import Finding
from mentorbook.findings.report import Report
from mentorbook.findings.reports.json import as_json
from mentorbook.findings.reports.text import as_text as findings_text
from mentorbook.history import Revision, Standing, changed_since_commit, folder_in_repository, standing_of
from mentorbook.sealing import ShownSignature, signers_of, text_shown
from mentorbook.views import names
from mentorbook.views.hours_parts import Period
from mentorbook.views.paper import Paper
from mentorbook.views.verifying import SignatureLine, signature_lines


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack, ready to be zipped."""

    files: Mapping[str, bytes]
    on: date  # the day on its files
    notes: tuple[str, ...]  # what is not whole, which the pack says too
    differs: tuple[str, ...]  # paths of it that the work tree has otherwise; the commit's text was taken

    @property
    def fingerprint(self) -> str:
        """The SHA-256 of the manifest, which is to be told in another way."""
        return hashlib.sha256(self.files[MANIFEST]).hexdigest()


def make_pack(book: Book, whom: str, period: Period, *, paper: Paper | None = None, compare: bool = True) -> Pack:
    """Return the pack of a person or a mentorship (`whom`, an id that there is), from a book at a revision.

    `compare` looks whether the work tree has other text. Raises HistoryError where the history cannot be asked.
    """
    assert book.revision is not None, "a pack is made from a commit"  # noqa: S101 - the caller's own mistake
    is_person = book.register.get("person", whom) is not None
    extent = extent_of_person(book, whom, period) if is_person else extent_of_mentorship(book, whom, period)
    edition = book.edition("program", with_history=True)
    lines, shown = _signed(edition, extent)
    standing = standing_of(book.root, book.revision)
    contents = {record.path: book.content(record.path) or b"" for record in extent.records}
    notes = tuple(_notes(book, edition, extent, lines, standing))
    told = Told(
        whose=f"{names.full_name(edition, whom)} ({whom})" if is_person else _pair(edition, book, whom),
        extent=extent,
        as_of=book.as_of,
        revision=book.revision,
        standing=standing,
        folder=folder_in_repository(book.root),
        contents=contents,
        lines=lines,
        shown=shown,
        notes=notes,
    )
    page = page_of(told)
    files = {
        **contents,
        **dict(prints_of(book, edition, extent, paper)),
        **dict(_signature_files(book, shown)),
        **_findings(book, extent, period, book.revision),
        "sessions.csv": sessions_csv(edition, extent),
        "signatures.csv": signatures_csv(edition, extent, lines, shown),
        "provenance.csv": provenance_csv(edition, extent),
        "HOW-TO-VERIFY.txt": as_text(TITLE, page).encode(),
        "HOW-TO-VERIFY.html": as_html(TITLE, page).encode(),
    }
    return Pack(sealed(files), book.as_of, notes, _differing(book, extent) if compare else ())


def sealed(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files with their manifest, and with the manifest's own digest."""
    manifest = "".join(f"{hashlib.sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files)).encode()
    fingerprint = f"{hashlib.sha256(manifest).hexdigest()}  {MANIFEST}\n".encode()
    return {**files, MANIFEST: manifest, FINGERPRINT: fingerprint}


def _pair(edition: Edition, book: Book, mentorship: str) -> str:
    return f"{names.pair_names(edition, book.reckoning.mentorships[mentorship])} ({mentorship})"


def _signed(edition: Edition, extent: Extent) -> tuple[list[SignatureLine], dict[tuple[str, str], ShownSignature]]:
    inside = {record.name for record in extent.records}
    lines = [line for line in signature_lines(edition) if line.record in inside]
    shown = {
        (each.at.record, f"/signatures/{each.at.number}"): each
        for record in extent.records
        for each in text_shown(record, "signatures/")
    }
    return lines, shown


def _signature_files(book: Book, shown: Mapping[tuple[str, str], ShownSignature]) -> Iterator[tuple[str, bytes]]:
    by_key = {each.by for each in shown.values() if each.armoured}
    people = [person for each in sorted(by_key) if (person := book.register.get("person", each))]
    if by_key:
        yield "signatures/allowed_signers", signers_of(people)
    for each in shown.values():
        yield from ((f"signatures/{name}", content) for name, content in each.files.items())


def _findings(book: Book, extent: Extent, period: Period, revision: Revision) -> dict[str, bytes]:
    """Return what the check says of the pack's own records, as of the period's end."""
    end = min(period.last, book.as_of)
    then = book if end == book.as_of else open_book_at(book.root, revision.commit, end)
    paths = {record.path for record in extent.records}
    found: Sequence[Finding] = [
        each for each in then.findings() if each.place.path in paths or extent.holds(each.place.path)
    ]
    at = revision.commit[:12]
    report = Report(end, len(paths), tuple(found), revision=at)
    return {
        "findings.txt": "".join(f"{line}\n" for _, line in findings_text(report)).encode(),
        "findings.json": as_json(report).encode(),
    }


def _notes(
    book: Book, edition: Edition, extent: Extent, lines: Sequence[SignatureLine], standing: Standing
) -> Iterator[str]:
    left_out = {path for cause, others in edition.left_out.items() for path in (cause, *others)}
    for path in sorted(path for path in left_out if extent.holds(path)):
        yield f"{path} could not be read and is not in the pack; nothing in it was counted."
    failing = sum(line.seal.fails for line in lines)
    if failing:
        yield f"{failing} {'signature does' if failing == 1 else 'signatures do'} not hold: see part 2."
    unsure = sum(line.seal.was_not_checked for line in lines)
    if unsure:
        yield f"{unsure} {'signature' if unsure == 1 else 'signatures'} by key could not be checked here."
    if edition.history_missing:
        yield f"Who recorded and merged is not known: {edition.history_missing}."
    if standing.is_shallow:
        yield (
            "The history is cut short in this copy of the repository (it is shallow): who recorded the older records "
            "is not known. Fetch the rest (git fetch --unshallow) and make the pack anew."
        )
    yield from book.notes


def _differing(book: Book, extent: Extent) -> tuple[str, ...]:
    inside = {record.path for record in extent.records}
    folder = folder_in_repository(book.root)  # Git tells paths from the repository's top
    changed = [path.removeprefix(folder) for path in changed_since_commit(book.root) or []]
    return tuple(sorted(path for path in changed if path in inside or extent.holds(path)))
