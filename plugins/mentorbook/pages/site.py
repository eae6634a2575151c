"""All sections of an edition's portal."""

from mentorbook.editions.edition import Audience, Edition
from mentorbook.pages.officers import officers_sections
from mentorbook.pages.page import Section
from mentorbook.pages.public import public_sections


def render_site(edition: Edition) -> tuple[Section, ...]:
    """The portal's sections, in the order of its tabs. Pages are made one by one, when they are asked for."""
    if edition.audience is Audience.PUBLIC:
        return public_sections(edition)
    return officers_sections(edition)
