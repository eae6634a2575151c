"""What could not be read: beside it, nothing is said to be missing that may stand in it."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from mentorbook.records.kinds import Kind
from mentorbook.records.paths import address, parts_of
from mentorbook.records.record import Record

ANYBODY = "*"  # a mentorship's own file could not be read at all: nothing says whose it is


def unread(paths: Collection[str], left_out: Iterable[Record], kinds: Mapping[str, Kind]) -> frozenset[tuple[str, str]]:
    """Return kinds and ids: a record of this kind that may be about this mentorship or person was not taken in.

    `paths` are those of all such records; `left_out` those among them whose text could be read. What hangs on a
    mentorship tells whose it is, where the mentorship's own file does not.
    """
    found = {pair for path in paths for pair in _by_path(address(path), kinds)}
    known = {record.path for record in left_out}
    if any(path.endswith("/mentorship.yaml") and path not in known for path in paths):
        found.add(("mentorship", ANYBODY))
    for record in left_out:
        ids = set(_texts(record.data))  # more than ids: its fields are not sure, and nothing else is asked for
        found |= {(record.kind, each) for each in ids}
        found |= {("mentorship", each) for each in ids if "mentorship" in record.data}
    return frozenset(found)


def _by_path(place: str, kinds: Mapping[str, Kind]) -> Iterator[tuple[str, str]]:
    for kind in kinds.values():
        for said in (parts_of(kind.path, place) or {}).values():
            yield kind.name, said


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping | list):
        for each in value.values() if isinstance(value, Mapping) else value:
            yield from _texts(each)
