"""The signatures of a book, of a record, a mentorship or a person, each with what is known of it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from mentorbook.editions.edition import Edition, Shown
from mentorbook.sealing import Seal, sentence, word


@dataclass(frozen=True, slots=True)
class SignatureLine:
    """One signature. Persons are told by id, so that a log holds no names."""

    record: str  # kind and id
    path: str
    pointer: str
    role: str
    by: str
    on: date
    method: str
    collected_by: str
    seal: Seal
    word: str
    says: str


def signature_lines(edition: Edition, of: Collection[Shown] | None = None) -> tuple[SignatureLine, ...]:
    """Return the signatures by record: all, or those under records, of mentorships and by people of `of`."""
    signed = edition.reckoning.signed if edition.reckoning else {}
    shown = {f"{each.kind}/{each.id}": each for records in edition.records.values() for each in records}
    return tuple(
        SignatureLine(
            record=name,
            path=shown[name].path,
            pointer=each.pointer,
            role=each.role,
            by=each.by,
            on=each.on,
            method=each.method,
            collected_by=each.collected_by or "",
            seal=each.sealed,
            word=word(each.seal),
            says=sentence(each.sealed),
        )
        for name in sorted(signed)
        for each in signed[name]
        if name in shown and (of is None or any(_is_of(other, shown[name], each.by) for other in of))
    )


def _is_of(other: Shown, record: Shown, by: str) -> bool:
    if other.kind == "person":
        return by == other.id
    if other.kind == "mentorship":
        return record.data.get("mentorship") == other.id
    return (other.kind, other.id) == (record.kind, record.id)
