"""A program's logo is a picture that may be drawn: there, small, of plain shapes, and asking nobody."""

from collections.abc import Iterator

from mentorbook.findings import Finding, Severity
from mentorbook.reading import Picture
from mentorbook.reckoning import Reckoning
from mentorbook.records import Register
from mentorbook.rules.rule import Rule


def check(register: Register, _: Reckoning) -> Iterator[Finding]:
    """Yield logos of the work tree that are not drawn; what lies in another revision is not looked at."""
    for record in register.of("program"):
        logo = register.logos.get(record.id)
        if logo is not None and not isinstance(logo, Picture):
            yield record.finding("logo", Severity.ERROR, *logo, "/logo")


LOGO = Rule("logo", check)
