"""People's public keys, each with the days on which it is theirs."""

import base64
import binascii
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from mentorbook.records import Record
from mentorbook.sealing.seam import NAMESPACE


@dataclass(frozen=True, slots=True)
class Key:
    """One entry under `keys` of a person's record."""

    sort: str  # as ssh-ed25519
    text: str  # in base64
    since: date
    until: date | None  # the last day

    @property
    def blob(self) -> bytes:
        """The key itself; empty where it is no base64."""
        try:
            return base64.b64decode(self.text, validate=True)
        except (binascii.Error, ValueError):
            return b""

    def is_valid(self, on: date) -> bool:
        """Return whether it is the person's on a day; first and last day included."""
        return self.since <= on and (self.until is None or on <= self.until)


def keys_of(persons: Iterable[Record]) -> dict[str, tuple[Key, ...]]:
    """Return the keys in people's records, by person; people without one are left out."""
    found = {}
    for person in persons:
        keys = [key for entry in person.data.get("keys", ()) if (key := _key(entry))]
        if keys:
            found[person.id] = tuple(keys)
    return found


def public_part(line: str) -> tuple[str, str] | None:
    """Return sort and text of the line of a .pub file; what its end says of whose it is, is left out."""
    words = line.split()
    return (words[0], words[1]) if len(words) > 1 else None


def _key(entry: Mapping[str, str]) -> Key | None:
    part = public_part(entry["key"])
    try:
        since = date.fromisoformat(entry["from"])
        until = date.fromisoformat(entry["until"]) if "until" in entry else None
    except ValueError:
        return None
    return Key(*part, since, until) if part else None


def allowed_signers(keys: Mapping[str, Sequence[Key]]) -> str:
    """Return the keys as the file that `ssh-keygen -Y verify -f` reads: a line a key, a person's id as who signs.

    Its times are meant in UTC: each key holds for whole days, whatever the zone (run ssh-keygen with TZ=UTC).
    """
    return "".join(
        f"{person} {','.join(_options(key))} {key.sort} {key.text}\n" for person in sorted(keys) for key in keys[person]
    )


def _options(key: Key) -> list[str]:
    ends = [f'valid-before="{key.until:%Y%m%d}235959"'] if key.until else []
    return [f'namespaces="{NAMESPACE}"', f'valid-after="{key.since:%Y%m%d}000000"', *ends]
