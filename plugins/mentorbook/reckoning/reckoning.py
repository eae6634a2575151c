"""All answers for one day, from the register, once."""

from dataclasses import replace

from mentorbook.reckoning.answers import Reckoning
from mentorbook.reckoning.certifications import answer_certifications
from mentorbook.reckoning.gaps import Ground, find_gaps
from mentorbook.reckoning.mentees import answer_mentees
from mentorbook.reckoning.mentors import answer_mentors
from mentorbook.reckoning.mentorships import answer_mentorships
from mentorbook.reckoning.programs import read_programs
from mentorbook.reckoning.todos import fold_gaps
from mentorbook.records import Register


def reckon(register: Register) -> Reckoning:
    """Return what the records answer on the register's day: where everybody stands, and what is missing."""
    programs = read_programs(register)
    mentorships = answer_mentorships(register, programs)
    answers = Reckoning(
        as_of=register.as_of,
        mentorships=mentorships,
        mentors=answer_mentors(register, programs, mentorships.values()),
        mentees=answer_mentees(register, mentorships.values()),
        certifications=answer_certifications(register, programs),
    )
    gaps = find_gaps(Ground(register, programs, answers))
    return replace(answers, gaps=gaps, todos=fold_gaps(gaps))
