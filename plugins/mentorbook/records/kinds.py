"""The kinds of record: one schema each, held to the dialect before any record is read."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mentorbook.findings import Finding, MentorbookError, Place, Severity
from mentorbook.reading import RecordFile, Source, find_file, read_file
from mentorbook.records import dialect
from mentorbook.records.fields import Field, field_of
from mentorbook.records.verdicts import Verdict, verdict_of

FOLDER = "schemas"
SUFFIX = ".schema.json"
DIALECT = f"dialect{SUFFIX}"
_DEPTH = 40  # schemas nest deeper than records may


@dataclass(frozen=True)
class Kind:
    """What a record is: where its file lies, its fields, and the verdict on its data."""

    name: str
    title: str
    plural: str
    description: str
    path: str  # the template of the address: "mentorships/{mentorship}/sessions/{id}"
    dated: str  # pointer to the day from which the record is there; "" where it always is
    schema: Mapping[str, Any]  # as its file has it
    field: Field
    verdict: Callable[[Mapping[str, Any]], list[Verdict]]

    @property
    def one(self) -> str:
        """One of them as a sentence says it: "a session", "an agreement"."""
        word = self.title[:1].lower() + self.title[1:]
        return f"a{'n' if word[:1] in 'aeiou' else ''} {word}"

    @property
    def modeline(self) -> str:
        """The first line of a record's file, a remark by which editors find the schema from where the file lies."""
        return f"# yaml-language-server: $schema={'../' * (self.path.count('/') + 1)}{FOLDER}/{self.name}{SUFFIX}"


def load_kinds(root: Path) -> dict[str, Kind]:
    """Return the kinds by name, from the schemas under `root`.

    Raises MentorbookError with a finding for each schema that breaks the dialect.
    """
    return kinds_of(_file(path) for path in sorted((root / FOLDER).glob(f"*{SUFFIX}")))


def earlier_kinds(files: Iterable[RecordFile], kinds: Mapping[str, Kind]) -> Mapping[str, Kind]:
    """Return the kinds of earlier schemas, and for those that there were not yet, the kinds of now.

    Where those schemas do not hold, or say less than a schema must today, all kinds are those of now.
    """
    try:
        return {**kinds, **kinds_of(files)}
    except (MentorbookError, LookupError, TypeError, ValueError):
        return kinds


def kinds_of(files: Iterable[RecordFile]) -> dict[str, Kind]:
    """Return the kinds by name, from these schemas and no others.

    Raises MentorbookError with a finding for each schema that breaks the dialect.
    """
    sources = [_read(file) for file in files]
    by_name = {Path(source.path).name: source for source in sources}
    if DIALECT not in by_name:
        missing = f"The schema {DIALECT} is missing."
        hint = "Mentorbook needs the folder schemas/ beside records/. Run it in the folder of the book."
        raise MentorbookError(Finding("schema", Severity.ERROR, Place(FOLDER), missing, hint))
    held_to = by_name.pop(DIALECT)
    found = [finding for source in by_name.values() for finding in dialect.findings(held_to.data, source)]
    kinds = {} if found else {kind.name: kind for kind in map(_kind, by_name.values())}
    found += [finding for source in by_name.values() if kinds for finding in _link_findings(kinds, source)]
    if found:
        raise MentorbookError(*found)
    return kinds


def _file(path: Path) -> RecordFile:
    file = find_file(f"{FOLDER}/{path.name}", path)
    if isinstance(file, Finding):
        raise MentorbookError(file)
    return file


def _read(file: RecordFile) -> Source:
    source = read_file(file, depth=_DEPTH)
    if isinstance(source, Finding):
        raise MentorbookError(source)
    return source


def _kind(source: Source) -> Kind:
    schema = source.data
    return Kind(
        name=Path(source.path).name.removesuffix(SUFFIX),
        title=schema["title"],
        plural=schema["x-plural"],
        description=schema["description"],
        path=schema["x-path"],
        dated=schema.get("x-dated", ""),
        schema=schema,
        field=field_of(schema, schema.get("$defs", {})),
        verdict=verdict_of(schema),
    )


def _link_findings(kinds: Mapping[str, Kind], source: Source) -> list[Finding]:
    return dialect.link_findings({kind.path.split("/")[0] for kind in kinds.values()}, source)
