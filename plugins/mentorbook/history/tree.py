"""The files of the book at a revision: one `git ls-tree`, one `git cat-file`, and the same judgement as on disk."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from mentorbook.findings import Finding
from mentorbook.history.revision import Revision
from mentorbook.history.seam import HistoryError, ask_git
from mentorbook.reading import judging
from mentorbook.records.kinds import FOLDER, SUFFIX

_LINK, _FILE, _PROGRAM, _SUBMODULE = "120000", "100644", "100755", "160000"
_NO_FILE = {
    _LINK: judging.LINK,
    _SUBMODULE: ("This is another repository (a submodule), not a folder.", "Put the records themselves in its place."),
}
_NO_FOLDER = ("There was no such folder at this revision.", "Name a revision that holds the book.")


@dataclass(frozen=True, slots=True)
class BlobFile:
    """A file of a revision that may hold a record."""

    path: str  # posix, from the book's root
    content: bytes = field(repr=False)

    def read(self) -> bytes:
        """Return the file's bytes."""
        return self.content


@dataclass(frozen=True, slots=True)
class _Entry:
    path: str
    mode: str
    name: str  # of the object
    size: int

    @property
    def is_folder(self) -> bool:
        return self.mode == "040000"

    @property
    def place(self) -> tuple[str, str]:
        folder, _, name = self.path.rpartition("/")
        return folder, name


def files_at(root: Path, revision: Revision, folder: str = "records") -> tuple[list[BlobFile], list[Finding]]:
    """Return the files under a folder of the book at a revision, and a finding for all else that lay there.

    Names, links, submodules, programs and sizes are judged as in the work tree. Raises HistoryError where the copy of
    the repository lacks some of it.
    """
    entries = list(_listed(root, revision, folder))
    if not any(entry.path == folder for entry in entries):
        return [], [judging.refused(folder, _NO_FOLDER)]
    sound, findings = _judged(entries, folder)
    contents = _contents(root, revision, {entry.name for entry in sound})
    runnable = {entry.path for entry in sound if entry.mode == _PROGRAM}
    files, programs = judging.without_programs([BlobFile(each.path, contents[each.name]) for each in sound], runnable)
    return files, sorted([*findings, *programs], key=lambda finding: finding.place)


def schemas_at(root: Path, revision: Revision) -> list[BlobFile]:
    """Return the schemas of the book at a revision; none where one of them could not be read as a schema.

    Raises HistoryError where the copy of the repository lacks some of it.
    """
    listed = _listed(root, revision, FOLDER)
    entries = [entry for entry in listed if entry.place[0] == FOLDER and entry.path.endswith(SUFFIX)]
    if any(entry.mode not in (_FILE, _PROGRAM) or judging.explain_size(entry.size) for entry in entries):
        return []
    contents = _contents(root, revision, {entry.name for entry in entries})
    return [BlobFile(entry.path, contents[entry.name]) for entry in entries]


def _listed(root: Path, revision: Revision, folder: str) -> Iterator[_Entry]:
    listing = ask_git(root, "ls-tree", "-r", "-t", "-z", "-l", "--end-of-options", revision.commit, folder)
    if listing is None:
        raise _lacking(revision)
    for line in filter(None, listing.split(b"\0")):
        told, _, path = line.partition(b"\t")
        mode, _, name, size = told.decode("ascii").split()
        entry = _Entry(path.decode("utf-8", "surrogateescape"), mode, name, int(size) if size.isdigit() else 0)
        if entry.path == folder or entry.path.startswith(f"{folder}/"):  # not the folders above the book
            yield entry


def _judged(entries: Sequence[_Entry], folder: str) -> tuple[list[_Entry], list[Finding]]:
    """Return the entries that may hold records, by path, and a finding for each that is refused with all in it."""
    names: Mapping[str, list[str]] = defaultdict(list)
    for entry in entries:
        names[entry.place[0]].append(entry.place[1])
    mistaken = {place: judging.twins(each) for place, each in names.items()}
    sound, findings, closed = [], [], set()
    for entry in sorted(entries, key=lambda each: each.path.split("/")):
        place, name = entry.place
        if place in closed:
            closed.add(entry.path)
            continue
        why = _explained(entry, mistaken[place].get(name), top=entry.path == folder)
        if why:
            findings.append(judging.refused(entry.path, why))
            closed.add(entry.path)
        elif not entry.is_folder and name not in judging.MARKERS:
            sound.append(entry)
    return sorted(sound, key=lambda each: each.path), findings


def _explained(entry: _Entry, twin: str | None, *, top: bool) -> tuple[str, str] | None:
    if entry.mode in _NO_FILE:
        return _NO_FILE[entry.mode]
    if top:
        return None if entry.is_folder else ("This is a file, not a folder.", "Put a folder with the records there.")
    named = judging.explain_named(entry.path, twin, folder=entry.is_folder)
    return named or (None if entry.is_folder else judging.explain_size(entry.size))


def _contents(root: Path, revision: Revision, wanted: Iterable[str]) -> dict[str, bytes]:
    """Return the content of each object by its name."""
    asked = sorted(wanted)
    answer = ask_git(root, "cat-file", "--batch", "--buffer", told="".join(f"{name}\n" for name in asked).encode())
    found: dict[str, bytes] = {}
    at = 0
    for name in asked:
        end = (answer or b"").find(b"\n", at)
        head = (answer or b"")[at:end].split(b" ")
        if answer is None or end < 0 or len(head) != 3 or head[1] != b"blob":
            raise _lacking(revision)
        at = end + 1 + int(head[2])
        found[name] = answer[end + 1 : at]
        at += 1
    return found


def _lacking(revision: Revision) -> HistoryError:
    return HistoryError(
        f"This copy of the repository does not hold all files of {revision.named!r}, and nothing is fetched while "
        "checking. Fetch them first, or take a whole copy (git clone without --filter and --depth)."
    )
