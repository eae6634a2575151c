"""A record in the making: the ids and days that the tool puts in by itself, and the seals of its signatures."""

import secrets
from collections.abc import Mapping
from typing import Any

from mentorbook.records import Kind, Register, digest_of
from mentorbook.records.paths import address, fill, holes
from mentorbook.writing.modelines import with_modeline
from mentorbook.writing.naming import slug
from mentorbook.writing.placing import Draft
from mentorbook.writing.refused import NotWrittenError
from mentorbook.writing.text import record_text

_LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"  # without those that look like others
_MADE = {"person": ("p-", 5), "mentorship": ("ms-", 4)}  # ids that name nobody, by what the schema calls them
_SEALED = ("typed", "drawn")  # ways of signing that carry a digest; paper is kept, and a key signs outside


def new_id(register: Register, kind: Kind, data: Mapping[str, Any]) -> str | None:
    """Return the id that a new record gets: made up for people and mentorships, the next of the day for what is dated.

    None where somebody has to choose it.
    """
    field = kind.field.properties.get("id")
    written = field.schema.get("$ref", "").removeprefix("#/$defs/") if field else ""
    if written in _MADE:
        begins, length = _MADE[written]
        made = (begins + "".join(secrets.choice(_LETTERS) for _ in range(length)) for _ in range(1000))
        return next((each for each in made if register.get(kind.name, each) is None), None)
    if written == "dated-id" and isinstance(data.get("date"), str):
        day = data["date"]
        tries = [day, *(f"{day}-{number}" for number in range(2, 100))]
        return next((each for each in tries if not is_taken(register, kind, {**data, "id": each})), None)
    return None


def suggested_id(data: Mapping[str, Any]) -> str:
    """Return a short name out of a title, or of what is to be done, for ids that somebody chooses; "" where none is."""
    return slug(str(data.get("title") or data.get("what") or ""))


def is_taken(register: Register, kind: Kind, data: Mapping[str, Any]) -> bool:
    """Return whether a record lies where one with this data would."""
    target = fill(kind.path, data)
    everyone = (*register.of(kind.name), *register.ahead, *register.missing)
    return any(address(record.path) == target for record in everyone)


def last_mode(register: Register, mentorship: str) -> str:
    """Return how a pair met last; "" where it has not met."""
    sessions = [each for each in register.of_mentorship("session", mentorship) if each.data["contact"] != "attempt"]
    return str(max(sessions, key=lambda each: each.data["date"]).data["mode"]) if sessions else ""


def draft_of(kind: Kind, data: Mapping[str, Any]) -> Draft:
    """Return the draft of a record with this data, its signatures sealed.

    Raises NotWrittenError where a value cannot stand in any record.
    """
    sealed = with_seals(kind, data)
    return Draft(kind, sealed, with_modeline(kind, record_text(sealed, kind.field)))


def with_seals(kind: Kind, data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the data with a digest in each signature that can have one and has none yet."""
    signatures = data.get("signatures")
    if not isinstance(signatures, list):
        return dict(data)
    record_id = "/".join(str(data.get(name, "")) for name in holes(kind.path))
    sealed = []
    for entry in signatures:
        if isinstance(entry, dict) and entry.get("method") in _SEALED and "digest" not in entry:
            try:
                sealed.append({**entry, "digest": digest_of(kind.name, record_id, data, entry)})
            except ValueError:  # a number or a text beyond what can be sealed
                raise NotWrittenError(
                    "A value here cannot be sealed.", "Take out numbers of more than 15 digits."
                ) from None
        else:
            sealed.append(entry)
    return {**data, "signatures": sealed}
