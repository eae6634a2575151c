"""The one small interface by which the review asks whether a signature by key holds."""

from collections.abc import Callable, Sequence

from mentorbook.records import Record

# Takes a record as the merge would make it, which of its signatures is meant, and the base's people, whose keys count.
KeyCheck = Callable[[Record, int, Sequence[Record]], bool | None]


def holds_key(record: Record, number: int, people: Sequence[Record]) -> bool | None:
    """Return whether a signature is by a key that its signer had, by the base's people; None: it could not be checked.

    Nothing here can check keys yet, so the answer is always None: told as not checked, and never as passed.
    """
    del record, number, people
    return None
