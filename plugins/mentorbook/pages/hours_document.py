"""A person's hours as one file that opens and prints anywhere."""

from datetime import date

from mentorbook.editions.edition import Edition
from mentorbook.pages.document import whole_file
from mentorbook.views.person_hours import person_hours


def hours_document(edition: Edition, person: str, since: date | None = None, until: date | None = None) -> str:
    """The hours of a person as a whole HTML file with its stylesheet inside: no script, nothing loaded.

    Raises KeyError where the edition has no such person.
    """
    return whole_file(edition, "_hours.html", person_hours(edition, person, since, until))
