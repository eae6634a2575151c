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
    return digest_of(record.kind, record.id, record.data, signature)


def digest_of(kind: str, record_id: str, data: Mapping[str, Any], signature: Mapping[str, Any]) -> str:
    """Return the digest of a record that need not lie in a book yet."""
    return hashlib.sha256(text_signed(kind, record_id, data, signature)).hexdigest()


def text_signed(kind: str, record_id: str, data: Mapping[str, Any], signature: Mapping[str, Any]) -> bytes:
    """Return the canonical text that the digest is taken of, and that a key signs: JSON on one line, without an end."""
    covered = {
        "kind": kind,
        "id": record_id,
        "mentorship": data.get("mentorship", ""),
        "content": {name: value for name, value in data.items() if name not in _OUTSIDE},
        "signer": {name: value for name, value in signature.items() if name not in {"digest", "ssh"}},
    }
    return rfc8785.dumps(covered)
