"""All answers for one day, from the register, once."""

from dataclasses import replace

from mentorbook.reckoning.answers import Reckoning
from mentorbook.reckoning.certifications import answer_certifications
from mentorbook.reckoning.gaps import Ground, find_gaps
from mentorbook.reckoning.mentees import answer_mentees
from mentorbook.reckoning.mentors import answer_mentors
from mentorbook.reckoning.mentorships import answer_mentorships
from mentorbook.reckoning.programs import read_programs
from mentorbook.reckoning.signatures import Seals, signed_records
from mentorbook.reckoning.todos import fold_gaps
from mentorbook.records import Register
from mentorbook.sealing import signature_states


def reckon(register: Register, seals: Seals | None = None) -> Reckoning:
    """Return what the records answer on the register's day: where everybody stands, and what is missing.

    `seals` say which signatures hold; without any, signatures by keys are told as not checked.
    """
    programs = read_programs(register)
    if seals is None:
        seals = signature_states(signed_records(register))
    mentorships = answer_mentorships(register, programs, seals)
    answers = Reckoning(
        as_of=register.as_of,
        mentorships=mentorships,
        mentors=answer_mentors(register, programs, mentorships.values()),
        mentees=answer_mentees(register, mentorships.values()),
        certifications=answer_certifications(register, programs),
    )
    gaps = find_gaps(Ground(register, programs, answers))
    return replace(answers, gaps=gaps, todos=fold_gaps(gaps))
