"""A contact log without contacts, to be filled in with a pen."""

from dataclasses import dataclass

from mentorbook.editions.edition import Edition
from mentorbook.reckoning.answers import MentorshipAnswer, MentorshipState
from mentorbook.views import log
from mentorbook.views.sheet_head import NothingToPrintError, SheetHead, program_of, sheet_head


@dataclass(frozen=True, slots=True)
class BlankLog:
    """One page of empty lines for a pair."""

    head: SheetHead
    confirms: str
    keep: str


def blank_log(edition: Edition, answer: MentorshipAnswer) -> BlankLog:
    """Return a blank log for a pair.

    Raises NothingToPrintError where the two have no contacts to come: not both said yes, or it is closed.
    """
    if answer.closed:
        raise NothingToPrintError("The mentorship is closed.")
    if answer.state is MentorshipState.PROPOSED:
        raise NothingToPrintError("The two have not both said yes yet.")
    return BlankLog(
        head=sheet_head(edition, answer, "Contact log"),
        confirms=log.confirms(program_of(edition, answer), edition),
        keep=(
            "A line for each contact; an attempt that found nobody is one too. Write each into the book afterwards, "
            "as signed on paper, and keep this sheet: it is the proof."
        ),
    )
