"""What is missing or late. One sort a file, one line a sort in FINDERS; a rule of the same name tells it."""

from collections.abc import Callable, Iterator
from itertools import chain

from mentorbook.reckoning.answers import Gap
from mentorbook.reckoning.gaps.acceptance import missing_acceptances
from mentorbook.reckoning.gaps.agreement import missing_agreements
from mentorbook.reckoning.gaps.ahead import told_of_ahead
from mentorbook.reckoning.gaps.approval import missing_approvals
from mentorbook.reckoning.gaps.away import proposals_to_absent
from mentorbook.reckoning.gaps.blanks import blanks_left
from mentorbook.reckoning.gaps.cadence import quiet_months
from mentorbook.reckoning.gaps.capacity import crowded_mentors
from mentorbook.reckoning.gaps.closure import missing_closures
from mentorbook.reckoning.gaps.commitment import early_ends, missing_graduations
from mentorbook.reckoning.gaps.consent import missing_consents
from mentorbook.reckoning.gaps.eligibility import missing_eligibility
from mentorbook.reckoning.gaps.evaluation import evaluations_due, partial_evaluations
from mentorbook.reckoning.gaps.first_contact import late_first_contacts, odd_first_contacts
from mentorbook.reckoning.gaps.follow_up import actions_past_due
from mentorbook.reckoning.gaps.goals import late_goals, partial_goals
from mentorbook.reckoning.gaps.ground import Ground
from mentorbook.reckoning.gaps.match import waiting_mentees
from mentorbook.reckoning.gaps.one_mentorship import further_mentors
from mentorbook.reckoning.gaps.orientation import missing_orientations
from mentorbook.reckoning.gaps.recertification import missing_for_recertification
from mentorbook.reckoning.gaps.retention import records_past_retention
from mentorbook.reckoning.gaps.selection import unlisted_proposals
from mentorbook.reckoning.gaps.session_details import missing_details
from mentorbook.reckoning.gaps.signatures import missing_signatures
from mentorbook.reckoning.gaps.silent import silent_mentors
from mentorbook.reckoning.gaps.start import missing_starts
from mentorbook.reckoning.gaps.unsure import is_unsure
from mentorbook.reckoning.gaps.vision import missing_reflections, missing_visions
from mentorbook.reckoning.gaps.waiting import long_waiting_mentees

FINDERS: tuple[Callable[[Ground], Iterator[Gap]], ...] = (
    actions_past_due,
    blanks_left,
    crowded_mentors,
    early_ends,
    evaluations_due,
    further_mentors,
    late_first_contacts,
    late_goals,
    long_waiting_mentees,
    missing_acceptances,
    missing_agreements,
    missing_approvals,
    missing_closures,
    missing_consents,
    missing_details,
    missing_eligibility,
    missing_for_recertification,
    missing_graduations,
    missing_orientations,
    missing_reflections,
    missing_signatures,
    missing_starts,
    missing_visions,
    odd_first_contacts,
    partial_evaluations,
    partial_goals,
    proposals_to_absent,
    quiet_months,
    records_past_retention,
    silent_mentors,
    unlisted_proposals,
    waiting_mentees,
)


def find_gaps(ground: Ground) -> tuple[Gap, ...]:
    """Return all that is surely missing or late on the day of the register, in the order of records and days."""
    gaps = (gap for gap in chain.from_iterable(finder(ground) for finder in FINDERS) if not is_unsure(gap, ground))
    told = (told_of_ahead(gap, ground) for gap in gaps)
    return tuple(sorted(told, key=lambda gap: (gap.record, gap.rule, gap.since, gap.pointer)))


__all__ = ["FINDERS", "Ground", "find_gaps"]
