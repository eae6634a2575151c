"""The one small interface by which the review asks whether a signature by key holds."""

from collections.abc import Mapping
from typing import Any

from mentorbook.records import Record


def holds_key(person: Record | None, record: Mapping[str, Any], signature: Mapping[str, Any]) -> bool | None:
    """Return whether an SSH signature is by a key that the person had on the base that day; None: it cannot be said.

    `record` is {"kind", "id", "data"} of what is signed. Nothing here can check keys yet, so the answer is always None,
    which the review tells as not checked, and never as passed.
    """
    del person, record, signature
    return None
