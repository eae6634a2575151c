"""The review of a change: the merge result, taken apart, each part explained by one act or refused."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from mentorbook.book import Book, open_book
from mentorbook.findings import Finding, Place, Severity, split_by_origin
from mentorbook.gate.acts import acts_for, apart
from mentorbook.gate.acts.outside import forbidden
from mentorbook.gate.ground import Ground
from mentorbook.gate.offers import offers_of
from mentorbook.gate.parts import FILE, Part, Sort, take_apart
from mentorbook.gate.standing import Asked, Standing, UnknownBotError, logins_held, standing_of
from mentorbook.gate.told import Block, Deed, Review
from mentorbook.gate.words import changed_words
from mentorbook.history import (
    BlobFile,
    ChangedPath,
    Revision,
    files_at,
    find_revision,
    folder_in_repository,
    merge_of,
    paths_between,
    schemas_at,
)
from mentorbook.reading import Source, read_source
from mentorbook.reading.judging import printable
from mentorbook.records import Kind, Record, called, kinds_of, record_of

_RECORDS = "records/"
MANY = 3  # so many records taken out at once are told once more


@dataclass(frozen=True)
class _Side:
    """The records' files of one tree, and the book of them; both as the base's schemas judge."""

    files: Mapping[str, bytes]
    book: Book


def review(
    root: Path,
    base: str,
    head: str,
    asked: Asked,
    as_of: date | None = None,
    *,
    names: bool = False,
) -> Review:
    """Return what merging `head` into `base` would do, and why it may not, if so.

    All that judges comes from the base; the head is read as data. Raises HistoryError where a revision or a part of it
    is not here, MentorbookError where the base's own schemas do not hold.
    """
    old, new = find_revision(root, base), find_revision(root, head)
    kinds = kinds_of(schemas_at(root, old))
    before = _side(root, old, kinds, as_of)
    if as_of is None and before.book.register.begun != before.book.as_of:
        before = _side(root, old, kinds, before.book.register.begun)  # what is of today in any zone is of today
    found = Review(before.book.as_of, old.commit, new.commit, asked.on_behalf_of or asked.actor)
    try:
        standing = standing_of(before.book.register, asked)
    except UnknownBotError:
        return replace(found, blocks=(_NO_BOT,))
    found = replace(found, person=standing.actor)
    merge = merge_of(root, old, new)
    if merge.tree is None:
        folder = folder_in_repository(root)
        conflicts = (each.removeprefix(folder) for each in merge.conflicts or ("records",))
        return replace(found, blocks=tuple(_conflict(each, kinds) for each in conflicts))
    after = _side(root, merge.tree, kinds, before.book.as_of, before.book)
    changed = list(paths_between(root, old, merge.tree))
    parts = tuple(_parts(changed, folder_in_repository(root), kinds, before, after))
    ground = Ground(standing, before.book, after.book, parts)
    told = list(_judged(ground))
    blocks = [each for each in told if isinstance(each, Block)]
    brought, _ = split_by_origin(
        after.book.findings(), before.book.findings(), after.book.register.target_of, before.book.register.target_of
    )
    errors = [finding for finding in brought if finding.severity is Severity.ERROR]
    causes = {error.place.path for error in errors}
    causes |= {path for cause in causes for path in after.book.register.left_out.get(cause, ())}
    blocks = [each for each in blocks if each.name != "not-sound" or each.place.path not in causes]  # it is told why
    blocks += map(_as_block, errors)
    blocks += _shared_logins(ground)
    return replace(
        found,
        deeds=(*_pushed(standing), *_many(parts), *(each for each in told if isinstance(each, Deed))),
        blocks=tuple(dict.fromkeys(blocks)),
        incomplete=tuple(each for each in brought if each.severity is Severity.INCOMPLETE),
        notices=tuple(each for each in brought if each.severity is Severity.NOTICE),
        offers=tuple(offers_of(ground, _sound(after.book))),
        checks_not_run=after.book.checks_not_run(),
        names=_names(before.book, after.book) if names else {},
    )


_NO_BOT = Block(
    "bot",
    Place(""),
    "This account may not act for another one.",
    "A program's file names the accounts that take in forms, under intake; this one is not among them. "
    "Give the branch another name if it acts for nobody.",
)


def _side(
    root: Path, revision: Revision, kinds: Mapping[str, Kind], as_of: date | None, base: Book | None = None
) -> _Side:
    found, besides = files_at(root, revision)
    begun = base.register.begun or base.as_of if base else as_of  # what is dated later is told, not overlooked
    book = open_book(root, as_of, files=(found, besides), begun=begun, alone=kinds)
    return _Side({file.path: file.read() for file in found if isinstance(file, BlobFile)}, book)


def _conflict(path: str, kinds: Mapping[str, Kind]) -> Block:
    named = _named(path, kinds) if path.startswith(_RECORDS) else None
    hint = "Merge the main branch into this one, keep what is right of both, and push again."
    return Block(
        "conflict",
        Place(printable(path)),
        "This was changed here and on the main branch, and cannot be merged.",
        hint,
        "/".join(named or ()),
    )


def _parts(
    changed: list[ChangedPath], folder: str, kinds: Mapping[str, Kind], old: _Side, new: _Side
) -> Iterator[Part]:
    sound = _sound(old.book)
    for each in changed:
        inside = each.path.startswith(folder)
        path = each.path.removeprefix(folder) if inside else each.path
        if not inside or not path.startswith(_RECORDS):
            yield Part(printable(path), "", "", "", Sort.OUTSIDE, changed=each)
            continue
        before, after = (_read(path, side.files) for side in (old, new))
        named = _named(path, kinds)
        if named is None or _is_odd(each):
            yield Part(printable(path), "", "", "", Sort.OUTSIDE, changed=each)
        else:
            was_sound = path in sound
            yield from take_apart(path, *named, before, after, apart(named[0]), each, was_sound=was_sound)


def _is_odd(changed: ChangedPath) -> bool:
    """Return whether a path under records/ becomes, or ceases to be, something else than a file."""
    return bool({changed.old_mode, changed.new_mode} - {FILE, ""})


def _read(path: str, files: Mapping[str, bytes]) -> Source | None:
    source = read_source(path, files[path]) if path in files else None
    return source if isinstance(source, Source) else None


def _named(path: str, kinds: Mapping[str, Kind]) -> tuple[str, str] | None:
    """Return the kind and the id that a path says."""
    record = record_of(Source(path, {}, "", (0,)), kinds) if path.endswith(".yaml") else None
    return (record.kind, record.id) if isinstance(record, Record) else None


def _judged(ground: Ground) -> Iterator[Block | Deed]:
    sound = _sound(ground.merged)
    for part in ground.parts:
        wrong = forbidden(part)
        if wrong:
            yield wrong
            continue
        acts = acts_for(part.kind, part.field, part.sort)
        if len(acts) != 1:
            hint = "Take it out of this change. The table of acts in the guide says who may do what."
            yield part.block("unexplained", "No act explains this change, so nobody may make it.", hint)
        elif part.kind and part.sort not in (Sort.GONE, Sort.OUTSIDE) and part.path not in sound:
            hint = "What the check says about this record, or about one that it names, comes first."
            yield part.block(
                "not-sound", "After the merge this would be no sound record, so nobody may change it.", hint
            )
        else:
            for told in acts[0].judge(part, ground):
                if isinstance(told, Deed) and not told.more:
                    yield replace(told, more=changed_words(part, ground))
                else:
                    yield told


def _sound(book: Book) -> set[str]:
    """Return the paths of the records that the base's schemas accept, on their right paths, their links resolved."""
    register = book.register
    return {record.path for kind in register.kinds for record in (*register.of(kind), *register.ahead)}


