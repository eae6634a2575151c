"""All sound records of a book by kind and id, with every link resolved."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from mentorbook.findings import Finding, Severity
from mentorbook.reading import Files, Picture, RecordFile, Source, find_files, read_file, read_picture
from mentorbook.records.day import day_of, latest_day_of
from mentorbook.records.kinds import Kind, earlier_kinds, load_kinds
from mentorbook.records.links import broken, links_of
from mentorbook.records.paths import address, file_path
from mentorbook.records.placement import misplaced, record_of, wrong_folder
from mentorbook.records.pointers import target_of, value_at
from mentorbook.records.record import Record
from mentorbook.records.unread import ANYBODY, unread

# Past so many broken links, what was meant is no longer guessed: each guess compares with all that is there.
GUESSES = 50


class Register:
    """The sound records, as they stood on a day: what is dated later is not there yet."""

    def __init__(
        self,
        kinds: Mapping[str, Kind],
        records: Iterable[Record],
        as_of: date,
        left_out: Mapping[str, tuple[str, ...]] | None = None,
        missing: Iterable[Record] = (),
        misled: Iterable[Record] = (),
        *,
        begun: date | None = None,
        logos: Mapping[str, Picture | tuple[str, str]] | None = None,
    ) -> None:
        self.kinds = kinds
        self.as_of = as_of
        self.left_out = left_out or {}  # by the path of each refused file: the paths that were left out with it
        self.missing = tuple(missing)  # could be read and are left out: nothing in them is sure
        paths = [path for cause, others in self.left_out.items() for path in (cause, *others)]
        self._unread = unread(paths, self.missing, kinds)
        self._by_kind: dict[str, dict[str, Record]] = {kind: {} for kind in kinds}
        self._by_mentorship: dict[tuple[str, str], list[Record]] = defaultdict(list)
        records = list(records)
        self._by_name = {record.name: record for record in (*misled, *self.missing, *records)}  # all that can be read
        for record in sorted(_known_on(as_of, records, kinds), key=lambda record: (record.kind, record.id)):
            self._by_kind[record.kind][record.id] = record
            self._by_mentorship[record.kind, record.data.get("mentorship", "")].append(record)
        # What is dated after the latest day that has begun for any program, where the book's day is today's; what lies
        # between the two is not there yet, and on its own day. A day that somebody named makes nothing early.
        self.begun = begun
        # By program: its logo, or why it is not drawn. Only those of the work tree are looked at.
        self.logos = logos or {}
        self.ahead = tuple(each for each in records if begun and _is_later(each, kinds[each.kind], begun))

    def __len__(self) -> int:
        return sum(map(len, self._by_kind.values()))

    def of(self, kind: str) -> tuple[Record, ...]:
        """Return the records of a kind, by id."""
        return tuple(self._by_kind[kind].values())

    def get(self, kind: str, record_id: str) -> Record | None:
        """Return the record of a kind with this id, or None."""
        return self._by_kind[kind].get(record_id)

    def of_mentorship(self, kind: str, mentorship: str) -> tuple[Record, ...]:
        """Return the records of a kind that belong to a mentorship, by id."""
        return tuple(self._by_mentorship.get((kind, mentorship), ()))

    def target_of(self, finding: Finding) -> tuple[str, str]:
        """Return what a finding points at, whatever stands above it in a list; refused records are looked at too.

        A value is in it, private or not: it is there to be compared and never shown.
        """
        record = self._by_name.get(finding.record)
        return target_of(record.data, finding.pointer) if record else (finding.pointer, "")

    def may_lack(self, kind: str, subject: str) -> bool:
        """Return whether a record of this kind about this mentorship or person may be one that could not be read."""
        return (kind, subject) in self._unread or (kind, ANYBODY) in self._unread


def _is_later(record: Record, kind: Kind, as_of: date) -> bool:
    return bool(kind.dated) and str(value_at(record.data, kind.dated) or "") > as_of.isoformat()


def _known_on(as_of: date, records: list[Record], kinds: Mapping[str, Kind]) -> Iterable[Record]:
    """Return the records that are there on a day: neither dated later nor hanging on one that is."""
    later = {address(record.path) for record in records if _is_later(record, kinds[record.kind], as_of)}
    by_address = {address(record.path): record for record in records}
    before = -1
    while before != len(later):
        before = len(later)
        for place, record in by_address.items():
            links = links_of(record, kinds[record.kind], by_address.get) if before and place not in later else ()
            if any(link.holds and link.target in later for link in links):
                later.add(place)
    return (record for place, record in by_address.items() if place not in later)


def open_register(
    root: Path,
    as_of: date | None = None,
    track: Callable[[Sequence[RecordFile]], Iterable[RecordFile]] = iter,
    files: Files | None = None,
    *,
    begun: date | None = None,
    schemas: Sequence[RecordFile] = (),
    holding_today: bool = False,
    alone: Mapping[str, Kind] | None = None,
) -> tuple[Register, list[Finding]]:
    """Return the register of the book at `root`, and a finding for each record that is refused.

    `files` are those of another source than the work tree, and `schemas` what judged them there; without any, or where
    they do not hold, the work tree's judge. `alone` are kinds that judge in place of both: with files given too,
    nothing of the work tree is read. With `holding_today`, what the work tree's schemas refuse is left out too.
    Without a day, it is the day that the programs' files name, or the latest that has begun in all their zones: today.
    Where a day that is given stands for today, `begun` is the latest that has begun in any of the zones: what is dated
    after that is told as ahead.
    Raises MentorbookError where the schemas do not hold.
    """
    todays = load_kinds(root) if alone is None else alone
    kinds = earlier_kinds(schemas, todays) if schemas else todays
    found_files, found_besides = find_files(root) if files is None else files
    findings = list(found_besides)
    refused = {address(finding.place.path) for finding in findings}
    records: dict[str, Record] = {}
    unsound: list[Record] = []
    for file in track(found_files):
        source = read_file(file)
        record, found = (None, [source]) if isinstance(source, Finding) else _judged(source, kinds)
        findings += found
        if (
            record
            and not found
            and not (holding_today and todays.get(record.kind, kinds[record.kind]).verdict(record.data))
        ):
            records[address(file.path)] = record
        else:
            refused.add(address(file.path))
            unsound += [record] if record else []
    sound, broken_links, left_out = resolve_links(records, kinds, refused)
    left_out = {finding.place.path: () for finding in findings} | left_out
    findings = [_with_left_out(finding, left_out) for finding in [*findings, *broken_links]]
    programs = [record.data for record in sound if record.kind == "program"]
    now = datetime.now(UTC)
    if as_of is None:
        as_of, begun = day_of(programs, now), latest_day_of(programs, now)
    missing = [records[address(path)] for others in left_out.values() for path in others]
    misled = [records[address(path)] for path in left_out if address(path) in records]  # by links of their own
    with_logo = [each for each in programs if "logo" in each] if files is None else []
    register = Register(
        kinds,
        sound,
        as_of,
        left_out,
        [*missing, *unsound],
        misled,
        begun=begun,
        logos={each["id"]: read_picture(root, each["logo"]) for each in with_logo},
    )
    return register, sorted(findings, key=lambda finding: (finding.place, finding.rule))


def _judged(source: Source, kinds: Mapping[str, Kind]) -> tuple[Record | None, list[Finding]]:
    """Return the record that a source is, if any, and the findings that say why it is refused."""
    record = record_of(source, kinds)
    if isinstance(record, Finding):
        return None, [record]
    found = [
        record.finding("schema", Severity.ERROR, verdict.message, verdict.hint, verdict.pointer, at_key=verdict.at_key)
        for verdict in kinds[record.kind].verdict(record.data)
    ]
    elsewhere = wrong_folder(record, kinds) if found else None
    found = [elsewhere] if elsewhere else found or misplaced(record, kinds[record.kind])
    return record, found


def resolve_links(
    records: Mapping[str, Record], kinds: Mapping[str, Kind], refused: set[str]
) -> tuple[list[Record], list[Finding], dict[str, tuple[str, ...]]]:
    """Return the records whose links all resolve, a finding for each broken link, and what is left out with what.

    A record that hangs on a refused one is left out without a finding of its own; one that only mentions it stays.
    """
    found: list[Finding] = []
    causes: dict[str, str] = {}  # by address of a record that is out: the address of what it is out for
    hanging: dict[str, list[str]] = defaultdict(list)  # by address: who links there
    for place, record in records.items():
        for link in links_of(record, kinds[record.kind], records.get):
            if link.holds:
                hanging[link.target].append(place)
            if link.target not in refused and (
                finding := broken(record, link, records.get, records, guess=len(found) < GUESSES)
            ):
                found.append(finding)
                if link.holds:
                    causes[place] = place
    waiting = [*sorted(refused), *sorted(causes)]
    for cause in waiting:
        for place in sorted(set(hanging[cause])):
            if place not in causes:
                causes[place] = causes.get(cause, cause)
                waiting.append(place)
    left_out: dict[str, list[str]] = defaultdict(list)
    for place, cause in sorted(causes.items()):
        if place == cause:
            left_out.setdefault(file_path(place), [])
        else:
            left_out[file_path(cause)].append(file_path(place))
    sound = [record for place, record in records.items() if place not in causes]
    return sound, found, {path: tuple(others) for path, others in left_out.items()}


def _with_left_out(finding: Finding, left_out: Mapping[str, tuple[str, ...]]) -> Finding:
    count = len(left_out.get(finding.place.path, ()))
    if not count:
        return finding
    them = "1 record that names it is" if count == 1 else f"{count} records that name it are"
    return replace(finding, hint=f"{finding.hint} Until then {them} left out too.".strip())
