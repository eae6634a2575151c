"""A pair's own log as one file that opens and prints anywhere."""

from markupsafe import Markup

from mentorbook.editions.edition import Edition
from mentorbook.pages.rendering import environment
from mentorbook.pages.stylesheet import stylesheet_of
from mentorbook.views.forms.ways import Ways
from mentorbook.views.inside import NOTHING, inside_all
from mentorbook.views.log import LogView, log_view
from mentorbook.views.parts import stamp
from mentorbook.views.person_hours import PersonHoursView


def log_document(edition: Edition, mentorship: str, portal: str = "") -> str:
    """The log of a mentorship as a whole HTML file with its stylesheet inside: no script, nothing loaded.

    `portal` is the public portal's address: with it, the log carries a code that opens the pair's form.

    Raises KeyError where the edition has no such mentorship.
    """
    if edition.reckoning is None:
        raise KeyError(mentorship)
    answer = edition.reckoning.mentorships[mentorship]
    view = log_view(edition, answer, inside_all(edition).get(mentorship, NOTHING), Ways(portal=portal))
    return whole_file(edition, "_log.html", view, here=view.path)


def whole_file(edition: Edition, inside: str, view: LogView | PersonHoursView, here: str = "") -> str:
    """A view as a whole HTML file, by the template of its inside."""
    style = Markup(stylesheet_of(edition))  # noqa: S704 - the project's own text, and a test keeps "</" out
    template = environment().get_template("document.html")
    return template.render(inside=inside, here=here, view=view, stamp=stamp(edition), stylesheet=style) + "\n"
