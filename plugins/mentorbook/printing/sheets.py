"""What is printed of an edition: the sheets of a mentorship, the hours of a person, certificates."""

from datetime import date

from mentorbook.editions.edition import Edition
from mentorbook.printing.certificate import certificate_pdf
from mentorbook.printing.hours import hours_pdf
from mentorbook.printing.log import log_pdf
from mentorbook.printing.pair import agenda_pdf, agreement_pdf, blank_log_pdf, goals_pdf
from mentorbook.views.agenda_sheet import agenda_sheet
from mentorbook.views.agreement_sheet import agreement_sheet
from mentorbook.views.blank_log import blank_log
from mentorbook.views.certificate import Certificate, only_officers
from mentorbook.views.forms.ways import Ways
from mentorbook.views.goal_sheet import goal_sheet
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


def pair_sheet(edition: Edition, mentorship: str, what: str, paper: Paper | None = None) -> bytes:
    """Return a sheet of a mentorship beside its log as a tagged PDF: agreement, goals, agenda or blank-log.

    Raises KeyError where the edition has no such mentorship, NothingToPrintError where it has nothing of the sort,
    PrintingError where it cannot be set.
    """
    if edition.reckoning is None:
        raise KeyError(mentorship)
    answer = edition.reckoning.mentorships[mentorship]
    inside = inside_all(edition).get(mentorship, NOTHING)
    chosen, day, foot = paper or paper_of(edition, [answer.program]), edition.as_of, stamp(edition)
    match what:
        case "agreement":
            return agreement_pdf(agreement_sheet(edition, answer, inside), chosen, day=day, stamp=foot)
        case "goals":
            return goals_pdf(goal_sheet(edition, answer, inside), chosen, day=day, stamp=foot)
        case "agenda":
            return agenda_pdf(agenda_sheet(edition, answer, inside), chosen, day=day, stamp=foot)
        case "blank-log":
            return blank_log_pdf(blank_log(edition, answer), chosen, day=day, stamp=foot)
    raise KeyError(what)


def certificate_sheet(edition: Edition, view: Certificate, paper: Paper | None = None) -> bytes:
    """Return a certificate as a tagged PDF.

    Raises PermissionError in any edition but the officers', PrintingError where it cannot be set.
    """
    only_officers(edition)
    chosen = paper or paper_of(edition, [view.plate.program])
    return certificate_pdf(view, chosen, day=edition.as_of, stamp=stamp(edition))


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
