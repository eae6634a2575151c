"""What a check found, ready to be told in any form."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from mentorbook.findings.finding import Finding
from mentorbook.findings.place import Place


@dataclass(frozen=True, slots=True)
class Report:
    """The findings of one check. With `since`, `before` are those that were there at that revision already."""

    as_of: date
    records: int  # how many are sound
    findings: tuple[Finding, ...]
    before: tuple[Finding, ...] = ()
    since: str = ""  # the revision as somebody named it
    checks_not_run: tuple[str, ...] = ()
    revision: str = ""  # whose files were read, as somebody named it and by its commit; "": those of the work tree
    lines: Mapping[Place, str] = field(default_factory=dict)  # of the files, as they may be repeated
    folder: str = ""  # the book's root in the repository, as "book/", which forges want before each path
    turns: Mapping[Finding, str] = field(default_factory=dict)  # whose turn each is, by id, where somebody is named

    def path(self, finding: Finding) -> str:
        """Return the path of the finding's file in the repository."""
        return f"{self.folder}{finding.place.path}"


def pointer_of(finding: Finding) -> Hashable:
    """Return what a finding points at, where nobody can look at the record: the pointer as it is."""
    return finding.pointer


def split_by_origin(
    now: Sequence[Finding],
    then: Iterable[Finding],
    target_now: Callable[[Finding], Hashable] = pointer_of,
    target_then: Callable[[Finding], Hashable] = pointer_of,
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Return what a change brought in and what was there before it, both in the order of `now`.

    Findings are the same by rule, record (a file that is no record: its path) and what they point at, never by line.
    What that is, each side says by a function of its own: an index means another entry where a list has changed. Where
    there are more of one sort than before, those whose words were not there before are the new ones.
    """
    same = [_same(finding, target_now) for finding in now]
    words: dict[Hashable, Counter[str]] = defaultdict(Counter)
    for finding in then:
        words[_same(finding, target_then)][finding.message] += 1
    old: set[int] = set()
    for number, finding in enumerate(now):
        told = words[same[number]]
        if told[finding.message]:
            told[finding.message] -= 1
            old.add(number)
    left = Counter({key: told.total() for key, told in words.items()})
    for number, key in enumerate(same):
        if number not in old and left[key]:
            left[key] -= 1
            old.add(number)
    return (
        tuple(finding for number, finding in enumerate(now) if number not in old),
        tuple(finding for number, finding in enumerate(now) if number in old),
    )


def _same(finding: Finding, target: Callable[[Finding], Hashable]) -> Hashable:
    return finding.rule, finding.record or finding.place.path, target(finding)
