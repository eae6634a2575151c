"""The page "How to verify this without us": what a pack is, and the commands that check it."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from shlex import quote

from mentorbook.auditing.extent import Extent
from mentorbook.auditing.page import Block, Commands, Heading, Paragraph, Points
from mentorbook.history import Revision, Standing
from mentorbook.sealing import SealState, ShownSignature
from mentorbook.views import words
from mentorbook.views.verifying import SignatureLine

TITLE = "How to verify this without us"
MANIFEST, FINGERPRINT = "MANIFEST.sha256", "FINGERPRINT.sha256"
_CHECKED = "sha256sum --strict -c"


@dataclass(frozen=True, slots=True)
class Told:
    """What the page tells of its pack."""

    whose: str  # "Ines Okafor (p-4h2kx)"
    extent: Extent
    as_of: date
    revision: Revision
    standing: Standing
    folder: str  # the book's folder in its repository, as "book/"
    contents: Mapping[str, bytes]  # of the records, by path
    lines: Sequence[SignatureLine]
    shown: Mapping[tuple[str, str], ShownSignature]
    notes: Sequence[str]


def page_of(told: Told) -> list[Block]:
    """Return the page, in order."""
    return [*_about(told), *_untouched(), *_signatures(told), *_commit(told), *_provenance(told), *_shows(told)]


def period_words(extent: Extent) -> str:
    """Return the period in words."""
    last = words.full_day(extent.period.last)
    return f"{words.full_day(extent.period.first)} to {last}" if extent.period.first else f"the beginning to {last}"


def _about(told: Told) -> Iterator[Block]:
    yield Paragraph(
        f"This pack holds what a mentor program's records say of {told.whose}, from {period_words(told.extent)}. It "
        f"was made from the commit {told.revision.commit} ({words.full_day(told.standing.on)}), as of "
        f"{words.full_day(told.as_of)}."
    )
    if told.notes:
        yield Heading("What is not whole")
        yield Points(tuple(told.notes))
    yield Heading("What is in it")
    whose = (
        "their own records, and of each of their mentorships the records that both of the two may read"
        if told.extent.person
        else "the mentorship's records"
    )
    yield Points(
        (
            "logs/: the log of each mentorship, to print. hours.pdf, hours.csv: the hours by kind of activity.",
            "sessions.csv: the sessions, a row each; an apostrophe before a cell keeps spreadsheets from running it.",
            f"records/: {whose}, byte for byte as they are in the commit.",
            (
                "signatures/: the exact text of each signature, signatures by keys, and the keys (allowed_signers). "
                "signatures.csv: what is known of each."
            ),
            "provenance.csv: who recorded each record, who merged it and when, as the commits say.",
            (
                f"findings.txt, findings.json: what the program's own check says of these records as of "
                f"{words.full_day(min(told.extent.period.last, told.as_of))}."
            ),
            f"{MANIFEST}: the SHA-256 of every file but {FINGERPRINT}, which holds that of the manifest.",
        )
    )
    of_whom = "the other one of a pair" if told.extent.person else "the two"
    yield Paragraph(
        f"Of {of_whom} it holds the id, the name under signatures and on the log, and keys that signed; no contact "
        "data, no application or request, no other mentorship. Sessions dated outside of the period are not in it, but "
        "for those that correct one inside or that one inside corrects. The records of a pair say what the two wrote: "
        "keep them as confidential as you would want yours kept."
    )


def _untouched() -> Iterator[Block]:
    yield Heading("1. Nothing was changed on the way")
    yield Paragraph(
        "You need sha256sum (on every Linux; Git for Windows brings it; on a Mac type shasum -a 256 in its place) and "
        "ssh-keygen of OpenSSH 8.9 or newer. Unpack into an empty folder, open a terminal there, and type each line "
        "that begins with a dollar sign, without the sign."
    )
    yield Commands((f"{_CHECKED} {FINGERPRINT}", f"{_CHECKED} {MANIFEST}", f"sha256sum {MANIFEST}"))
    yield Paragraph(
        "The first two say OK for every file. The number that the third prints is the pack's fingerprint: ask the "
        "program's office for it in another way than the one by which the pack came, and compare. Who changes a pack "
        "can change its manifest too, but not what the office tells you. A file that the manifest does not name is no "
        "part of the pack."
    )


def _signatures(told: Told) -> Iterator[Block]:
    yield Heading("2. The signatures")
    sound = [line for line in told.lines if not line.seal.fails and told.shown[line.record, line.pointer].commands]
    if not told.lines:
        yield Paragraph("No record in this pack is signed.")
        return
    yield Paragraph(
        "Each text in signatures/ is what one signature covers: the record's kind and id, the mentorship, every value "
        "of the record, and who signs in which role, how and on which day, as JSON on one line (RFC 8785). Compare it "
        "with the record of the same name: it says the same. A digest that fits shows that the record is what was "
        "signed; that a typed, drawn or paper signature is theirs rests on what the signer said. A signature by a key "
        "shows that whoever holds the private key signed; allowed_signers says whose key it was, from when until when."
    )
    if sound:
        commands = [each for line in sound for each in told.shown[line.record, line.pointer].commands]
        yield Commands(tuple(commands))
        yield Paragraph('Each prints "OK", or "Good signature".')
    failing = [line for line in told.lines if line.seal.fails]
    if failing:
        yield Paragraph("These do not hold, and you will find the same:")
        yield Points(tuple(_line(told, line) for line in failing))
    bare = [line for line in told.lines if not line.seal.fails and not told.shown[line.record, line.pointer].commands]
    if bare:
        yield Paragraph("These have no digest, so that nothing can be compared:")
        yield Points(tuple(_line(told, line) for line in bare))
    if any(line.seal.state is SealState.UNVERIFIED and line.seal.was_not_checked for line in told.lines):
        yield Paragraph(
            "Where this pack was made, signatures by keys could not be checked. The commands above check them."
        )


def _line(told: Told, line: SignatureLine) -> str:
    shown = told.shown[line.record, line.pointer]
    return f"signatures/{shown.file} ({line.role} {line.by}, {line.on}): {line.word.lower()}. {line.says}"


def _commit(told: Told) -> Iterator[Block]:
    yield Heading("3. The records are those of the commit")
    yield Paragraph(
        "This one is for whoever has the program's repository; all else is checked without it. In a clone of it, the "
        "text of each record at the commit has the very SHA-256 that the manifest names. Below each line stands what "
        "it prints."
    )
    paths = sorted(told.contents)
    yield Commands(
        tuple(f"git show {quote(f'{told.revision.commit}:{told.folder}{path}')} | sha256sum" for path in paths),
        tuple(f"{hashlib.sha256(told.contents[path]).hexdigest()}  -" for path in paths),
    )
    yield Paragraph(
        "If Git does not know the commit, fetch first. If the program has taken a person out of its history since, "
        "commits have got new names: the office says which one took this one's place."
    )


def _provenance(told: Told) -> Iterator[Block]:
    yield Heading("4. Who recorded it, and when")
    yield Paragraph(
        "provenance.csv says it for each record. Git says the same to whoever has the repository: the commits that "
        "touched a file, with author and committer. Put a record's path from the table in the place of the last word."
    )
    first = next(iter(sorted(told.contents)), "records")
    yield Commands(
        (f"git log --date=short --format='%H %an %ad, %cn %cd' {told.revision.commit} -- {quote(told.folder + first)}",)
    )


def _shows(told: Told) -> Iterator[Block]:
    yield Heading("What this shows, and what it does not")
    yield Points(
        (
            "That the records are what was signed, and that nobody changed them since: the digests show it.",
            (
                "That a key of that person signed, if it was theirs alone: ssh-keygen shows it. The keys come from the "
                "records themselves; ask the person whether a key is theirs."
            ),
            (
                "Not when something was signed: the day is what the signer wrote. Names and days in commits are what "
                "the commits say. The forge that the program uses has its own record of who pushed and who merged."
            ),
            "Not that two people met. The sheet, the certificate, and a call to the other of the two do that.",
        )
    )
    if told.standing.is_shallow:
        yield Paragraph("The copy of the repository that this was made from held only the newest commits.")
