"""The state of every signature: the one function that says it, for checks, pages, the gate and the command line."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from typing import Any

from mentorbook.records import Record, digest, text_signed
from mentorbook.sealing.keys import Key, allowed_signers, keys_of
from mentorbook.sealing.seam import NAMESPACE, SealingError, find_tool, holds
from mentorbook.sealing.sshsig import read_ssh_signature
from mentorbook.sealing.states import Fault, Seal, SealState

SIGNED_KINDS = ("agreement", "evaluation", "session")


@dataclass(frozen=True, slots=True)
class SignatureAt:
    """Where a signature stands: the name of its record (kind/id), and which of the record's signatures it is."""

    record: str
    number: int


def signature_states(records: Iterable[Record], persons: Iterable[Record] | None = None) -> dict[SignatureAt, Seal]:
    """Return what is known of each signature under these records.

    `persons` are the people's records, whose keys count; a review takes those of its base. Without any, no key is
    looked at, ssh-keygen is not run, and a signature by a key is said to be not checked.
    """
    people = None if persons is None else tuple(persons)
    keys = None if people is None else keys_of(people)
    forgotten = frozenset(each.id for each in people or () if "forgotten" in each.data)
    found: dict[SignatureAt, Seal] = {}
    to_ask: list[tuple[SignatureAt, Record, Mapping[str, Any]]] = []
    for record in records:
        for number, entry in signatures_of(record):
            at = SignatureAt(record.name, number)
            seal = _by_itself(record, entry, keys, forgotten)
            if seal is None:
                to_ask.append((at, record, entry))
            else:
                found[at] = seal
    if to_ask:
        found.update(zip((at for at, _, _ in to_ask), _asked(to_ask, keys or {}), strict=True))
    return found


def signatures_of(record: Record) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """Yield the signatures under a record with their numbers."""
    if record.kind in SIGNED_KINDS:
        yield from enumerate(record.data.get("signatures", ()))


def _by_itself(
    record: Record,
    entry: Mapping[str, Any],
    keys: Mapping[str, Sequence[Key]] | None,
    forgotten: frozenset[str],
) -> Seal | None:
    """Return what the records alone say of a signature; None where ssh-keygen has to be asked."""
    taken = entry.get("digest")
    if taken is None and (entry["by"] in forgotten or (forgotten and _names(record.data, forgotten))):
        return Seal(SealState.FORGOTTEN)
    if taken is None:
        return Seal(SealState.UNSEALED)
    if taken != digest(record, entry):
        return Seal(SealState.ALTERED)
    if entry["method"] != "ssh":
        return Seal(SealState.ATTESTED)
    fault = Fault.NOT_ASKED if keys is None else _fault(entry, keys.get(entry["by"], ()))
    return Seal(SealState.UNVERIFIED, fault) if fault else None


def _names(data: Mapping[str, Any], people: frozenset[str]) -> bool:
    """Return whether a text of a record holds the id of one of these: it stands where their name was."""
    told = str([value for name, value in data.items() if name not in {"signatures", "recorded_for"}])
    return any(each in told for each in people)


def _fault(entry: Mapping[str, Any], keys: Sequence[Key]) -> Fault | None:
    signature = read_ssh_signature(entry["ssh"])
    if signature is None:
        return Fault.UNREADABLE
    if signature.namespace != NAMESPACE:
        return Fault.NAMESPACE
    own = [key for key in keys if key.blob == signature.key]
    if not own:
        return Fault.NO_KEY
    on = date.fromisoformat(entry["on"])
    return None if any(key.is_valid(on) for key in own) else Fault.DAY


def _asked(
    signatures: Sequence[tuple[SignatureAt, Record, Mapping[str, Any]]], keys: Mapping[str, Sequence[Key]]
) -> Iterable[Seal]:
    """Return what ssh-keygen says of signatures, in their order: a process each, a few at a time."""
    try:
        tool = find_tool()
    except SealingError as error:
        return [Seal(SealState.UNVERIFIED, error.fault)] * len(signatures)

    def ask(signature: tuple[SignatureAt, Record, Mapping[str, Any]]) -> Seal:
        _, record, entry = signature
        person = entry["by"]
        text = text_signed(record.kind, record.id, record.data, entry)
        at = f"{entry['on'].replace('-', '')}120000"
        try:
            good = holds(tool, allowed_signers({person: keys[person]}), person, at, text, entry["ssh"])
        except SealingError as error:
            return Seal(SealState.UNVERIFIED, error.fault)
        return Seal(SealState.VERIFIED) if good else Seal(SealState.UNVERIFIED, Fault.WRONG)

    with ThreadPoolExecutor(max_workers=min(8, 2 * (os.cpu_count() or 1))) as pool:
        return list(pool.map(ask, signatures))
