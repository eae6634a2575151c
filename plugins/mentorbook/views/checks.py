"""What the checks found, for officers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mentorbook.editions.edition import Edition
from mentorbook.findings import Finding, Severity
from mentorbook.views import names, words
from mentorbook.views.inside import KINDS
from mentorbook.views.paging import Part, parts_of
from mentorbook.views.parts import Badge, Empty, Linked, plate

HEADINGS = {
    Severity.ERROR: ("Errors", "To be mended before anything else is merged", "overdue"),
    Severity.INCOMPLETE: ("Incomplete", "Mended by adding, or by time", "waiting"),
    Severity.NOTICE: ("Notices", "Worth knowing", "ahead"),
}


FINDINGS_ON_A_PAGE = 200


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a sentence: `code` stands as it does in a file."""

    words: str
    code: bool


@dataclass(frozen=True, slots=True)
class FindingView:
    """One finding."""

    place: str
    file: str  # the file's path as a heading, where it was refused and there is no page to name it by
    message: tuple[Piece, ...]
    hint: tuple[Piece, ...]
    rule: Linked
    about: Linked | None
    left_out: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FindingGroup:
    """The findings of one severity."""

    id: str
    heading: str
    note: str
    badge: Badge
    findings: tuple[FindingView, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Records that hang on one that was refused."""

    path: str
    what: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChecksView:
    """All findings."""

    part: Part
    lede: str
    groups: tuple[FindingGroup, ...]
    left_out: tuple[LeftOut, ...]
    empty: Empty | None
    not_run: tuple[str, ...] = ()  # what could not be looked at


def checks_views(edition: Edition, size: int = FINDINGS_ON_A_PAGE) -> Iterator[ChecksView]:
    """The findings by severity, by place, a view a page; and what was left out, with what it hangs on."""
    records = sum(map(len, edition.records.values()))
    counts = {severity: sum(each.severity is severity for each in edition.findings) for severity in Severity}
    told = [
        words.spelled(counts[Severity.ERROR], "error"),
        f"{words.spelled(counts[Severity.INCOMPLETE])} incomplete",
        words.spelled(counts[Severity.NOTICE], "notice"),
    ]
    clear = f"{words.counted(records, 'record')}, read and checked on {words.full_day(edition.as_of)}. Nothing to do."
    lede = f"{words.sentence(words.listed(told))}, in {words.counted(records, 'record')}." if edition.findings else ""
    empty = Empty("well", clear if records else "No records yet, so there was nothing to check.")
    order = list(Severity)
    ordered = sorted(edition.findings, key=lambda each: order.index(each.severity))
    for part, some in parts_of(ordered, "checks/index.html", size):
        yield ChecksView(
            part=part,
            lede=lede,
            groups=tuple(
                group(edition, severity, some, counts[severity])
                for severity in Severity
                if any(each.severity is severity for each in some)
            ),
            left_out=tuple(LeftOut(path, tuple(what)) for path, what in sorted(edition.left_out.items()) if what),
            empty=None if edition.findings or edition.checks_not_run else empty,
            not_run=edition.checks_not_run,
        )


def group(edition: Edition, severity: Severity, some: Sequence[Finding], count: int) -> FindingGroup:
    """The findings of one severity that are on a page; `count` is how many there are in all."""
    heading, note, state = HEADINGS[severity]
    mine = [each for each in some if each.severity is severity]
    return FindingGroup(
        id=severity.value,
        heading=heading,
        note=note,
        badge=Badge("missed" if state == "overdue" else state, words.counted(count, "finding")),
        findings=tuple(finding_view(edition, each) for each in mine),
    )


def finding_view(edition: Edition, finding: Finding) -> FindingView:
    """One finding, with the page of its rule."""
    subject = about(edition, finding.record)
    return FindingView(
        place=str(finding.place),
        file=finding.place.path if finding.severity is Severity.ERROR and subject is None else "",
        message=pieces(finding.message),
        hint=pieces(finding.hint),
        rule=Linked(finding.rule, f"rules/{finding.rule}.html"),
        about=subject,
        left_out=tuple(edition.left_out.get(finding.place.path, ())),
    )


def pieces(text: str) -> tuple[Piece, ...]:
    """A sentence in pieces: what stands between two backticks is code. A backtick without its fellow stays."""
    found = text.split("`")
    if len(found) % 2 == 0:
        return (Piece(text, code=False),)
    return tuple(Piece(each, code=bool(index % 2)) for index, each in enumerate(found) if each)


def about(edition: Edition, record: str) -> Linked | None:
    """Whom or what a finding is about, as a link to their page; None where this edition has no such page."""
    kind, _, record_id = record.partition("/")
    first, _, second = record_id.partition("/")
    if kind in {"mentorship", *KINDS}:
        answer = edition.reckoning.mentorships.get(first) if edition.reckoning else None
        return Linked(names.pair_name(edition, answer), names.mentorship_path(first)) if answer else None
    if kind == "program" and edition.get("program", first):
        return Linked(plate(edition, first).title, plate(edition, first).path)
    person = second if kind in {"mentor", "mentee"} else first if kind in {"person", "certification"} else ""
    return (
        Linked(names.full_name(edition, person), names.person_path(person)) if edition.get("person", person) else None
    )
