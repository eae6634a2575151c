"""The digest that a signature covers."""

import hashlib
from collections.abc import Mapping
from typing import Any

import rfc8785

from mentorbook.records.record import Record

# What others may add after the signature without touching what was signed.
_OUTSIDE = {"signatures", "recorded_for"}


def digest(record: Record, signature: Mapping[str, Any]) -> str:
    """Return the SHA-256 (64 hex digits) of the canonical form (RFC 8785) of what one signature stands for.

    It covers kind, id, mentorship, every value of the record, and who signs in which way and when.
    """
    covered = {
        "kind": record.kind,
        "id": record.id,
        "mentorship": record.data.get("mentorship", ""),
        "content": {name: value for name, value in record.data.items() if name not in _OUTSIDE},
        "signer": {name: value for name, value in signature.items() if name not in {"digest", "ssh"}},
    }
    return hashlib.sha256(rfc8785.dumps(covered)).hexdigest()
