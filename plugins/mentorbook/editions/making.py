"""Editions made from a register and its reckoning."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from mentorbook.editions.directory import directory_of
from mentorbook.editions.edition import Audience, Edition, Logo, Shown
from mentorbook.editions.provenance import histories_of
from mentorbook.editions.pruning import labels_of, may_read_ids, pruned
from mentorbook.editions.tallies import tallies_of
from mentorbook.editions.telling import telling_of
from mentorbook.findings import Finding
from mentorbook.history import Provenance
from mentorbook.matching import Matching
from mentorbook.reading import Picture
from mentorbook.reckoning import Reckoning
from mentorbook.records import Record, Register


def make_edition(
    register: Register,
    reckoning: Reckoning,
    findings: Iterable[Finding],
    audience: Audience,
    *,
    mentorship: str = "",
    commit: str = "",
    revision: str = "",
    provenance: Provenance | None = None,
    checks_not_run: Sequence[str] = (),
    matchings: Mapping[str, Matching] | None = None,
) -> Edition:
    """Return what an audience may read. For the audience `pair`, `mentorship` names the pair by its id.

    `provenance` and `matchings` are copied for officers alone: they are about people.

    Raises KeyError where there is no such mentorship.
    """
    officers = audience is Audience.PROGRAM
    readable = _of_pair(register, mentorship) if audience is Audience.PAIR else _all(register)
    records: dict[str, list[Shown]] = {}
    for record in readable:
        kind = register.kinds[record.kind]
        if may_read_ids(kind, audience):
            path = "" if audience is Audience.PUBLIC else record.path
            shown = Shown(record.kind, record.id, pruned(kind, record.data, audience), path)
            records.setdefault(record.kind, []).append(shown)
    return Edition(
        audience=audience,
        as_of=register.as_of,
        example=any("example" in record.data for record in register.of("program")),
        records={name: tuple(shown) for name, shown in records.items()},
        labels={name: labels_of(kind) for name, kind in register.kinds.items()},
        names=_names(records.get("person", ())),
        directory=directory_of(register, reckoning),
        tallies=tallies_of(register, reckoning, suppress=not officers),
        reckoning=_reckoning_for(audience, reckoning, mentorship),
        findings=tuple(findings) if officers else (),
        checks_not_run=tuple(checks_not_run) if officers else (),
        left_out=_left_out(register, audience, mentorship),
        commit=commit,
        revision=revision,
        histories=histories_of(readable, register.of("person"), provenance) if officers and provenance else None,
        history_missing=provenance.missing if officers and provenance else "",
        schemas={name: kind.schema for name, kind in register.kinds.items()},
        telling=telling_of(register.kinds),
        matchings=dict(matchings or {}) if officers else {},
        logos={
            program: Logo(logo.path.removeprefix("docs/"), logo.content)
            for program, logo in register.logos.items()
            if isinstance(logo, Picture)
        },
    )


def _all(register: Register) -> list[Record]:
    return [record for kind in register.kinds for record in register.of(kind)]


def _of_pair(register: Register, mentorship: str) -> list[Record]:
    """Return one mentorship's records, its two people's records in its program, and the program."""
    record = register.get("mentorship", mentorship)
    if record is None:
        raise KeyError(mentorship)
    program, people = record.data["program"], [record.data["mentor"], record.data["mentee"]]
    around = [
        register.get("program", program),
        register.get("mentor", f"{program}/{people[0]}"),
        register.get("mentee", f"{program}/{people[1]}"),
        *(register.get("person", person) for person in people),
    ]
    inside = [inner for kind in register.kinds for inner in register.of_mentorship(kind, mentorship)]
    return [record, *inside, *(other for other in around if other is not None)]


def _left_out(register: Register, audience: Audience, mentorship: str) -> dict[str, tuple[str, ...]]:
    """Return what could not be read: all of it for officers, a pair's own files for the pair."""
    if audience is Audience.PROGRAM:
        return dict(register.left_out)
    own = f"records/mentorships/{mentorship}/" if audience is Audience.PAIR else "/"
    return {
        path: () for cause, others in register.left_out.items() for path in (cause, *others) if path.startswith(own)
    }


def _names(people: Iterable[Shown]) -> dict[str, dict[str, str]]:
    return {
        shown.id: {
            "name": shown.data["name"],
            "called": shown.data.get("called") or next(iter(shown.data["name"].split()), shown.data["name"]),
            "list_as": shown.data["list_as"],
        }
        for shown in people
    }


def _reckoning_for(audience: Audience, reckoning: Reckoning, mentorship: str) -> Reckoning | None:
    if audience is Audience.PROGRAM:
        return reckoning
    if audience is Audience.PUBLIC:
        return None
    pair = reckoning.mentorships[mentorship]
    return replace(
        reckoning,
        mentorships={mentorship: pair},
        mentors={key: mentor for key, mentor in reckoning.mentors.items() if key == (pair.program, pair.mentor)},
        mentees={key: mentee for key, mentee in reckoning.mentees.items() if key == (pair.program, pair.mentee)},
        certifications={},
        gaps=tuple(gap for gap in reckoning.gaps if gap.mentorship == mentorship),
        todos=tuple(todo for todo in reckoning.todos if todo.mentorship == mentorship),
    )
