"""What the search for gaps stands on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from mentorbook.reckoning.answers import MentorshipAnswer, Reckoning, SessionAnswer
from mentorbook.reckoning.programs import Program, in_office
from mentorbook.records import Register


@dataclass(frozen=True, slots=True)
class Ground:
    """The register, its programs, and the answers that are already there."""

    register: Register
    programs: Mapping[str, Program]
    answers: Reckoning

    @property
    def as_of(self) -> date:
        """The day of the book."""
        return self.register.as_of

    def officers(self, program: str, *roles: str, besides: str = "") -> tuple[str, ...]:
        """Return who holds one of the roles today, without the one person who cannot act for themselves."""
        return tuple(p for p in in_office(self.programs[program], roles, self.as_of) if p != besides)

    def counting_sessions(self) -> Iterator[tuple[MentorshipAnswer, SessionAnswer]]:
        """Yield every session that counts, with its mentorship."""
        for mentorship in self.answers.mentorships.values():
            for session in mentorship.sessions:
                if session.counts:
                    yield mentorship, session

    def running(self) -> Iterator[MentorshipAnswer]:
        """Yield the mentorships that have begun and are not closed."""
        for mentorship in self.answers.mentorships.values():
            if mentorship.started and mentorship.closed is None:
                yield mentorship
