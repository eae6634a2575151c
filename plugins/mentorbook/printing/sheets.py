"""What is printed of an edition: the log of a mentorship, the hours of a person."""

from datetime import date

from mentorbook.editions.edition import Edition
from mentorbook.printing.hours import hours_pdf
from mentorbook.printing.log import log_pdf
from mentorbook.views.forms.ways import Ways
from mentorbook.views.inside import NOTHING, inside_all
from mentorbook.views.log import log_view
from mentorbook.views.paper import Paper, paper_of
from mentorbook.views.parts import stamp
from mentorbook.views.person_hours import person_hours, programs_of


def log_sheet(edition: Edition, mentorship: str, paper: Paper | None = None, portal: str = "") -> bytes:
    """Return the log of a mentorship as a tagged PDF, on the paper of its program's country where none is named.

    `portal` is the public portal's address: with it, the log carries a code that opens the pair's form.

    Raises KeyError where the edition has no such mentorship, PrintingError where it cannot be set.
    """
    if edition.reckoning is None:
        raise KeyError(mentorship)
    answer = edition.reckoning.mentorships[mentorship]
    view = log_view(edition, answer, inside_all(edition).get(mentorship, NOTHING), Ways(portal=portal))
    return log_pdf(view, paper or paper_of(edition, [answer.program]), day=edition.as_of, stamp=stamp(edition))


def hours_sheet(
    edition: Edition, person: str, since: date | None = None, until: date | None = None, paper: Paper | None = None
) -> bytes:
    """Return a person's hours as a tagged PDF, on the paper of their programs' country where none is named.

    Raises KeyError where the edition has no such person, PrintingError where it cannot be set.
    """
    view = person_hours(edition, person, since, until)
    return hours_pdf(
        view, paper or paper_of(edition, programs_of(edition, person)), day=edition.as_of, stamp=stamp(edition)
    )