def _as_block(finding: Finding) -> Block:
    return Block(finding.rule, finding.place, finding.message, finding.hint, finding.record, is_rule=True)


def _shared_logins(ground: Ground) -> Iterator[Block]:
    """Yield each login that two people have after the merge and not before: two changes may pass alone and clash so."""
    before = logins_held(ground.base.register.of("person"))
    for key, persons in sorted(logins_held(ground.merged.register.of("person")).items()):
        if len(persons) > 1 and len(before.get(key, ())) < 2:
            for person in sorted(persons):
                hint = "Find out whose account it is, and take it out of the other record."
                place = Place(f"records/people/{person}.yaml")
                yield Block("login-taken", place, "Two people would have the same login.", hint, f"person/{person}")


def _pushed(standing: Standing) -> Iterator[Deed]:
    if standing.pushing:
        says = f"{standing.pushing} pushed to this proposal last, not its author."
        yield Deed("push", "", "", says, loud=True)


def _many(parts: tuple[Part, ...]) -> Iterator[Deed]:
    gone = [part for part in parts if part.sort is Sort.GONE]
    if len(gone) >= MANY:
        says = f"Takes out {len(gone)} records at once. Look at the list of files before you merge."
        yield Deed("removal", "", "", says, loud=True)


def _names(before: Book, after: Book) -> dict[str, str]:
    people = [*after.register.of("person"), *before.register.of("person")]  # the base's name counts
    return {record.id: called(before.register, record) for record in people}
