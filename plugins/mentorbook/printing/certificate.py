"""A certificate on paper."""

from datetime import date

from mentorbook.printing.log import made_from, named
from mentorbook.printing.plates import plate
from mentorbook.printing.typesetting import typeset
from mentorbook.views.certificate import Certificate
from mentorbook.views.paper import Paper
from mentorbook.views.parts import Stamp

_GROUP = 8  # letters of a fingerprint that stand together, for eyes that compare


def certificate_pdf(view: Certificate, paper: Paper, *, day: date, stamp: Stamp) -> bytes:
    """Return a certificate as a tagged PDF of one page."""
    sheet = {
        "plate": plate(view.plate),
        "organisation": view.organisation,
        "heading": view.heading,
        "holder": view.holder,
        "says": view.says,
        "facts": [named(each) for each in view.facts],
        "approved": view.approved,
        "check": view.check,
        "line": view.line,
        "as_of": view.as_of,
        "number": view.number,
        "fingerprint": " ".join(view.fingerprint[at : at + _GROUP] for at in range(0, len(view.fingerprint), _GROUP)),
        "example": "An example: the people are made up, and nothing is certified." if view.example else "",
        "stamp": made_from(stamp),
    }
    return typeset("certificate", sheet, title=view.title, paper=paper, day=day)
