"""The public directory: mentors who wrote a line for it and consent to it."""

from collections.abc import Iterator

from mentorbook.editions.edition import Audience, Entry
from mentorbook.editions.pruning import pruned
from mentorbook.reckoning import Reckoning
from mentorbook.records import Record, Register


def directory_of(register: Register, reckoning: Reckoning) -> tuple[Entry, ...]:
    """Return the entries of mentors who are on the resource list and whose consent is in force, by program and name."""
    kind = register.kinds["mentor"]
    entries = [
        Entry(record.data["program"], pruned(kind, record.data, Audience.PUBLIC)["directory"])
        for record in register.of("mentor")
        if _consents(record, reckoning) and reckoning.mentors[record.data["program"], record.data["person"]].listed
    ]
    return tuple(sorted(entries, key=lambda entry: (entry.program, *_sorting(entry))))


def _sorting(entry: Entry) -> Iterator[str]:
    yield str(entry.data["name"]).casefold()
    yield repr(entry.data)


def _consents(record: Record, reckoning: Reckoning) -> bool:
    directory = record.data.get("directory")
    if not directory:
        return False
    day = reckoning.as_of.isoformat()
    withdrawn = directory.get("withdrawn_on")
    return bool(directory["consented_on"] <= day and not (withdrawn and withdrawn <= day))
