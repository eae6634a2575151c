"""What is missing or late. One sort a file, one line a sort in FINDERS; a rule of the same name tells it."""

from collections.abc import Callable, Iterator
from itertools import chain

from mentorbook.reckoning.answers import Gap
from mentorbook.reckoning.gaps.acceptance import missing_acceptances
from mentorbook.reckoning.gaps.approval import missing_approvals
from mentorbook.reckoning.gaps.cadence import quiet_months
from mentorbook.reckoning.gaps.commitment import missing_graduations
from mentorbook.reckoning.gaps.ground import Ground
from mentorbook.reckoning.gaps.match import waiting_mentees
from mentorbook.reckoning.gaps.orientation import missing_orientations
from mentorbook.reckoning.gaps.recertification import missing_for_recertification
from mentorbook.reckoning.gaps.session_details import missing_details
from mentorbook.reckoning.gaps.signatures import missing_signatures
from mentorbook.reckoning.gaps.start import missing_starts

FINDERS: tuple[Callable[[Ground], Iterator[Gap]], ...] = (
    missing_acceptances,
    missing_approvals,
    missing_details,
    missing_for_recertification,
    missing_graduations,
    missing_orientations,
    missing_signatures,
    missing_starts,
    quiet_months,
    waiting_mentees,
)


def find_gaps(ground: Ground) -> tuple[Gap, ...]:
    """Return all that is missing or late on the day of the register, in the order of records and days."""
    gaps = chain.from_iterable(finder(ground) for finder in FINDERS)
    return tuple(sorted(gaps, key=lambda gap: (gap.record, gap.rule, gap.since, gap.pointer)))


__all__ = ["FINDERS", "Ground", "find_gaps"]
