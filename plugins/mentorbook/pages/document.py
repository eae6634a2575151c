"""A pair's own log as one file that opens and prints anywhere."""

from markupsafe import Markup

from mentorbook.editions.edition import Edition
from mentorbook.pages.rendering import environment
from mentorbook.pages.stylesheet import stylesheet_of
from mentorbook.views.forms.ways import Ways
from mentorbook.views.inside import NOTHING, inside_all
from mentorbook.views.log import log_view
from mentorbook.views.parts import stamp


def log_document(edition: Edition, mentorship: str, portal: str = "") -> str:
    """The log of a mentorship as a whole HTML file with its stylesheet inside: no script, nothing loaded.

    `portal` is the public portal's address: with it, the log carries a code that opens the pair's form.

    Raises KeyError where the edition has no such mentorship.
    """
    if edition.reckoning is None:
        raise KeyError(mentorship)
    answer = edition.reckoning.mentorships[mentorship]
    view = log_view(edition, answer, inside_all(edition).get(mentorship, NOTHING), Ways(portal=portal))
    template = environment().get_template("log-document.html")
    return (
        template.render(here=view.path, view=view, stamp=stamp(edition), stylesheet=stylesheet_inside(edition)) + "\n"
    )


def stylesheet_inside(edition: Edition) -> Markup:
    """The stylesheet, which is the project's own text: quotes in it must stay quotes."""
    return Markup(stylesheet_of(edition))  # noqa: S704 - no record's text is in it, and a test keeps "</" out
