"""What the entries of a cycle that count add up to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mentorbook.reckoning.certifications.asked import CAPS, WAYS
from mentorbook.reckoning.cycle import CountedSort, CycleAsked, CycleEntry


@dataclass(frozen=True, slots=True)
class Counted:
    """What counts in one cycle."""

    seat_types: tuple[str, ...]  # each once, in the order of the record
    community: tuple[CountedSort, ...]  # minutes
    ceus: tuple[CountedSort, ...]  # hours; counted up to the cap
    teaching_hours: float
    full_course_hours: float

    @property
    def ceu_hours(self) -> float:
        """The hours of continuing education that count."""
        return sum(sort.counts for sort in self.ceus)


def count(done: Iterable[CycleEntry], asked: CycleAsked) -> Counted:
    """Return what these entries add up to; those that do not count are left out."""
    counting = [entry for entry in done if entry.counts]

    def summed(name: str, sort: str) -> float:
        return sum(entry.amount for entry in counting if entry.of == name and entry.sort == sort)

    return Counted(
        seat_types=tuple(dict.fromkeys(entry.sort for entry in counting if entry.of == "seat_checks")),
        community=tuple(
            CountedSort(sort, minutes := summed("community", sort), minutes, asked.ways.get(sort)) for sort in WAYS
        ),
        ceus=tuple(_capped(sort, summed("ceus", sort), asked.caps) for sort in CAPS),
        teaching_hours=summed("teaching", "full-course") + summed("teaching", "other"),
        full_course_hours=summed("teaching", "full-course"),
    )


def _capped(sort: str, hours: float, caps: Mapping[str, float]) -> CountedSort:
    cap = caps.get(sort)
    return CountedSort(sort, hours, hours if cap is None else min(hours, cap), cap)
