"""All sections of an edition's portal."""

from mentorbook.editions.edition import Audience, Edition
from mentorbook.pages.forms import forms
from mentorbook.pages.officers import officers_sections
from mentorbook.pages.page import Section
from mentorbook.pages.public import public_sections
from mentorbook.views.forms.ways import NO_WAYS, Ways


def render_site(edition: Edition, ways: Ways = NO_WAYS, title: str = "Mentorbook") -> tuple[Section, ...]:
    """The portal's sections, in the order of its tabs. Pages are made one by one, when they are asked for.

    `ways` says how what is filled into a form is handed in, `title` how the portal is called.
    """
    sections = (
        public_sections(edition, title) if edition.audience is Audience.PUBLIC else officers_sections(edition, ways)
    )
    return (*sections, forms(edition, ways))
