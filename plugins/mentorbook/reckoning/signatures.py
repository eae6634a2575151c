"""Signatures: who signed a record, whether the record is still what was signed, and who has not signed."""

from collections.abc import Collection, Mapping
from datetime import date

from mentorbook.reckoning.answers import Signed
from mentorbook.reckoning.fields import day_by, entries
from mentorbook.records import Record, Register
from mentorbook.sealing import SIGNED_KINDS, Seal, SignatureAt

Seals = Mapping[SignatureAt, Seal]


def signed_records(register: Register) -> tuple[Record, ...]:
    """Return the records that can carry signatures."""
    return tuple(record for kind in SIGNED_KINDS if kind in register.kinds for record in register.of(kind))


def read_signatures(register: Register, mentorship: str, seals: Seals) -> dict[str, tuple[Signed, ...]]:
    """Return the signatures given by the day of the register, for each record of a mentorship that has some."""
    return {
        record.name: signatures_under(record, register.as_of, seals)
        for kind in SIGNED_KINDS
        for record in register.of_mentorship(kind, mentorship)
        if "signatures" in record.data
    }


def signatures_under(record: Record, as_of: date, seals: Seals) -> tuple[Signed, ...]:
    """Return the signatures under a record that were given by this day, in the record's order."""
    found = []
    for index, entry in enumerate(entries(record.data, "/signatures")):
        if on := day_by(entry, "/on", as_of):
            seal = seals[SignatureAt(record.name, index)]
            signed = Signed(
                role=entry["role"],
                by=entry["by"],
                name=entry["name"],
                on=on,
                method=entry["method"],
                seal=seal.state,
                fault=seal.fault,
                collected_by=entry.get("collected_by"),
                path=entry.get("path"),
                pointer=f"/signatures/{index}",
            )
            found.append(signed)
    return tuple(found)


def missing_roles(asked: Collection[str], signed: Collection[Signed], persons: Mapping[str, str]) -> tuple[str, ...]:
    """Return the roles asked for that nobody has signed in. Who signs as mentor or mentee must be that person."""
    there = {s.role for s in signed if persons.get(s.role, s.by) == s.by}
    return tuple(role for role in asked if role not in there)
